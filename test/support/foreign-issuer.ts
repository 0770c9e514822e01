/** An OpenID provider as an installation has one: another origin, its own keys, a sign-in page with one user, codes with PKCE (S256). */
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ForeignIssuer {
  issuer: string;
  jwksUrl: string;
  /** Of the next tokens; seconds. */
  lifetimeS: number;
  /** What was redeemed, in order: whether its code was the page's own. */
  redeemed: boolean[];
  close(): Promise<void>;
}

export async function openForeignIssuer(clientId: string): Promise<ForeignIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const challenges = new Map<string, string>();
  const server = http.createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const opened: ForeignIssuer = {
    issuer,
    jwksUrl: `${issuer}/keys`,
    lifetimeS: 3600,
    redeemed: [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const json = (value: unknown, status = 200) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
        .end(JSON.stringify(value));
    if (pathname === '/.well-known/openid-configuration')
      return void json({ issuer, authorization_endpoint: `${issuer}/sign-in`, token_endpoint: `${issuer}/token` });
    if (pathname === '/keys') return void json({ keys: [key] });
    if (pathname === '/sign-in') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page(searchParams));
    if (pathname === '/consent') return void consent(searchParams, response);
    if (pathname === '/token') return void json(...(await redeem(new URLSearchParams(await text(request)))));
    return void json({}, 404);
  }

  function consent(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    challenges.set(code, asked.get('code_challenge') ?? '');
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
    response.writeHead(303, { location: back.href }).end();
  }

  async function redeem(form: URLSearchParams): Promise<[unknown, number]> {
    const challenge = challenges.get(form.get('code') ?? '');
    challenges.delete(form.get('code') ?? '');
    const proved = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight = challenge !== undefined && challenge === proved && form.get('client_id') === clientId;
    opened.redeemed.push(isRight);
    if (!isRight) return [{ error: 'invalid_grant' }, 400];
    const token = await new SignJWT({ org: '30', role: 'investigator', purposes: ['CRIMINAL_PROCEEDINGS'] })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
      .setIssuer(issuer)
      .setAudience('exchange-hub')
      .setSubject('officer@30.example')
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + opened.lifetimeS)
      .sign(privateKey);
    return [{ access_token: token, token_type: 'Bearer', expires_in: opened.lifetimeS }, 200];
  }

  return opened;
}

function page(asked: URLSearchParams): string {
  return `<!doctype html><title>Force sign-in</title><a href="/consent?${asked.toString().replaceAll('&', '&amp;')}">Continue as the officer</a>`;
}
