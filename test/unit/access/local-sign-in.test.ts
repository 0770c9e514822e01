import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAuthenticate, type Authenticate } from '../../../server/access/authenticate.ts';
import { localAudience, localIssuer, openLocalIssuer } from '../../../server/access/local-issuer.ts';
import { createLocalSignIn } from '../../../server/access/local-sign-in.ts';
import type { Page, Pages } from '../../../server/platform/page.ts';

const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');
const redirect = 'http://127.0.0.1:4000/signed-in';
const asked = {
  response_type: 'code',
  client_id: 'exchange-console',
  redirect_uri: redirect,
  state: 'state-1',
  code_challenge: challenge,
  code_challenge_method: 'S256',
};

describe('the sign-in of the local start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'issuer-'));
  let pages: Pages;
  let authenticate: Authenticate;

  beforeAll(async () => {
    const issuer = await openLocalIssuer(path.join(folder, 'issuer.jwk'));
    pages = createLocalSignIn(issuer);
    authenticate = createAuthenticate({ issuer: localIssuer, audience: localAudience, keys: { set: issuer.keys } });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function send(method: string, place: string, form: Record<string, string> = {}, host = '127.0.0.1:4000'): Promise<Page> {
    const text = new URLSearchParams(form);
    const page = await pages({
      method,
      pathname: `/local-issuer/${place}`,
      search: method === 'GET' ? `?${text.toString()}` : '',
      host,
      address: '127.0.0.1',
      accept: '*/*',
      acceptEncoding: '',
      ifNoneMatch: undefined,
      readForm: async () => text,
    });
    if (!page) throw new Error('no page');
    return page;
  }
  async function codeFor(user: string): Promise<string> {
    const { headers } = await send('POST', 'authorize', { ...asked, user });
    return new URL(headers.location ?? '').searchParams.get('code') ?? '';
  }
  const redeem = (code: string, more: Record<string, string> = {}) =>
    send('POST', 'token', {
      grant_type: 'authorization_code',
      code,
      client_id: 'exchange-console',
      redirect_uri: redirect,
      code_verifier: verifier,
      ...more,
    });

  it('gives whoever chose a user that user’s token, which the hub takes', async () => {
    const { status, body } = await redeem(await codeFor('hampshire'));
    expect(status).toBe(200);
    const { access_token } = JSON.parse(String(body)) as { access_token: string };
    expect(await authenticate(`Bearer ${access_token}`, {})).toMatchObject({ organisation: '44', role: 'investigator' });
  });

  it('redeems a code once, and only with its verifier, its client and its address', async () => {
    const code = await codeFor('derbyshire');
    const wrongs: Record<string, string>[] = [
      { code_verifier: 'w'.repeat(43) },
      { client_id: 'other' },
      { redirect_uri: `${redirect}/` },
      { grant_type: 'password' },
    ];
    for (const wrong of wrongs) {
      expect((await redeem(code, wrong)).status).toBe(400);
    }
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).status).toBe(400);
    expect((await redeem('no.such.code')).status).toBe(400);
  });

  it('takes no code for a token', async () => {
    await expect(authenticate(`Bearer ${await codeFor('derbyshire')}`, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('sends a code nowhere but to the page of this very hub, and only to who proves himself', async () => {
    const wrongs = [
      { redirect_uri: 'https://elsewhere.example/signed-in' },
      { redirect_uri: 'http://127.0.0.1:5000/signed-in' },
      { redirect_uri: 'http://127.0.0.1:4000/other' },
      { code_challenge_method: 'plain' },
      { code_challenge: '' },
      { response_type: 'token' },
      { state: '"><script>' },
    ];
    for (const wrong of wrongs) {
      expect((await send('GET', 'authorize', { ...asked, ...wrong })).status).toBe(400);
      expect((await send('POST', 'authorize', { ...asked, ...wrong, user: 'derbyshire' })).status).toBe(400);
    }
    expect((await send('POST', 'authorize', { ...asked, user: 'nobody' })).status).toBe(400);
    expect((await send('GET', 'authorize', asked)).status).toBe(200);
  });

  it('is there for this machine alone, whatever name leads to it', async () => {
    expect((await send('GET', 'authorize', asked, 'rebound.example:4000')).status).toBe(400);
  });
});
