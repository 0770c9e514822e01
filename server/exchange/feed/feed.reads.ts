/** How the feed is read: event by event for those who listen, page by page for those who poll. */
import { ownOnly } from '../../access/rows.ts';
import { code, instant, plain } from '../../platform/api/read/fields.ts';
import { base64url, pageSize } from '../../platform/api/read/page.ts';
import { refuseArgument } from '../../platform/api/read/refuse-argument.ts';
import { attach, type At, type One, type Prepare, type TableShape } from '../../platform/api/read/shape.ts';
import { feedKinds } from '../../platform/event/append-feed.ts';
import { decodeCursor } from '../../platform/event/cursor.ts';

/** As `encodeCursor` writes it. */
const cursorOf = (seq: (t: string, at: At) => string) => code((t, at) => base64url(`${t}.organisation || '.' || ${seq(t, at)}`));

/** Given with a pushed read: the named consumer's acknowledged position. */
export const acknowledged = 'acknowledged';

const feedEventShape: TableShape = {
  type: 'FeedEvent',
  table: 'feed_event',
  key: [
    { column: 'organisation', type: 'text' },
    { column: 'seq', type: 'bigint' },
  ],
  visible: ownOnly,
  fields: {
    id: code('id'),
    cursor: cursorOf((t) => `${t}.seq`),
    occurredAt: instant('occurred_at'),
    kind: code('kind'),
    redelivered: plain((t, at) => `${t}.seq <= ${at.given(acknowledged)}`),
    subjectId: code('subject_id'),
    subject: {
      kind: 'node',
      id: (t) => ({ prefix: `split_part(${t}.subject_id, '_', 1)`, uuid: `split_part(${t}.subject_id, '_', 2)::uuid` }),
    },
    countryRequest: { kind: 'one', shape: 'CountryRequest', on: (t, { parent }) => `${t}.id = ${parent}.country_request_id` },
    response: { kind: 'one', shape: 'CountryResponse', on: (t, { parent }) => `${t}.id = ${parent}.response_id` },
    notification: { kind: 'one', shape: 'Notification', on: (t, { parent }) => `${t}.id = ${parent}.notification_id` },
  },
};

const pageMax = 500;
const kindsMax = 20;

const preparePage: Prepare = ({ after, first, filter }, { organisation }) => ({
  after: typeof after === 'string' ? decodeCursor(after, organisation) : 0,
  first: pageSize(first, pageMax, 100),
  kinds: kindsOf(filter),
});

function kindsOf(filter: unknown): readonly string[] | null {
  const { kinds } = (filter ?? {}) as { kinds?: readonly string[] | null };
  if (!kinds) return null;
  const known: readonly string[] = feedKinds;
  if (kinds.length > kindsMax || !kinds.every((kind) => known.includes(kind))) {
    refuseArgument('filter.kinds', `must be at most ${kindsMax} of ${feedKinds.join(', ')}`);
  }
  return kinds;
}

/** Positions of the page and one more; everything in one snapshot, in which the counter and its events are always together. */
function page(t: string, at: At): string {
  const [organisation, after, kinds] = [at.organisation, at.arg('after', 'bigint'), at.arg('kinds', 'text[]')];
  return `(select ${organisation} as organisation, ${after} as after, ${at.arg('first', 'int')} as first,
    coalesce((select p.last_seq from feed_position p where p.organisation = ${organisation}), 0) as latest,
    array(select e.seq from feed_event e where e.organisation = ${organisation} and e.seq > ${after} and (${kinds} is null or e.kind = any(${kinds}))
      order by e.seq limit ${at.arg('first', 'int')} + 1) as seqs) ${t}`;
}

const hasMore = (t: string) => `cardinality(${t}.seqs) > ${t}.first`;

const feed: One = {
  kind: 'one',
  prepare: preparePage,
  from: page,
  shape: {
    type: 'FeedPage',
    fields: {
      events: {
        kind: 'many',
        shape: 'FeedEvent',
        on: (t, { parent }) => `${t}.organisation = ${parent}.organisation and ${t}.seq = any(${parent}.seqs[1:${parent}.first])`,
        order: (t) => `${t}.seq`,
      },
      // Where nothing more fits, all up to the newest event is read.
      cursor: cursorOf((t) => `case when ${hasMore(t)} then ${t}.seqs[${t}.first] else greatest(${t}.latest, ${t}.after) end`),
      latest: cursorOf((t) => `${t}.latest`),
      hasMore: plain(hasMore),
    },
  },
};

export const feedReads = [feedEventShape, attach('Query', { feed })];
