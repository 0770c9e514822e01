/** The issuer that a local start brings along: one Ed25519 key in a private file. Never used where OIDC_ISSUER points elsewhere. */
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import type { Purpose } from '../../schema/codes/purposes.ts';
import { readOrMake } from '../platform/private-file.ts';
import type { Role } from './caller.ts';

export const localIssuer = 'http://127.0.0.1/local-issuer';
export const localAudience = 'exchange-hub';

export interface TokenRequest {
  organisation: string;
  role: Role;
  purposes: readonly Purpose[];
  subject?: string;
  /** Seconds; at most 12 hours. */
  lifetimeS?: number;
}

export interface LocalIssuer {
  /** Public keys for the hub. */
  keys: JSONWebKeySet;
  token(request: TokenRequest): Promise<string>;
}

/** Opens the key in `file`, making it (mode 0600) at the first time. */
export async function openLocalIssuer(file: string): Promise<LocalIssuer> {
  const privateJwk = JSON.parse(await readOrMake(file, makeKey)) as JWK;
  const { d: _secret, ...publicJwk } = privateJwk;
  const key = await importJWK(privateJwk, 'EdDSA');
  return {
    keys: { keys: [publicJwk] },
    token: ({ organisation, role, purposes, subject, lifetimeS = 8 * 3600 }) =>
      new SignJWT({ org: organisation, role, purposes: [...purposes] })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: privateJwk.kid ?? 'local' })
        .setIssuer(localIssuer)
        .setAudience(localAudience)
        .setSubject(subject ?? `${role}@${organisation}.example`)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + Math.min(lifetimeS, 12 * 3600))
        .sign(key),
  };
}

async function makeKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: 'local', alg: 'EdDSA', use: 'sig' };
  return JSON.stringify(jwk);
}
