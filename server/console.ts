/** The first page: the built console, what it must know of this installation, and the local start's own sign-in. */
import path from 'node:path';
import { localIssuer, openLocalIssuer } from './access/local-issuer.ts';
import { createLocalSignIn, localIssuerPath } from './access/local-sign-in.ts';
import type { Config } from './config.ts';
import { openPageFiles } from './platform/api/page-files.ts';
import { contentPolicy, firstOf, type Pages } from './platform/page.ts';

const folder = path.join(import.meta.dirname, '..', 'console');
const wellKnown = '/.well-known/openid-configuration';

export async function openConsole(config: Config): Promise<Pages> {
  const issuerOrigins = config.OIDC_ISSUER ? [new URL(config.OIDC_ISSUER).origin] : [];
  const files = await openPageFiles(folder, contentPolicy(issuerOrigins));
  const about = aboutSignIn(config);
  if (!isSimulatedHere(config)) return firstOf(about, files);
  const issuer = await openLocalIssuer(path.join(config.HUB_DATA_DIR, 'issuer.jwk'));
  return firstOf(about, createLocalSignIn(issuer), files);
}

/** Ready users without passwords: never beside a real issuer, on real time, or where another machine could reach them. */
function isSimulatedHere({ OIDC_ISSUER, HUB_HOST, HUB_CLOCK }: Config): boolean {
  return OIDC_ISSUER === undefined && HUB_CLOCK === 'virtual' && ['127.0.0.1', 'localhost', '::1'].includes(HUB_HOST);
}

function aboutSignIn(config: Config): Pages {
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = config;
  const own = isSimulatedHere(config) ? { issuer: localIssuer, discovery: `${localIssuerPath}${wellKnown}` } : null;
  const signIn = OIDC_ISSUER ? { issuer: OIDC_ISSUER, discovery: OIDC_ISSUER.replace(/\/$/, '') + wellKnown } : own;
  const body = JSON.stringify({ signIn: signIn && { ...signIn, clientId: OIDC_CLIENT_ID } });
  return async ({ pathname }) =>
    pathname === '/console.json' ? { status: 200, headers: { 'content-type': 'application/json' }, body } : undefined;
}
