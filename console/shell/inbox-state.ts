/** What has arrived, as a value: no page, no line. */
import type { Arrival, StreamState } from '../../client-sdk/feed.ts';

export interface Entry {
  arrival: Arrival;
  isRead: boolean;
}

export interface Inbox {
  line: StreamState;
  /** When the line last changed its state, milliseconds. */
  lineSince: number;
  /** Newest first. */
  entries: readonly Entry[];
  /** Grows with every arrival. */
  version: number;
}

export const emptyInbox: Inbox = { line: 'connecting', lineSince: 0, entries: [], version: 0 };

/** Kept on the page; older ones are in the lists of requests. */
const entriesMax = 1_000;

/** What follows from one's own doing: shown, and never counted as unread. */
const quietKinds: ReadonlySet<string> = new Set([
  'ENQUIRY_RAISED',
  'REGISTER_SEARCHED',
  'COUNTRY_REQUEST_SENT',
  'COUNTRY_REQUEST_CANCELLED',
  'DEADLINE_KNOWN',
  'IDENTITY_DECIDED',
  'EQUIVALENCE_DECIDED',
  'NOTIFICATION_SENT',
]);

export function isQuiet({ kind }: Pick<Arrival, 'kind'>): boolean {
  return quietKinds.has(kind);
}

export function withArrival(inbox: Inbox, arrival: Arrival): Inbox {
  if (inbox.entries.some((entry) => entry.arrival.id === arrival.id)) return inbox;
  const entry = { arrival, isRead: arrival.redelivered || isQuiet(arrival) };
  return { ...inbox, entries: [entry, ...inbox.entries].slice(0, entriesMax), version: inbox.version + 1 };
}

export function withLine(inbox: Inbox, line: StreamState, now: number): Inbox {
  return { ...inbox, line, lineSince: now };
}

export function withRead(inbox: Inbox, isToBeRead: (arrival: Arrival) => boolean): Inbox {
  const entries = inbox.entries.map((entry) => (isToBeRead(entry.arrival) ? { ...entry, isRead: true } : entry));
  return { ...inbox, entries };
}

/** Unread arrivals from before the officer came (back) to the page, or before its line was mended. */
export function missedIn({ entries }: Inbox, presentSince: number): readonly Arrival[] {
  return entries.flatMap(({ arrival, isRead }) => (!isRead && Date.parse(arrival.occurredAt) < presentSince ? [arrival] : []));
}

export function unreadIn({ entries }: Inbox): number {
  return entries.filter(({ isRead }) => !isRead).length;
}

/** Up to where everything is read: so far the hub may remember it, and what lies behind comes again after a reload. */
export function readUpTo({ entries }: Inbox): string | undefined {
  let cursor: string | undefined;
  for (const { arrival, isRead } of entries.toReversed()) {
    if (!isRead) break;
    cursor = arrival.cursor;
  }
  return cursor;
}
