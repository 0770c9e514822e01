/** The issuer that a local start brings along: one Ed25519 key in a private file. Never used where OIDC_ISSUER points elsewhere. */
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';
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
  /** An authorisation code, good for a minute. It carries its facts, so that any process can redeem it. */
  code(facts: CodeFacts): Promise<string>;
  /** Undefined for whatever is not a code of this issuer, or no longer. */
  readCode(code: string): Promise<CodeFacts | undefined>;
}

const CodeFacts = z.object({
  id: z.string(),
  user: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  challenge: z.string(),
});
/** What a code stands for. */
export type CodeFacts = z.infer<typeof CodeFacts>;

const codeLifetimeS = 60;
/** Told apart from access tokens by type and audience: neither passes for the other. */
const codeType = 'code+jwt';

/** Opens the key in `file`, making it (mode 0600) at the first time. */
export async function openLocalIssuer(file: string): Promise<LocalIssuer> {
  const privateJwk = JSON.parse(await readOrMake(file, makeKey)) as JWK;
  const { d: _secret, ...publicJwk } = privateJwk;
  const [key, publicKey] = await Promise.all([importJWK(privateJwk, 'EdDSA'), importJWK(publicJwk, 'EdDSA')]);
  const kid = privateJwk.kid ?? 'local';
  return {
    keys: { keys: [publicJwk] },
    token: ({ organisation, role, purposes, subject, lifetimeS = 8 * 3600 }) =>
      new SignJWT({ org: organisation, role, purposes: [...purposes] })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .setIssuer(localIssuer)
        .setAudience(localAudience)
        .setSubject(subject ?? `${role}@${organisation}.example`)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + Math.min(lifetimeS, 12 * 3600))
        .sign(key),
    code: (facts) =>
      new SignJWT({ facts: CodeFacts.parse(facts) })
        .setProtectedHeader({ alg: 'EdDSA', typ: codeType, kid })
        .setIssuer(localIssuer)
        .setAudience(localIssuer)
        .setExpirationTime(Math.floor(Date.now() / 1000) + codeLifetimeS)
        .sign(key),
    async readCode(code) {
      const wanted = { issuer: localIssuer, audience: localIssuer, typ: codeType, requiredClaims: ['exp'] };
      const verified = await jwtVerify(code, publicKey, wanted).catch(() => undefined);
      return CodeFacts.safeParse(verified?.payload.facts).data;
    },
  };
}

async function makeKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: 'local', alg: 'EdDSA', use: 'sig' };
  return JSON.stringify(jwk);
}
