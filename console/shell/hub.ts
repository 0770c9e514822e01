/** The one client of the page. A token that the hub refuses is asked for anew, and the question is put again. */
import { createHubClient } from '../../client-sdk/client.ts';
import type { Withheld } from '../../client-sdk/hub-error.ts';
import { createStore, useStore } from '../parts/store.ts';
import { expire, token } from '../sign-in/session.ts';

const timeoutMs = 15_000;

async function send(address: string | URL | Request, init?: RequestInit): Promise<Response> {
  const answer = await fetch(address, init);
  if (answer.status !== 401) return answer;
  expire();
  const authorization = `Bearer ${await token()}`;
  return fetch(address, {
    ...init,
    headers: { ...(init?.headers as Record<string, string>), authorization },
    signal: AbortSignal.timeout(timeoutMs),
  });
}

/** Names of fields that this officer may not see, of all that has been asked so far: they are so by role, not by record. */
const withheld = createStore<ReadonlySet<string>>(new Set());

/** Whether a field is withheld: what is null or empty then is not "none". */
export function useWithheld(): (field: string) => boolean {
  const fields = useStore(withheld);
  return (field) => fields.has(field);
}

const onWithheld = (told: readonly Withheld[]) =>
  withheld.set(new Set([...withheld.get(), ...told.map(({ path }) => String(path.at(-1)))]));

const options = { url: `${location.origin}/graphql`, token, timeoutMs, fetch: send, onWithheld };

export const hub = createHubClient(options);

/** For a purpose other than the first of those held: what of a person is shown depends on it. */
export function hubFor(purpose: string, justification?: string) {
  return createHubClient({ ...options, purpose, ...(justification ? { justification } : {}) });
}
