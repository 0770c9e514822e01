import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { createAuthenticate, type Declared } from '../../../server/access/authenticate.ts';
import { localAudience, localIssuer, openLocalIssuer } from '../../../server/access/local-issuer.ts';

const issuer = 'https://issuer.example';
const audience = 'exchange-hub';
const now = new Date('2026-11-25T12:00:00Z');
const nowS = now.getTime() / 1000;

const ours = await makeKey('ours');
const foreign = await makeKey('ours');
const authenticate = createAuthenticate({ issuer, audience, keys: { set: { keys: [ours.public] } } }, () => now);

interface Key {
  private: CryptoKey;
  public: JWK;
  spki: string;
}

async function makeKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return {
    private: privateKey,
    public: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' },
    spki: await exportSPKI(publicKey),
  };
}

const good: Record<string, unknown> = {
  iss: issuer,
  aud: audience,
  sub: 'investigator@30.example',
  iat: nowS - 60,
  exp: nowS + 3600,
  org: '30',
  role: 'investigator',
  purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'],
};

function aToken(claims: Record<string, unknown> = {}, header: Record<string, string> = {}, key: Key = ours): Promise<string> {
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'ours', ...header })
    .sign(key.private);
}

const admit = (token: string, declared: Declared = {}) => authenticate(`Bearer ${token}`, declared);
const unauthenticated = { name: 'AccessRefused', code: 'UNAUTHENTICATED' };

/** Base64url of JSON, for tokens that no library would make. */
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token of the issuer, for us, in time and complete', () => {
  it('says who calls, for whom and for which purpose', async () => {
    expect(await admit(await aToken())).toEqual({
      subject: 'investigator@30.example',
      organisation: '30',
      role: 'investigator',
      purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'],
      purpose: 'CRIMINAL_PROCEEDINGS',
      justification: null,
      expiresAt: new Date((nowS + 3600) * 1000),
    });
  });

  it('is good a few seconds after its end, for clocks that differ, and no longer', async () => {
    await expect(admit(await aToken({ exp: nowS - 4 }))).resolves.toMatchObject({ organisation: '30' });
    await expect(admit(await aToken({ exp: nowS - 6 }))).rejects.toMatchObject(unauthenticated);
  });

  it('ends for a live socket twelve hours after it was made, whatever end it names', async () => {
    const { expiresAt } = await admit(await aToken({ iat: nowS - 3600, exp: nowS + 10 * 365 * 86_400 }));
    expect(expiresAt).toEqual(new Date((nowS + 11 * 3600) * 1000));
  });
});

describe('the purpose of a call', () => {
  it('is the one it names, if the token holds it', async () => {
    await expect(admit(await aToken(), { purpose: 'PUBLIC_PROTECTION' })).resolves.toMatchObject({
      purpose: 'PUBLIC_PROTECTION',
    });
  });

  it.each(['IMMIGRATION', 'CURIOSITY', '', 'criminal_proceedings'])(
    'is refused where the token does not hold it: "%s"',
    async (purpose) => {
      const refused = admit(await aToken(), { purpose });
      await expect(refused).rejects.toMatchObject({ name: 'AccessRefused', code: 'PURPOSE_NOT_HELD' });
      await expect(refused).rejects.toThrow('it holds: CRIMINAL_PROCEEDINGS, PUBLIC_PROTECTION');
    },
  );
});

describe('the justification of a call', () => {
  it.each([
    ['Custody 30DD/16/1234', 'Custody 30DD/16/1234'],
    ['  two  words ', 'two  words'],
    ['line\nbreak\u0000and\u202eturn', 'line break and turn'],
    ['half a pair \ud83d', 'half a pair'],
    ['   ', null],
    ['\u{1F46E}'.repeat(300), '\u{1F46E}'.repeat(200)],
  ])('%j is kept as %j, so that its audit row can always be written', async (given, kept) => {
    await expect(admit(await aToken(), { justification: given })).resolves.toMatchObject({ justification: kept });
  });
});

