/** What anybody may ask without a login, and what they are answered: a status and nothing else. */
import type { Pool } from 'pg';
import { entriesOf, statusOf, type PublicStatus } from './document-status.ts';
import type { SigningKeys } from './keys.ts';
import type { Page, PageRequest, Pages } from '../../platform/page.ts';
import { bitstringStatusList, listKeptS, tokenStatusList, x5cOf } from './status-list.ts';

export interface PublicPagesParts {
  pool: Pool;
  keys: SigningKeys;
  publicAddress: string;
  now(): Promise<Date>;
  /** How often one address may ask. */
  mayAsk(address: string): boolean;
}

/** @returns undefined for a path that is none of ours. */
export function createPublicPages(parts: PublicPagesParts): Pages {
  return async (request) => {
    if (!request.pathname.startsWith('/certificates/')) return undefined;
    if (!['GET', 'HEAD'].includes(request.method)) return text(405, 'Only GET is answered here.', { allow: 'GET, HEAD' });
    if (!parts.mayAsk(request.address)) return text(429, 'Too many questions: try again in a minute.', { 'retry-after': '60' });
    return answer(parts, request);
  };
}

async function answer(parts: PublicPagesParts, { pathname, search }: PageRequest): Promise<Page | undefined> {
  const asked = new URLSearchParams(search);
  const pair = { reference: asked.get('reference') ?? '', code: asked.get('code') ?? '' };
  if (pathname === '/certificates/check') return page(asked.has('reference') ? await statusOf(parts.pool, pair) : undefined);
  if (pathname === '/certificates/status') return json({ status: await statusOf(parts.pool, pair) });
  if (pathname === '/certificates/keys') return json({ x5c: x5cOf(parts.keys) });
  const list = /^\/certificates\/status-lists\/([1-9]\d{0,5})(\/bitstring)?$/.exec(pathname);
  return list ? publishedList(parts, Number(list[1]), list[2] ? 'bitstring' : 'token') : undefined;
}

const lists = {
  token: { type: 'application/statuslist+jwt', make: tokenStatusList },
  bitstring: { type: 'application/vc+jwt', make: bitstringStatusList },
} as const;

async function publishedList(parts: PublicPagesParts, list: number, form: keyof typeof lists): Promise<Page | undefined> {
  const entries = await entriesOf(parts.pool, list);
  if (!entries) return undefined;
  const { type, make } = lists[form];
  const body = await make(entries, { list, publicAddress: parts.publicAddress, now: await parts.now() }, parts.keys);
  return { status: 200, headers: { 'content-type': type, 'cache-control': `public, max-age=${listKeptS}` }, body };
}

function json(value: unknown): Page {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function text(status: number, sentence: string, headers: Record<string, string>): Page {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: `${sentence}\n` };
}

const sentences: Readonly<Record<PublicStatus, string>> = {
  VALID: 'This certificate is valid.',
  REVOKED: 'This certificate has been revoked. Do not rely on it.',
  SUPERSEDED: 'This certificate has been replaced by another. Ask its holder for the newer one.',
  UNKNOWN: 'There is no certificate with this number and this code.',
};

/** Nothing that was asked stands in the page, so that nothing can be slipped into it. */
function page(status: PublicStatus | undefined): Page {
  const said = status
    ? `<p role="status" class="${status.toLowerCase()}"><strong>${status}</strong> ${sentences[status]}</p>`
    : '';
  const body = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Check a certificate</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b2430}label{display:block;margin:1rem 0}
input{display:block;width:100%;font:inherit;padding:.5rem;box-sizing:border-box}button{font:inherit;padding:.5rem 1.2rem}
[role=status]{border-left:.4rem solid #8a1f11;padding:.6rem 1rem;background:#f4f6f8}.valid{border-color:#0b6b3a}</style></head>
<body><main><h1>Check a certificate</h1>${said}
<form method="get" action="/certificates/check">
<label>Certificate number <input name="reference" required maxlength="64" autocomplete="off"></label>
<label>Code <input name="code" required maxlength="64" autocomplete="off"></label>
<button>Check</button></form></main></body></html>
`;
  return { status: 200, headers: pageHeaders, body };
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
};
