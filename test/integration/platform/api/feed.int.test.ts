/** The push of the feed over real sockets: everything once and in order, whatever breaks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { listenerName } from '../../../../server/platform/database/listen.ts';
import { encodeCursor } from '../../../../server/platform/event/cursor.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { openWriter, poll, storm, tell, tellMany, type Read } from '../../../support/feed-writers.ts';
import { until } from '../../../support/processes.ts';
import { openToy, tokenFor, type Toy } from '../../../support/toy-api.ts';
import { WsLine } from '../../../support/ws-line.ts';

const document = `subscription Feed($after: Cursor, $consumer: String, $filter: FeedFilter, $bytes: Int = 0) {
  feed(after: $after, consumer: $consumer, filter: $filter) { cursor kind subject redelivered padding(bytes: $bytes) }
}`;

let database: FreshDatabase;
let orm: MikroORM;
let pool: pg.Pool;
let toy: Toy;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openWriter(database.url);
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  pool.on('error', () => {}); // its idle connections are ended, too
  toy = await openToy(database.url);
});

afterAll(async () => {
  await toy.close();
  await pool.end();
  await orm.close();
  await database.drop();
});

interface Event {
  cursor: string;
  kind: string;
  subject: string;
  redelivered: boolean;
}

/** A subscriber that keeps what it is sent. */
class Subscriber {
  private constructor(
    readonly line: WsLine,
    private readonly organisation: string,
    private readonly id: string,
  ) {}

  static async of(
    organisation: string,
    variables: Record<string, unknown> = {},
    options: { id?: string; source?: string; lifetimeMs?: number } = {},
  ) {
    const { id = 'feed', source = document, ...token } = options;
    const line = await WsLine.ready(toy.wsUrl, tokenFor(organisation, token));
    line.subscribe(id, source, variables);
    return new Subscriber(line, organisation, id);
  }

  get events(): Event[] {
    return this.line.frames.flatMap(({ id, type, payload }) => {
      if (id !== this.id || type !== 'next') throw new Error(`unexpected: ${type} ${JSON.stringify(payload)}`);
      return [(payload as { data: { feed: Event } }).data.feed];
    });
  }

  get read(): Read[] {
    return this.events.map(({ cursor, subject }) => ({ seq: positionOf(cursor, this.organisation), subject }));
  }

  get subjects(): string[] {
    return this.events.map(({ subject }) => subject);
  }

  /** Resolves when so many were received. */
  async has(count: number, withinMs = 20_000): Promise<void> {
    await until(`${count} events for ${this.organisation}`, () => this.line.frames.length >= count, withinMs);
  }

  end(): void {
    this.line.end();
  }
}

function positionOf(cursor: string, organisation: string): number {
  const [owner, seq] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (owner !== organisation) throw new Error('a position of another organisation');
  return Number(seq);
}

async function latest(organisation: string): Promise<number> {
  const { rows } = await pool.query<{ last_seq: string }>('select last_seq from feed_position where organisation = $1', [
    organisation,
  ]);
  return Number(rows[0]?.last_seq ?? 0);
}

/** Subscribed and up to date: everything told from now on comes by push. */
async function liveSubscriber(
  organisation: string,
  ...more: [Record<string, unknown>?, Parameters<typeof Subscriber.of>[2]?]
): Promise<Subscriber> {
  const before = toy.statements.length;
  const subscriber = await Subscriber.of(organisation, ...more);
  await until('subscribed', () => toy.statements.slice(before).includes('feed-after'));
  await quiet();
  return subscriber;
}