describe('a token is refused', () => {
  it.each<[string, Record<string, unknown>]>([
    ['with the role of those who have no token', { role: 'anybody' }],
    ['of a force that would rely on certificates', { role: 'relyingParty' }],
    ['of an embassy that would investigate', { org: 'R1' }],
    ['of an embassy that would apply for somebody', { org: 'R1', role: 'applicantApp' }],
    ['expired', { exp: nowS - 60 }],
    ['not yet valid', { nbf: nowS + 60 }],
    ['made in the future', { iat: nowS + 60 }],
    ['older than twelve hours', { iat: nowS - 13 * 3600 }],
    ['for another audience', { aud: 'another-hub' }],
    ['of another issuer', { iss: 'https://issuer.example.evil' }],
    ['of an unknown organisation', { org: '99' }],
    ['of no text as organisation', { org: 30 }],
    ['of an unknown role', { role: 'superuser' }],
    ['of an unknown purpose', { purposes: ['CRIMINAL_PROCEEDINGS', 'CURIOSITY'] }],
    ['of no purpose', { purposes: [] }],
    ['of a purpose that is no list', { purposes: 'CRIMINAL_PROCEEDINGS' }],
    ['of an empty subject', { sub: '' }],
    ['of an over-long subject', { sub: 'x'.repeat(121) }],
    ['of a subject that no audit row can hold', { sub: 'a\u0000b' }],
    ['of an end that is no number', { exp: 'tomorrow' }],
    ...['sub', 'exp', 'iat', 'org', 'role', 'purposes', 'iss', 'aud'].map((claim): [string, Record<string, unknown>] => [
      `without ${claim}`,
      { [claim]: undefined },
    ]),
  ])('%s', async (_what, claims) => {
    await expect(aToken(claims).then(admit)).rejects.toMatchObject(unauthenticated);
  });

  it.each<[string, Record<string, string>]>([
    ['an id token', { typ: 'JWT' }],
    ['a token whose key id nobody knows', { kid: 'theirs' }],
  ])('being %s', async (_what, header) => {
    await expect(admit(await aToken({}, header))).rejects.toMatchObject(unauthenticated);
  });

  it('without a type', async () => {
    const token = await new SignJWT(good).setProtectedHeader({ alg: 'EdDSA', kid: 'ours' }).sign(ours.private);
    await expect(admit(token)).rejects.toMatchObject(unauthenticated);
  });

  it('signed by another key under our key id', async () => {
    await expect(admit(await aToken({}, {}, foreign))).rejects.toMatchObject(unauthenticated);
  });

  it('with algorithm none, with and without a made-up signature', async () => {
    const unsecured = new UnsecuredJWT(good).encode();
    for (const token of [unsecured, `${unsecured}AAAA`, `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(good)}.AAAA`]) {
      await expect(admit(token)).rejects.toMatchObject(unauthenticated);
    }
  });

  it('with HS256 under the public key as the secret', async () => {
    const header = { alg: 'HS256', typ: 'at+jwt', kid: 'ours' };
    for (const secret of [ours.spki, JSON.stringify(ours.public), String(ours.public.x)]) {
      const token = await new SignJWT(good).setProtectedHeader(header).sign(new TextEncoder().encode(secret));
      await expect(admit(token)).rejects.toMatchObject(unauthenticated);
    }
  });

  it.each(['jwk', 'jku', 'x5u'])('that brings its own key along in %s', async (parameter) => {
    const value = parameter === 'jwk' ? foreign.public : 'https://evil.example/keys';
    const protectedHeader = { alg: 'EdDSA', typ: 'at+jwt', kid: 'theirs', [parameter]: value };
    const token = await new SignJWT(good).setProtectedHeader(protectedHeader).sign(foreign.private);
    await expect(admit(token)).rejects.toMatchObject(unauthenticated);
  });

  it('with a claim changed after signing', async () => {
    const [header, , signature] = (await aToken()).split('.');
    await expect(admit(`${header}.${encoded({ ...good, org: '44' })}.${signature}`)).rejects.toMatchObject(unauthenticated);
  });

  it('over eight kilobytes long, though signed', async () => {
    await expect(admit(await aToken({ padding: 'x'.repeat(8_192) }))).rejects.toMatchObject(unauthenticated);
  });

  it('in any other spelling than its one', async () => {
    const token = await aToken();
    const [header = '', payload = '', signature = ''] = token.split('.');
    expect(Buffer.from(otherTail(signature), 'base64url').equals(Buffer.from(signature, 'base64url'))).toBe(true);
    const spellings = [
      `${header}.${payload}.${otherTail(signature)}`,
      `${header}.${payload}.${signature}==`,
      `${header}.${payload}.${signature} `,
      `${header}.${payload} .${signature}`,
      `${header}.${payload}.${signature.replaceAll('-', '+').replaceAll('_', '/')}+`,
      `${token}\n`,
    ];
    for (const spelling of spellings) await expect(admit(spelling)).rejects.toMatchObject(unauthenticated);
    await expect(admit(token)).resolves.toMatchObject({ organisation: '30' });
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'bearer abc.def.ghi', 'Basic abc', 'Bearer a.b', 'Bearer a.b.c.d.e'])(
    'when the header is %j',
    async (header) => {
      await expect(authenticate(header, {})).rejects.toMatchObject(unauthenticated);
    },
  );

  it('with one and the same sentence for forged, expired and foreign, which repeats nothing of it', async () => {
    const tokens = [await aToken({ exp: nowS - 60 }), await aToken({}, {}, foreign), await aToken({ aud: 'another-hub' })];
    const sentences = await Promise.all(
      tokens.map((token) =>
        admit(token).then(
          () => 'admitted',
          (error: Error) => error.message,
        ),
      ),
    );
    expect(new Set(sentences)).toEqual(new Set(['The token is not valid here, or no longer: ask for a new one.']));
  });
});

