/** The issuer that a local start brings along: one Ed25519 key in a private file. Never used where OIDC_ISSUER points elsewhere. */
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import type { Purpose } from '../../schema/codes/purposes.ts';
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
  const privateJwk = existsSync(file) ? await readKey(file) : await makeKey(file);
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

/** Two processes that start at once agree on the key of whoever was first. */
async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: 'local', alg: 'EdDSA', use: 'sig' };
  await mkdir(path.dirname(file), { recursive: true });
  const whole = `${file}.${process.pid}`;
  await writeFile(whole, JSON.stringify(jwk), { mode: 0o600 });
  await link(whole, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(whole);
  return readKey(file);
}

async function readKey(file: string): Promise<JWK> {
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}
