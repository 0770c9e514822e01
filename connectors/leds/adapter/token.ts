/** The token: asked for when it is needed, kept until shortly before its end, one request for all who wait. */
import { createPrivateKey, randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { isBackendFault } from '../../contract/fault.ts';
import { readAnswer } from '../../rest-kit/answer.ts';
import type { Deadline, Line } from '../../rest-kit/line.ts';
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import { schemas, type Wire } from '../wire/schemas.ts';
import { signIn } from '../wire/sign-in.ts';
import { backEnd, ledsFault } from './faults.ts';
import type { LedsOptions } from './options.ts';

export interface Tokens {
  /** Throws BackendFault; a refusal of our credentials is `unavailable` TOKEN_REFUSED: no question was asked yet. */
  current(deadline: Deadline): Promise<string>;
  /** The back end did not take this one. */
  discard(token: string): void;
}

interface Held {
  token: string;
  /** Milliseconds on the hub's clock. */
  usableUntil: number;
}

export function openTokens(options: LedsOptions, clock: () => Date, line: Line): Tokens {
  const key = createPrivateKey(options.privateKey);
  const check = openSchemaCheck({ Token: schemas.Token });
  let held: Held | undefined;
  let underWay: Promise<Held> | undefined;

  async function ask(deadline: Deadline): Promise<Held> {
    const answered = await line.call({
      method: 'POST',
      address: new URL(options.tokenAddress),
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: signIn.grantType,
        client_id: options.clientId,
        scope: options.scope,
        client_assertion_type: signIn.assertionType,
        client_assertion: await assertion(),
      }).toString(),
      writes: false,
      deadline,
    });
    const value = readAnswer(answered, { writes: false, rules: { backEnd, problems: {} } });
    const misfit = check.misfit('Token', value);
    if (misfit) throw ledsFault('malformed', 'TOKEN_FORM', `the token's ${misfit.path} does not fit (${misfit.rule})`);
    const token = value as Wire<'Token'>; // checked
    return { token: token.access_token, usableUntil: endOf(token) - options.tokenMarginS * 1_000 };
  }

  function assertion(): Promise<string> {
    const issuedAt = Math.floor(clock().getTime() / 1_000);
    return new SignJWT({})
      .setProtectedHeader({ alg: signIn.algorithm, x5t: options.x5t, typ: 'JWT' })
      .setIssuer(options.clientId)
      .setSubject(options.clientId)
      .setAudience(options.audience ?? options.tokenAddress)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + signIn.assertionLifeS)
      .sign(key);
  }

  /** As the answer says, else as the token itself says. */
  function endOf({ access_token, expires_in }: Wire<'Token'>): number {
    const exp = expires_in === undefined ? expiryIn(access_token) : clock().getTime() / 1_000 + expires_in;
    if (exp === undefined) throw ledsFault('malformed', 'TOKEN_FORM', 'the token does not say when it ends');
    return exp * 1_000;
  }

  return {
    async current(deadline) {
      if (held && clock().getTime() < held.usableUntil) return held.token;
      underWay ??= ask(deadline).finally(() => (underWay = undefined));
      try {
        held = await underWay;
        return held.token;
      } catch (error) {
        if (!isBackendFault(error) || !/^HTTP_4/.test(error.code ?? '') || error.kind !== 'rejected') throw error;
        throw ledsFault('unavailable', 'TOKEN_REFUSED', 'LEDS gives this installation no token');
      }
    },
    discard(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

function expiryIn(token: string): number | undefined {
  try {
    return decodeJwt(token).exp;
  } catch {
    return undefined;
  }
}