/** The same bytes with the last character's unused bits set. */
function otherTail(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + alphabet[alphabet.indexOf(part.slice(-1)) + 1];
}

describe('the issuer changes its key', () => {
  it('and tokens of both are good while both are published, of the old one no longer once it is withdrawn', async () => {
    const next = await makeKey('next');
    const [before, after] = [await aToken(), await aToken({}, { kid: 'next' }, next)];
    const during = createAuthenticate({ issuer, audience, keys: { set: { keys: [ours.public, next.public] } } }, () => now);
    await expect(during(`Bearer ${before}`, {})).resolves.toMatchObject({ organisation: '30' });
    await expect(during(`Bearer ${after}`, {})).resolves.toMatchObject({ organisation: '30' });
    const afterwards = createAuthenticate({ issuer, audience, keys: { set: { keys: [next.public] } } }, () => now);
    await expect(afterwards(`Bearer ${before}`, {})).rejects.toMatchObject(unauthenticated);
    await expect(afterwards(`Bearer ${after}`, {})).resolves.toMatchObject({ organisation: '30' });
  });
});

describe('the issuer of a local start', () => {
  it('makes tokens that the hub admits, again after it is opened anew, with a key that nobody else may read', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'issuer-'));
    try {
      const file = path.join(folder, 'data', 'issuer.jwk');
      const first = await openLocalIssuer(file);
      const again = await openLocalIssuer(file);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(JSON.stringify(first.keys)).not.toContain('"d"');
      const admitLocally = createAuthenticate({ issuer: localIssuer, audience: localAudience, keys: { set: again.keys } });
      const token = await first.token({ organisation: '44', role: 'caseworker', purposes: ['IMMIGRATION'] });
      await expect(admitLocally(`Bearer ${token}`, {})).resolves.toMatchObject({
        organisation: '44',
        role: 'caseworker',
        purpose: 'IMMIGRATION',
      });
      await expect(admit(token)).rejects.toMatchObject(unauthenticated);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('gives no token for longer than twelve hours', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'issuer-'));
    try {
      const local = await openLocalIssuer(path.join(folder, 'issuer.jwk'));
      const token = await local.token({ organisation: '30', role: 'admin', purposes: ['AUDIT'], lifetimeS: 10 * 365 * 86_400 });
      const { iat, exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
        iat: number;
        exp: number;
      };
      expect(exp - iat).toBe(12 * 3600);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
