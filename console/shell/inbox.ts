/** Listens for this officer as long as the page is open. */
import { createStore } from '../parts/store.ts';
import { AcknowledgeFeedDocument } from '../../client-sdk/generated/graphql.ts';
import { hub } from './hub.ts';
import { presentSince } from './presence.ts';
import { emptyInbox, readUpTo, withArrival, withLine, withRead } from './inbox-state.ts';
import type { Arrival } from '../../client-sdk/feed.ts';

export const inbox = createStore(emptyInbox);
/** True once the hub has ended the line for good. */
export const lineEnded = createStore(false);

let consumer = '';
let told = '';

/** @param subject whose read marks the hub keeps. */
export function listen(subject: string): void {
  if (consumer) return;
  consumer = `console ${subject}`.slice(0, 80);
  void follow().catch(() => lineEnded.set(true));
}

async function follow(): Promise<void> {
  const arrivals = hub.feed({
    consumer,
    acknowledge: 'never',
    onState: (state) => {
      if (state === 'resumed') presentSince.set(Date.now());
      inbox.set(withLine(inbox.get(), state, Date.now()));
    },
  });
  for await (const arrival of arrivals) inbox.set(withArrival(inbox.get(), arrival));
}

export function markRead(isToBeRead: (arrival: Arrival) => boolean = () => true): void {
  const before = inbox.get();
  if (!before.entries.some(({ arrival, isRead }) => !isRead && isToBeRead(arrival))) return;
  inbox.set(withRead(before, isToBeRead));
  const cursor = readUpTo(inbox.get());
  if (!cursor || cursor === told) return;
  told = cursor;
  // A mark that gets lost shows an arrival as unread once more: the safe side.
  void hub.request(AcknowledgeFeedDocument, { input: { consumer, cursor } }).catch(() => (told = ''));
}
