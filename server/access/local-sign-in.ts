/**
 * The sign-in page of the local issuer: OpenID Connect by code with PKCE (RFC 7636, RFC 9700), with ready users and without passwords.
 * Only where the installation is simulated and listens on loopback; everybody who reaches it may be anybody.
 */
import { createHash, randomUUID } from 'node:crypto';
import { contentPolicy, pageHeaders, type Page, type PageRequest, type Pages } from '../platform/page.ts';
import { localIssuer, type CodeFacts, type LocalIssuer } from './local-issuer.ts';
import { readyUsers, type ReadyUser } from './ready-users.ts';

export const localIssuerPath = '/local-issuer';
export const signedInPath = '/signed-in';

const authorizePath = `${localIssuerPath}/authorize`;
const tokenPath = `${localIssuerPath}/token`;
const discoveryPath = `${localIssuerPath}/.well-known/openid-configuration`;
/** The usual length of a shift's first half; after it the page asks to sign in anew. */
const tokenLifetimeS = 4 * 3600;
const usedCodesMax = 10_000;

/** What the page asked for; carried from the form to the code. */
interface Asked {
  clientId: string;
  redirectUri: string;
  state: string;
  challenge: string;
}

export function createLocalSignIn(issuer: LocalIssuer): Pages {
  const used = new Set<string>();
  return async (request) => {
    if (!request.pathname.startsWith(`${localIssuerPath}/`)) return undefined;
    // A name that leads here from outside (DNS rebinding) is refused.
    if (!isLoopback(request.host)) return plain(400, 'This sign-in is for this machine alone.');
    switch (`${request.method} ${request.pathname}`) {
      case `GET ${discoveryPath}`:
        return json(200, discovery(request.host));
      case `GET ${authorizePath}`:
        return choose(request, new URLSearchParams(request.search));
      case `POST ${authorizePath}`:
        return grant(issuer, request, await request.readForm());
      case `POST ${tokenPath}`:
        return redeem(issuer, used, await request.readForm());
      default:
        return plain(404, 'There is nothing here.');
    }
  };
}

function discovery(host: string) {
  const at = (path: string) => `http://${host}${path}`;
  return {
    issuer: localIssuer,
    authorization_endpoint: at(authorizePath),
    token_endpoint: at(tokenPath),
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function choose({ host }: PageRequest, parameters: URLSearchParams): Page {
  const asked = readAsked(parameters, host);
  return asked ? html(chooserPage(asked)) : plain(400, 'This request for a sign-in is not one of the console.');
}

async function grant(issuer: LocalIssuer, { host }: PageRequest, form: URLSearchParams): Promise<Page> {
  const asked = readAsked(form, host);
  const user = readyUsers.find(({ name }) => name === form.get('user'));
  if (!asked || !user) return plain(400, 'This request for a sign-in is not one of the console.');
  const code = await issuer.code({ id: randomUUID(), user: user.name, ...asked });
  const location = new URL(asked.redirectUri);
  location.search = new URLSearchParams({ code, state: asked.state, iss: localIssuer }).toString();
  return { status: 303, headers: { location: location.href, ...pageHeaders(contentPolicy()) }, body: '' };
}

async function redeem(issuer: LocalIssuer, used: Set<string>, form: URLSearchParams): Promise<Page> {
  const facts = form.get('grant_type') === 'authorization_code' ? await issuer.readCode(form.get('code') ?? '') : undefined;
  const user = facts && readyUsers.find(({ name }) => name === facts.user);
  if (!facts || !user || !isRedeemedRightly(facts, form) || !useOnce(used, facts.id))
    return json(400, { error: 'invalid_grant' });
  const { organisation, role, purposes, subject } = user;
  const token = await issuer.token({ organisation, role, purposes, subject, lifetimeS: tokenLifetimeS });
  return json(200, { access_token: token, token_type: 'Bearer', expires_in: tokenLifetimeS });
}

function isRedeemedRightly({ clientId, redirectUri, challenge }: CodeFacts, form: URLSearchParams): boolean {
  const verifier = form.get('code_verifier') ?? '';
  return (
    form.get('client_id') === clientId &&
    form.get('redirect_uri') === redirectUri &&
    createHash('sha256').update(verifier).digest('base64url') === challenge
  );
}

function useOnce(used: Set<string>, id: string): boolean {
  if (used.has(id)) return false;
  used.add(id);
  // Codes run out long before so many have been used.
  if (used.size > usedCodesMax) used.delete(used.values().next().value as string);
  return true;
}

/** Undefined for whatever the console would not have asked. */
function readAsked(parameters: URLSearchParams, host: string): Asked | undefined {
  const get = (name: string) => parameters.get(name) ?? '';
  const asked = {
    clientId: get('client_id'),
    redirectUri: get('redirect_uri'),
    state: get('state'),
    challenge: get('code_challenge'),
  };
  const isOurs = asked.redirectUri === `http://${host}${signedInPath}`;
  const isProved = get('code_challenge_method') === 'S256' && /^[\w-]{43}$/.test(asked.challenge);
  const isShort = [asked.clientId, asked.state].every((text) => /^[\w.~-]{1,200}$/.test(text));
  return get('response_type') === 'code' && isOurs && isProved && isShort ? asked : undefined;
}

function isLoopback(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/.test(host);
}

const groups: readonly (readonly [string, (user: ReadyUser) => boolean])[] = [
  ['Forces', ({ organisation }) => organisation !== '89'],
  ['The exchange unit', ({ organisation }) => organisation === '89'],
];

function chooserPage(asked: Asked): string {
  const kept = Object.entries({
    response_type: 'code',
    client_id: asked.clientId,
    redirect_uri: asked.redirectUri,
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
  }).map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`);
  const buttons = (of: (user: ReadyUser) => boolean) => readyUsers.filter(of).map(userButton).join('');
  return `<!DOCTYPE html>
<html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Choose a user - local sign-in</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/assets/images/favicon.svg"><link rel="stylesheet" href="/console.css"></head>
<body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper">
<h1 class="govuk-heading-l">Choose a user</h1>
<p class="govuk-body">This installation is a simulation and brings its own users. All its people are invented.</p>
<form method="post" action="${authorizePath}">${kept.join('')}
${groups.map(([title, of]) => `<h2 class="govuk-heading-m">${title}</h2><ul class="govuk-list hub-users">${buttons(of)}</ul>`).join('\n')}
</form></main></div></body></html>`;
}

function userButton({ name, title, duty }: ReadyUser): string {
  return `<li><button class="govuk-button govuk-button--secondary" name="user" value="${name}" aria-describedby="about-${name}">${title}</button> <span class="govuk-body-s" id="about-${name}">${duty}</span></li>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function html(body: string): Page {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...pageHeaders(contentPolicy()) }, body };
}

function json(status: number, value: unknown): Page {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function plain(status: number, text: string): Page {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}
