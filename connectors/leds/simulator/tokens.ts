/** Gives tokens to whoever signs in as the one client there is. Tokens are forgotten when the simulator ends. */
import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { JsonReply } from '../../simulator-kit/json-door.ts';
import { signIn } from '../wire/sign-in.ts';
import type { Wire } from '../wire/schemas.ts';

export interface TokenSettings {
  clientId: string;
  /** The client's key, SPKI in PEM. Absent: nobody is let in. */
  publicKey: string | undefined;
  x5t: string | undefined;
  /** Absent: any. */
  audience: string | undefined;
  lifeS: number;
}

export interface Tokens {
  give(form: unknown): Promise<JsonReply>;
  isGood(authorization: string | undefined): boolean;
  revoke(): void;
}

export function openTokens(settings: TokenSettings, now: () => Date): Tokens {
  const given = new Map<string, number>();
  const used = new Set<string>();
  const key = settings.publicKey === undefined ? undefined : createPublicKey(settings.publicKey);

  async function isClient(form: Record<string, unknown>): Promise<boolean> {
    if (!key || form['grant_type'] !== signIn.grantType || form['client_assertion_type'] !== signIn.assertionType) return false;
    if (form['client_id'] !== settings.clientId) return false;
    const jti = await verified(String(form['client_assertion']), key, settings, now());
    if (jti === undefined || used.has(jti)) return false;
    used.add(jti);
    return true;
  }

  return {
    async give(form) {
      if (!(await isClient((form ?? {}) as Record<string, unknown>)))
        return { status: 401, mediaType: 'application/json', body: { error: 'invalid_client' } };
      const token = randomUUID();
      given.set(token, now().getTime() + settings.lifeS * 1_000);
      return {
        status: 200,
        body: { access_token: token, token_type: 'Bearer', expires_in: settings.lifeS } satisfies Wire<'Token'>,
      };
    },
    isGood(authorization = '') {
      const [kind, token = ''] = authorization.split(' ');
      return kind === 'Bearer' && (given.get(token) ?? 0) > now().getTime();
    },
    revoke: () => given.clear(),
  };
}

/** The assertion's own id, where it is the client's, of this minute and for us. */
async function verified(assertion: string, key: KeyObject, settings: TokenSettings, now: Date): Promise<string | undefined> {
  const { clientId, x5t, audience } = settings;
  try {
    const { payload, protectedHeader } = await jwtVerify(assertion, key, {
      algorithms: [signIn.algorithm],
      issuer: clientId,
      subject: clientId,
      ...(audience !== undefined && { audience }),
      requiredClaims: ['aud', 'jti', 'iat', 'exp'],
      currentDate: now,
      clockTolerance: 5,
    });
    const lives = (payload.exp ?? Infinity) - (payload.iat ?? 0);
    return protectedHeader.x5t === x5t && lives <= signIn.assertionLifeS ? payload.jti : undefined;
  } catch {
    return undefined;
  }
}
