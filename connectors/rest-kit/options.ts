/** Options that every REST connector has; spread into its own and end with `.refine(...plainHttpOnlyWhereAllowed)`. */
import { z } from 'zod';

/** An address is a place and nothing else: no credentials, query or fragment in it. */
export const backEndAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => !/[?#@]/.test(text), 'without user, query and fragment');

export const restOptions = {
  /** Where the back end's interface begins, e.g. `https://visor.example/api`. The only place calls go to: redirects are refused. */
  address: backEndAddress,
  /** Allows http to another machine: for simulators on a private network. Without it http is for loopback only. Default false. */
  plainHttp: z.boolean().default(false),
  /** Milliseconds one operation may take, all its calls and its waiting for a free connection included. */
  timeoutMs: z.int().min(50).max(120_000).default(10_000),
  /** Calls at once; one connection each. */
  connectionsMax: z.int().min(1).max(64).default(8),
  /** Calls that may wait for a free connection; one more is refused as busy. */
  waitingMax: z.int().min(0).max(1_000).default(64),
  /** Longest answer that is read, in bytes. */
  answerBytesMax: z
    .int()
    .min(1_024)
    .max(64 * 1024 * 1024)
    .default(4 * 1024 * 1024),
} as const;

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Says nothing of what is no address: its own check does. */
export function isPlainHttpAllowed(addresses: readonly string[], plainHttp: boolean): boolean {
  return addresses.every((address) => {
    const url = URL.parse(address);
    return !url || url.protocol === 'https:' || plainHttp || loopbackHost.test(url.hostname);
  });
}

/** `base` and the segments of a path below it, each written so that it stays one segment. Undefined for a segment that cannot. */
export function addressBelow(base: string, path: readonly string[]): URL | undefined {
  // The dots of `..` survive encoding and would climb.
  if (path.some((segment) => segment === '' || /^\.+$/.test(segment) || !segment.isWellFormed())) return undefined;
  const url = new URL(base);
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
  return url;
}
