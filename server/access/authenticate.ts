import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { organisations } from '../../schema/codes/forces.ts';
import { purposeCodes, type Purpose } from '../../schema/codes/purposes.ts';
import { textIssues, tidyText } from '../platform/text-rules.ts';
import { roles, unitOrganisation, type Caller } from './caller.ts';

/** Refusals of a caller at the door; `code` is published. The message never repeats the token. */
export class AccessRefused extends Error {
  readonly code: 'UNAUTHENTICATED' | 'PURPOSE_NOT_HELD';
  constructor(code: AccessRefused['code'], message: string) {
    super(message);
    this.name = 'AccessRefused';
    this.code = code;
  }
}

export interface IssuerOptions {
  issuer: string;
  audience: string;
  /** Where the issuer publishes its keys, or the key set itself (local start). */
  keys: { url: string } | { set: JSONWebKeySet };
}

/** What a call says of itself, beside the token. */
export interface Declared {
  purpose?: string;
  justification?: string;
}

export type Authenticate = (authorization: string | undefined, declared: Declared) => Promise<Caller>;

const tokenBytesMax = 8_192;
const justificationMax = 200;
const lifetimeMaxS = 12 * 3600;
// jose accepts spaces, padding and other spellings of the same token; one spelling only, so that a token is recognisable.
const bearer = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/;

const Claims = z
  .object({
    // It is written into every audit row: a text that the database refuses would stop the reads of others, too.
    sub: z.string().refine((text) => textIssues('sub', text, { max: 120 }).length === 0),
    exp: z.number(),
    iat: z.number(),
    org: z.string().refine((code) => organisations.some((known) => known.code === code)),
    role: z.enum(roles),
    purposes: z.array(z.enum(purposeCodes)).min(1),
  })
  .refine(({ org, role }) => (kindOf(org) === 'partner app') === (role === 'applicantApp'))
  .refine(({ org, role }) => (kindOf(org) === 'relying party') === (role === 'relyingParty'))
  .refine(({ org, role }) => org === unitOrganisation || role !== 'intelligenceOfficer');

/** Somebody's app works for applicants and has no other role; nobody else works as one. So with those who rely on certificates. */
function kindOf(org: string): string | undefined {
  return organisations.find(({ code }) => code === org)?.kind;
}

/** @throws AccessRefused for every token that is not the configured issuer's, for us, in time and complete. */
export function createAuthenticate(options: IssuerOptions, now: () => Date = () => new Date()): Authenticate {
  const keys = keySource(options);
  return async (authorization, declared) => {
    const token = bearer.exec(authorization ?? '')?.[1];
    if (!token || token.length > tokenBytesMax || !token.split('.').every(isCanonical))
      throw new AccessRefused('UNAUTHENTICATED', 'Send a bearer token in the authorization header.');
    const claims = Claims.safeParse(await verifiedClaims(token, keys, options, now));
    if (!claims.success)
      throw new AccessRefused('UNAUTHENTICATED', 'The token lacks a claim that is needed: sub, exp, org, role, purposes.');
    const { sub, org, role, purposes, exp, iat } = claims.data;
    return {
      subject: sub,
      organisation: org,
      role,
      purposes,
      purpose: chosenPurpose(purposes, declared.purpose),
      justification: declared.justification === undefined ? null : tidyText(declared.justification, justificationMax),
      // A socket lives until then, so the longest age holds here too, whatever end the token names.
      expiresAt: new Date(Math.min(exp, iat + lifetimeMaxS) * 1000),
    };
  };
}

/** The last character's unused bits are ignored by every decoder: set, they would make another spelling of the same bytes. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}

function keySource({ keys }: IssuerOptions): JWTVerifyGetKey {
  if ('set' in keys) return createLocalJWKSet(keys.set);
  return createRemoteJWKSet(new URL(keys.url), { cooldownDuration: 30_000, cacheMaxAge: 600_000, timeoutDuration: 3_000 });
}

async function verifiedClaims(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: IssuerOptions,
  now: () => Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['EdDSA', 'ES256', 'RS256'],
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'iat', 'org', 'role', 'purposes'],
      maxTokenAge: lifetimeMaxS,
      clockTolerance: 5,
      currentDate: now(),
    });
    return payload;
  } catch {
    // Why it failed is nobody's business but the issuer's: one sentence for expired, forged and foreign tokens alike.
    throw new AccessRefused('UNAUTHENTICATED', 'The token is not valid here, or no longer: ask for a new one.');
  }
}

/** A call is made for one purpose: the one it names, else the first that its token holds. */
function chosenPurpose(held: readonly Purpose[], named: string | undefined): Purpose {
  if (named === undefined) return held[0] as Purpose;
  const purpose = held.find((candidate) => candidate === named);
  if (!purpose)
    throw new AccessRefused('PURPOSE_NOT_HELD', `The token does not hold this purpose; it holds: ${held.join(', ')}.`);
  return purpose;
}
