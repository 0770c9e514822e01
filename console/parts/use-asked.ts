/** Asks the hub for what a page shows, and again whenever one of `reasons` changes; the last answer stays until the next is there. */
import { useEffect, useState } from 'preact/hooks';
import { HubError } from '../../client-sdk/hub-error.ts';

export interface Asked<Value> {
  value: Value | undefined;
  failure: HubError | undefined;
  again(): void;
}

export function useAsked<Value>(ask: () => Promise<Value>, reasons: readonly unknown[]): Asked<Value> {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Omit<Asked<Value>, 'again'>>({ value: undefined, failure: undefined });
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      (value) => isCurrent && setAnswer({ value, failure: undefined }),
      (error: unknown) => isCurrent && setAnswer(({ value }) => ({ value, failure: asHubError(error) })),
    );
    return () => void (isCurrent = false);
  }, [turn, ...reasons]);
  return { ...answer, again: () => setTurn((before) => before + 1) };
}

export function asHubError(error: unknown): HubError {
  return error instanceof HubError ? error : new HubError('unreachable', String(error));
}
