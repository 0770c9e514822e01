/** What a force is told about one enquiry: read by polling, and pushed over an open subscription as a second witness. */
import { FeedLatestDocument, TypedDocumentString, type Arrival, type HubClient } from '../../client-sdk/index.ts';

export interface Tale {
  /** Every event about the enquiry so far, in the order of the feed; without one, every event at all. */
  read(enquiryId?: string): Promise<Arrival[]>;
  /** What the subscription has missed, repeated or put in another order against `told`; undefined where both say the same. */
  pushedOtherwise(told: readonly Arrival[]): string | undefined;
  close(): void;
}

/** An operation of our own: the SDK's does not say what an event without a request is about. */
const subjects = new TypedDocumentString<
  { feed: { events: { id: string; subject: { id: string } | null }[] } },
  { after: string }
>('query Subjects($after: Cursor) { feed(first: 100, after: $after) { events { id subject { id } } } }');

/** Hears what comes from now on. */
export async function openTale(hub: HubClient): Promise<Tale> {
  const { latest: start } = (await hub.request(FeedLatestDocument, {})).feed;
  const heard: Arrival[] = [];
  const subjectOf = new Map<string, string | undefined>();
  let after = start;
  const pushed = listen(hub, start);

  async function readOn(): Promise<void> {
    for (let more = true; more;) {
      const { events, hasMore, cursor } = await hub.feedPage({ after });
      const named = events.length > 0 ? (await hub.request(subjects, { after })).feed.events : [];
      for (const { id, subject } of named) subjectOf.set(id, subject?.id);
      heard.push(...events);
      [after, more] = [cursor, hasMore];
    }
  }

  return {
    async read(enquiryId) {
      await readOn();
      if (enquiryId === undefined) return [...heard];
      const { requests = [] } = (await hub.enquiry({ id: enquiryId })) ?? {};
      const ours = new Set([enquiryId, ...requests.map(({ id }) => id)]);
      return heard.filter(({ id, countryRequest }) => ours.has(countryRequest?.id ?? subjectOf.get(id) ?? ''));
    },
    pushedOtherwise(told) {
      const ids = new Set(told.map(({ id }) => id));
      const [polled, came] = [
        told.map(({ id }) => id).join(),
        pushed
          .ids()
          .filter((id) => ids.has(id))
          .join(),
      ];
      return polled === came ? undefined : 'the subscription does not tell what polling tells';
    },
    close: pushed.close,
  };
}

function listen(hub: HubClient, after: string): { ids(): string[]; close(): void } {
  const stopping = new AbortController();
  const ids: string[] = [];
  let failure: Error | undefined;
  void (async () => {
    for await (const { id } of hub.feed({ after, signal: stopping.signal })) ids.push(id);
  })().catch((cause: unknown) => (failure = new Error('The subscription ended.', { cause })));
  return {
    ids() {
      if (failure) throw failure;
      return ids;
    },
    close: () => stopping.abort(),
  };
}
