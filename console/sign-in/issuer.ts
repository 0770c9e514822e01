/** The issuer as this installation names it, and the two calls that a sign-in needs. */
import type { Proof } from './pkce.ts';

export interface Issuer {
  issuer: string;
  clientId: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
}

export interface Granted {
  token: string;
  expiresAt: number;
}

const signedInPath = '/signed-in';

/** Null where this installation has no sign-in for people. */
export async function findIssuer(): Promise<Issuer | null> {
  const about = (await getJson('/console.json')) as {
    signIn: { issuer: string; discovery: string; clientId: string } | null;
  };
  if (!about.signIn) return null;
  const { issuer, discovery, clientId } = about.signIn;
  const found = (await getJson(discovery)) as { issuer: string; authorization_endpoint: string; token_endpoint: string };
  // Another issuer's endpoints under this one's address would be handed our codes.
  if (found.issuer !== issuer) throw new Error('The issuer gives itself another name than this hub does.');
  return { issuer, clientId, authorizationEndpoint: found.authorization_endpoint, tokenEndpoint: found.token_endpoint };
}

export function addressOf({ authorizationEndpoint, clientId }: Issuer, { challenge, state }: Proof): string {
  const address = new URL(authorizationEndpoint, location.origin);
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope: 'openid',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}

/** @throws Error where the answer is not to this very question. */
export async function redeem(issuer: Issuer, search: string, proof: Pick<Proof, 'state' | 'verifier'>): Promise<Granted> {
  const answer = new URLSearchParams(search);
  const code = answer.get('code');
  const named = answer.get('iss');
  if (!code || answer.get('state') !== proof.state || (named !== null && named !== issuer.issuer))
    throw new Error('The sign-in was not completed.');
  const response = await fetch(issuer.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: issuer.clientId,
      redirect_uri: redirectUri(),
      code_verifier: proof.verifier,
    }),
  });
  const granted = (await response.json()) as { access_token?: string; expires_in?: number };
  if (!response.ok || !granted.access_token) throw new Error('The issuer did not accept the sign-in.');
  return { token: granted.access_token, expiresAt: Date.now() + (granted.expires_in ?? 300) * 1000 };
}

export function isSignedInPath(pathname: string): boolean {
  return pathname === signedInPath;
}

function redirectUri(): string {
  return location.origin + signedInPath;
}

async function getJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
