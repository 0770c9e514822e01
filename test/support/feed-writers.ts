/** Writers of feed events as the hub's transactions write them: sizes, organisations and failures drawn from a seed. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { entities } from '../../server/entities.ts';
import { openOrm } from '../../server/platform/database/orm.ts';
import { appendFeedEvents, feedKinds, type FeedKind } from '../../server/platform/event/append-feed.ts';

export interface Told {
  organisation: string;
  kind: FeedKind;
  subject: string;
}

export const openWriter = (url: string): Promise<MikroORM> => openOrm(url, { entities, migrations: [] }, { poolMax: 12 });

/** One committed transaction. */
export async function tell(orm: MikroORM, told: readonly Told[]): Promise<void> {
  await orm.em.fork().transactional((em) => appendFeedEvents(em, told.map(asEvent)));
}

export async function tellMany(
  orm: MikroORM,
  organisation: string,
  count: number,
  kind: FeedKind = 'RESPONSE_ARRIVED',
): Promise<string[]> {
  const told = Array.from({ length: count }, (_, n): Told => ({
    organisation,
    kind,
    subject: `${organisation}-${performance.now()}-${n}`.slice(0, 48),
  }));
  await tell(orm, told);
  return told.map(({ subject }) => subject);
}

function asEvent({ organisation, kind, subject }: Told) {
  return { organisation, kind, occurredAt: new Date(), subjectId: subject };
}

export interface Storm {
  seed: number;
  writers: number;
  events: number;
  organisations: readonly string[];
}

/** @returns what was committed; one transaction in six is rolled back after it has written. */
export async function storm(orm: MikroORM, { seed, writers, events, organisations }: Storm): Promise<Told[]> {
  const random = seeded(seed);
  const committed: Told[] = [];
  let left = events;
  const write = async (): Promise<void> => {
    while (left > 0) {
      const size = Math.min(left, 1 + Math.floor(random() * 30));
      const fails = random() < 1 / 6;
      if (!fails) left -= size;
      const told = Array.from({ length: size }, () => draw(random, organisations));
      await (fails ? tellInVain(orm, told) : tell(orm, told));
      if (!fails) committed.push(...told);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return committed;
}

async function tellInVain(orm: MikroORM, told: readonly Told[]): Promise<void> {
  const failed = new Error('rolled back');
  await orm.em
    .fork()
    .transactional(async (em) => {
      await appendFeedEvents(em, told.map(asEvent));
      throw failed;
    })
    .catch((error: unknown) => {
      if (error !== failed) throw error;
    });
}

let subjects = 0;

function draw(random: () => number, organisations: readonly string[]): Told {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item; // random() is below 1
  return { organisation: pick(organisations), kind: pick(feedKinds), subject: `subject-${(subjects += 1)}` };
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Read {
  seq: number;
  subject: string;
}

/** Reads an organisation's feed by its position until `isOver`, then to its end. */
export async function poll(pool: pg.Pool, organisation: string, after: number, isOver: () => boolean): Promise<Read[]> {
  const read: Read[] = [];
  let position = after;
  for (;;) {
    const wasOver = isOver();
    const { rows } = await pool.query<{ seq: string; subject_id: string }>(
      'select seq, subject_id from feed_event where organisation = $1 and seq > $2 order by seq limit 50',
      [organisation, position],
    );
    read.push(...rows.map(({ seq, subject_id }) => ({ seq: Number(seq), subject: subject_id })));
    position = read.at(-1)?.seq ?? after;
    if (rows.length === 0 && wasOver) return read;
    if (rows.length === 0) await sleep(2);
  }
}
