/** Which web pages may open a socket (ASVS 4.4.2): browsers send an Origin that pages cannot forge, and no preflight. */
import type { ApiOptions } from './api-options.ts';

/** The hub's own origins under the address it listens on, and those of the configuration. */
export function ownOrigins(
  { host, allowedOrigins }: Pick<ApiOptions, 'host' | 'allowedOrigins'>,
  port: number,
): ReadonlySet<string> {
  const loopback = ['127.0.0.1', 'localhost', '::1'];
  const hosts = loopback.includes(host) ? loopback : [host];
  const own = hosts.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`);
  return new Set([...own, ...allowedOrigins]);
}

/** What sends no Origin is no browser, and holds a token because its owner gave it one. Never compared with Host: an attacker chooses both. */
export function mayOpenSocket(origin: string | undefined, origins: ReadonlySet<string>): boolean {
  return origin === undefined || origins.has(origin);
}
