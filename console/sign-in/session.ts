/**
 * Who is signed in. The token lives in this module's memory and nowhere else: never in an address, never in a store of the browser.
 * When it runs out, whoever needs one waits: the page stays as it is while a small window asks for a new one, and nothing typed is lost.
 */
import { createStore } from '../parts/store.ts';
import { addressOf, findIssuer, isSignedInPath, redeem, type Granted, type Issuer } from './issuer.ts';
import { makeProof, type Proof } from './pkce.ts';

export type SignIn = 'starting' | 'signed-out' | 'nowhere' | 'failed' | 'signed-in' | 'expired';

const popupName = 'hub-sign-in';
const channelName = 'hub-sign-in';
/** Holds for one redirect what the answer is checked with; no token. */
const pendingKey = 'hub-sign-in';
const spareMs = 10_000;

export const signIn = createStore<SignIn>('starting');
let issuer: Issuer | null = null;
let granted: Granted | undefined;
let waiting: (() => void)[] = [];
let ending: ReturnType<typeof setTimeout> | undefined;

/** Completes a sign-in that comes back, or finds out that there is none yet. */
export async function startSession(): Promise<void> {
  // An issuer may take the small window's name away; what it was opened with has nothing pending either.
  const hasPending = sessionStorage.getItem(pendingKey) !== null;
  if (isSignedInPath(location.pathname) && (window.name === popupName || !hasPending)) handOver();
  const { search } = location;
  const pending = isSignedInPath(location.pathname) ? takePending() : undefined;
  // The code leaves the address before anything else happens.
  if (isSignedInPath(location.pathname)) history.replaceState(null, '', pending?.returnTo ?? '/');
  try {
    issuer = await findIssuer();
    if (!issuer) return signIn.set('nowhere');
    if (!pending) return signIn.set('signed-out');
    accept(await redeem(issuer, search, pending));
  } catch {
    signIn.set('failed');
  }
}

/** Leaves for the issuer's page and comes back to this place. */
export async function goAndSignIn(): Promise<void> {
  issuer ??= await findIssuer();
  if (!issuer) return signIn.set('nowhere');
  const proof = await makeProof();
  const { verifier, state } = proof;
  const returnTo = isSignedInPath(location.pathname) ? '/' : location.pathname;
  sessionStorage.setItem(pendingKey, JSON.stringify({ verifier, state, returnTo }));
  location.assign(addressOf(issuer, proof));
}

/** Signs in anew in a small window. The window must be opened in the click itself, or browsers refuse it. */
export async function renew(): Promise<void> {
  const small = window.open('about:blank', popupName, 'popup,width=520,height=640');
  if (!small || !issuer) return;
  const proof = await makeProof();
  const answer = answerOfPopup(proof);
  small.location.href = addressOf(issuer, proof);
  const renewed = await redeem(issuer, await answer, proof);
  // Somebody else at the same desk must not find the first one's page.
  if (granted && ownerOf(renewed.token) !== ownerOf(granted.token)) return signOut();
  accept(renewed);
}

/** A token that is good now; waits for a person where there is none. */
export async function token(): Promise<string> {
  if (granted && granted.expiresAt - spareMs <= Date.now()) expire();
  while (!granted || signIn.get() === 'expired') await new Promise<void>((resolve) => waiting.push(resolve));
  return granted.token;
}

/** The hub no longer takes the token, or it has run out. */
export function expire(): void {
  if (signIn.get() === 'signed-in') signIn.set('expired');
}

/** Everything that was held goes with the page. */
export function signOut(): void {
  location.assign('/');
}

function accept(given: Granted): void {
  granted = given;
  clearTimeout(ending);
  ending = setTimeout(expire, Math.min(Math.max(given.expiresAt - spareMs - Date.now(), 0), 2 ** 31 - 1));
  signIn.set('signed-in');
  const resumed = waiting;
  waiting = [];
  for (const resume of resumed) resume();
}

function takePending(): { verifier: string; state: string; returnTo: string } | undefined {
  const text = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  return text ? (JSON.parse(text) as { verifier: string; state: string; returnTo: string }) : undefined;
}

/** In the small window: gives the answer to the page that waits for it. */
function handOver(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(location.search);
  channel.close();
  window.close();
}

function answerOfPopup({ state }: Proof): Promise<string> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      // Other pages of this hub may be signing in at the same time.
      if (new URLSearchParams(data).get('state') !== state) return;
      channel.close();
      resolve(data);
    };
  });
}

/** Of our own tokens only the owner is read, and only to notice that it is another. */
function ownerOf(jwt: string): string {
  const payload = jwt.split('.')[1] ?? '';
  const { sub, org, role } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
  return JSON.stringify([sub, org, role]);
}