/** Nothing is being read any more. */
async function quiet(): Promise<void> {
  for (let seen = -1; seen !== toy.statements.length;) {
    seen = toy.statements.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

async function endListening(): Promise<void> {
  const { rows } = await pool.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid) as ended from pg_stat_activity where datname = current_database() and application_name = $1`,
    [listenerName],
  );
  expect(rows).toEqual([{ ended: true }]);
}

describe('a storm of twelve writers and two thousand events', () => {
  const organisations = ['30', '44', '52'];
  const seeds = Array.from({ length: 20 }, (_, index) => 20_261_100 + index);

  it.each(seeds)('reaches a reader by position and a subscriber once and in order (seed %i)', async (seed) => {
    const starts = await Promise.all(organisations.map(latest));
    const subscribers = await Promise.all(
      organisations.map((organisation, index) =>
        Subscriber.of(organisation, { after: encodeCursor(organisation, starts[index] ?? 0) }),
      ),
    );
    let isOver = false;
    const polled = organisations.map((organisation, index) => poll(pool, organisation, starts[index] ?? 0, () => isOver));
    const committed = await storm(orm, { seed, writers: 12, events: 2_000, organisations });
    isOver = true;
    expect(committed).toHaveLength(2_000);
    for (const [index, organisation] of organisations.entries()) {
      const told = committed.filter((event) => event.organisation === organisation);
      const byPosition = (await polled[index]) ?? [];
      await subscribers[index]?.has(told.length);
      expect(byPosition.map(({ seq }) => seq)).toEqual(told.map((_, n) => (starts[index] ?? 0) + 1 + n));
      expect(byPosition.map(({ subject }) => subject).sort()).toEqual(told.map(({ subject }) => subject).sort());
      expect(subscribers[index]?.read).toEqual(byPosition);
    }
    subscribers.forEach((subscriber) => subscriber.end());
  });
});

describe('where a subscription begins', () => {
  it('at now, without a position', async () => {
    await tellMany(orm, '11', 3);
    const subscriber = await liveSubscriber('11');
    const told = await tellMany(orm, '11', 2);
    await subscriber.has(2);
    expect(subscriber.subjects).toEqual(told);
    subscriber.end();
  });

  it('after a given position, in pages, also a long way back', async () => {
    const told = (await Promise.all([tellMany(orm, '12', 150), tellMany(orm, '12', 170)])).flat();
    const subscriber = await Subscriber.of('12', { after: encodeCursor('12', 10) });
    await subscriber.has(310);
    expect(subscriber.read.map(({ seq }) => seq)).toEqual(Array.from({ length: 310 }, (_, n) => 11 + n));
    expect(new Set([...subscriber.subjects, ...told]).size).toBe(320);
    subscriber.end();
  });

  it('after what its consumer acknowledged, and from the beginning if it never did', async () => {
    const told = await tellMany(orm, '13', 6);
    await acknowledge('13', 'records', 4);
    const [known, unknown] = [
      await Subscriber.of('13', { consumer: 'records' }),
      await Subscriber.of('13', { consumer: 'new one' }),
    ];
    await Promise.all([known.has(2), unknown.has(6)]);
    expect([known.subjects, unknown.subjects]).toEqual([told.slice(4), told]);
    [known, unknown].forEach((subscriber) => subscriber.end());
  });

  it('marks as redelivered what its consumer has acknowledged, and nothing after', async () => {
    await tellMany(orm, '14', 130);
    await acknowledge('14', 'records', 120);
    const subscriber = await Subscriber.of('14', { consumer: 'records', after: encodeCursor('14', 5) });
    await subscriber.has(125);
    await tellMany(orm, '14', 1);
    await subscriber.has(126);
    expect(subscriber.events.map(({ redelivered }) => redelivered)).toEqual(Array.from({ length: 126 }, (_, n) => n < 115));
    subscriber.end();
  });

  it.each([
    ['another organisation’s', { after: encodeCursor('44', 1) }],
    ['no cursor at all', { after: 'bm9uZQ' }],
    ['ahead of the feed', { after: encodeCursor('15', 1_000_000) }],
  ])('is refused where the cursor is %s', async (_what, variables) => {
    const line = await WsLine.ready(toy.wsUrl, tokenFor('15'));
    line.subscribe('a', document, variables);
    expect(await line.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    line.end();
  });

  it.each([{ filter: { kinds: ['NO_SUCH_KIND'] } }, { filter: { kinds: [] } }, { consumer: '' }, { consumer: 'x'.repeat(81) }])(
    'is refused with %j',
    async (variables) => {
      const line = await WsLine.ready(toy.wsUrl, tokenFor('15'));
      line.subscribe('a', document, variables);
      expect(await line.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      line.end();
    },
  );

  async function acknowledge(organisation: string, consumer: string, seq: number): Promise<void> {
    await pool.query('insert into feed_consumer values ($1, $2, $3, now())', [organisation, consumer, seq]);
  }
});

describe('what is pushed', () => {
  it('is narrowed by kind, at the positions of the whole feed', async () => {
    const kinds = ['RESPONSE_ARRIVED', 'DEADLINE_KNOWN', 'RESPONSE_ARRIVED', 'ENQUIRY_RAISED'] as const;
    const narrowed = await liveSubscriber('16', { filter: { kinds: ['DEADLINE_KNOWN', 'ENQUIRY_RAISED'] } });
    const source = 'subscription { feed: responseArrived { cursor subject } }';
    const answers = await liveSubscriber('16', {}, { source });
    await tell(
      orm,
      kinds.map((kind, n) => ({ organisation: '16', kind, subject: `${n}` })),
    );
    await Promise.all([narrowed.has(2), answers.has(2)]);
    expect(narrowed.read).toEqual([
      { seq: 2, subject: '1' },
      { seq: 4, subject: '3' },
    ]);
    expect(answers.read).toEqual([
      { seq: 1, subject: '0' },
      { seq: 3, subject: '2' },
    ]);
    [narrowed, answers].forEach((subscriber) => subscriber.end());
  });

  it('is an organisation’s own', async () => {
    const [derby, hampshire] = [await liveSubscriber('17'), await liveSubscriber('18')];
    const [ours, theirs] = [await tellMany(orm, '17', 3), await tellMany(orm, '18', 4)];
    await Promise.all([derby.has(3), hampshire.has(4)]);
    await quiet();
    expect([derby.subjects, hampshire.subjects]).toEqual([ours, theirs]);
    [derby, hampshire].forEach((subscriber) => subscriber.end());
  });

  it('is written down for everybody who receives it before it is sent', async () => {
    const both = [await liveSubscriber('19'), await liveSubscriber('19')];
    toy.reads.length = 0;
    await tellMany(orm, '19', 2);
    await Promise.all(both.map((subscriber) => subscriber.has(2)));
    expect(toy.reads).toHaveLength(2);
    expect(new Set(toy.reads.map(({ traceId }) => traceId)).size).toBe(2);
    for (const read of toy.reads)
      expect(read).toMatchObject({ operation: 'subscription feed', caller: { organisation: '19' }, records: { length: 2 } });
    both.forEach((subscriber) => subscriber.end());
  });

  it('is nothing while it cannot be written down, and everything once it can', async () => {
    const subscriber = await liveSubscriber('20');
    toy.auditIsAway = true;
    const told = await tellMany(orm, '20', 3);
    await until('tried', () => toy.statements.at(-1) === 'entries');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(subscriber.line.frames).toEqual([]);
    toy.auditIsAway = false;
    await subscriber.has(3);
    expect(subscriber.subjects).toEqual(told);
    subscriber.end();
  });

  it('ends with the token, while others are still told', async () => {
    const [brief, lasting] = [await liveSubscriber('21', {}, { lifetimeMs: 900 }), await liveSubscriber('21')];
    const [told] = await tellMany(orm, '21', 1);
    await Promise.all([brief.has(1), lasting.has(1)]);
    expect(await brief.line.close()).toMatchObject({ code: 4403 });
    const [later] = await tellMany(orm, '21', 1);
    await lasting.has(2);
    expect([brief.subjects, lasting.subjects]).toEqual([[told], [told, later]]);
    lasting.end();
  });
});

describe('what it costs', () => {
  it('fifty subscribers who are shown the same share one reading', async () => {
    const many = await Promise.all(
      Array.from({ length: 50 }, (_, n) => Subscriber.of('22', n % 2 ? { consumer: `c${n}` } : {}, { id: `op-${n}` })),
    );
    await until('subscribed', () => toy.statements.filter((name) => name === 'feed-begin').length >= 50);
    await quiet();
    toy.statements.length = 0;
    const told = await tellMany(orm, '22', 5);
    await Promise.all(many.map((subscriber) => subscriber.has(5)));
    expect(many.map(({ subjects }) => subjects)).toEqual(many.map(() => told));
    await quiet();
    expect(toy.statements).toEqual(['feed-after', 'entries']);
    many.forEach((subscriber) => subscriber.end());
  });

  it('a subscriber to whom nothing happens costs no statement, nor does what happens to others', async () => {
    const idle = await liveSubscriber('23');
    toy.statements.length = 0;
    await tellMany(orm, '24', 3);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(toy.statements).toEqual([]);
    idle.end();
  });
});

describe('when something breaks', () => {
  it('nothing is lost with the wake-up connection', async () => {
    const subscriber = await liveSubscriber('25');
    const told = await tellMany(orm, '25', 2);
    await endListening();
    told.push(...(await tellMany(orm, '25', 2)));
    await subscriber.has(4);
    told.push(...(await tellMany(orm, '25', 2)));
    await subscriber.has(6);
    expect(subscriber.subjects).toEqual(told);
    subscriber.end();
  });

  it('nothing is lost when every connection of the database is ended in the midst of it', async () => {
    const subscriber = await liveSubscriber('26');
    const told: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      told.push(...(await tellMany(orm, '26', 20)));
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and (query ~ 'feed_event where' or application_name = $1)`,
        [listenerName],
      );
    }
    await subscriber.has(120);
    expect(subscriber.subjects).toEqual(told);
    subscriber.end();
  });

  it('a client that does not read is sent no more than it can hold, and loses nothing', async () => {
    const [slow, quick] = [await liveSubscriber('27', { bytes: 40_000 }), await liveSubscriber('27')];
    slow.line.webSocket.pause();
    const told: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) told.push(...(await tellMany(orm, '27', 50)));
    await quick.has(300);
    await quiet();
    toy.statements.length = 0;
    told.push(...(await tellMany(orm, '27', 1)));
    await quick.has(301);
    await quiet();
    // Only for the one that reads: nothing piles up for the other.
    expect(toy.statements).toEqual(['feed-after', 'entries']);
    slow.line.webSocket.resume();
    await slow.has(301);
    expect([slow.subjects, quick.subjects]).toEqual([told, told]);
    [slow, quick].forEach((subscriber) => subscriber.end());
  });

  it('a subscriber that comes back goes on from where it was', async () => {
    const first = await liveSubscriber('28');
    const told = await tellMany(orm, '28', 3);
    await first.has(3);
    first.end();
    told.push(...(await tellMany(orm, '28', 140)));
    const second = await Subscriber.of('28', { after: first.events.at(-1)?.cursor });
    told.push(...(await tellMany(orm, '28', 3)));
    await second.has(143);
    expect([...first.subjects, ...second.subjects]).toEqual(told);
    second.end();
  });
});
