/** What the hub tells an organisation, kept by what it is about: how an app waits without asking again and again. */
import type { HubClient } from '../index.ts';

export interface Told {
  /** Resolves with the first of these kinds that is told of it; at once where that has been already. @throws where the line ends first. */
  until(subjectId: string, kinds: readonly string[]): Promise<string>;
  /** In order. */
  of(subjectId: string): readonly string[];
  close(): void;
}

/** Listens from now on: resolves once nothing that happens can be missed any more. */
export async function listen(hub: HubClient): Promise<Told> {
  const told = new Map<string, string[]>();
  const looking = new Set<() => void>();
  const stopping = new AbortController();
  const live = Promise.withResolvers<void>();
  let failure: unknown;
  const wake = () => looking.forEach((look) => look());
  async function keep() {
    const onState = (state: string) => void (state === 'live' && live.resolve());
    for await (const { subjectId, kind } of hub.feed({ signal: stopping.signal, onState })) {
      if (subjectId) told.set(subjectId, [...(told.get(subjectId) ?? []), kind]);
      wake();
    }
  }
  keep().catch((error: unknown) => {
    failure = error;
    live.reject(error);
    wake();
  });
  await live.promise;
  return {
    of: (subjectId) => told.get(subjectId) ?? [],
    until: (subjectId, kinds) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const kind = told.get(subjectId)?.find((each) => kinds.includes(each));
          if (!kind && failure === undefined) return;
          looking.delete(look);
          if (kind) resolve(kind);
          else reject(new Error('The line to the hub has ended.', { cause: failure }));
        };
        looking.add(look);
        look();
      }),
    close: () => stopping.abort(),
  };
}
