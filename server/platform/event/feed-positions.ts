/** Where a subscriber begins, and which positions follow another. Two prepared statements. */
import type { Pool } from 'pg';
import { refusal } from '../api/mask-errors.ts';
import type { FeedStart } from './feed-shape.ts';

export interface Beginning {
  /** Everything after this is to be delivered. */
  cursor: number;
  /** What the consumer acknowledged by now; 0 without one. */
  acknowledged: number;
  /** Position of the feed's newest event. */
  latest: number;
}

/** @throws GraphQLError BAD_USER_INPUT for a position that the feed has not reached: to wait for it would lose all that comes before. */
export async function begin(pool: Pool, organisation: string, { after, consumer }: FeedStart): Promise<Beginning> {
  const { rows } = await pool.query<{ latest: string | null; acknowledged: string | null }>({
    name: 'feed-begin',
    text: `select (select last_seq from feed_position where organisation = $1) as latest,
                  (select acknowledged_seq from feed_consumer where organisation = $1 and consumer = $2) as acknowledged`,
    values: [organisation, consumer ?? null],
  });
  const latest = Number(rows[0]?.latest ?? 0);
  const acknowledged = Number(rows[0]?.acknowledged ?? 0);
  if (after !== undefined && after > latest)
    throw refusal('BAD_USER_INPUT', 'The cursor is ahead of this feed: read the feed to find its newest position.');
  return { cursor: after ?? (consumer === undefined ? latest : acknowledged), acknowledged, latest };
}

export interface FeedRow {
  seq: number;
  kind: string;
}

/** Positions after one, read once for all who ask for the same between two wake-ups. */
export class FeedRows {
  private readonly underWay = new Map<string, Promise<readonly FeedRow[]>>();
  /** A reading that began before a wake-up may lack what it was about: it is shared with nobody who asks after. */
  private wakeUps = 0;

  constructor(
    private readonly pool: Pool,
    private readonly pageSize: number,
  ) {}

  wokenUp(): void {
    this.wakeUps += 1;
  }

  after(organisation: string, position: number): Promise<readonly FeedRow[]> {
    const key = `${this.wakeUps} ${position} ${organisation}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const reading = this.read(organisation, position).finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }

  private async read(organisation: string, position: number): Promise<readonly FeedRow[]> {
    const { rows } = await this.pool.query<{ seq: string; kind: string }>({
      name: 'feed-after',
      text: 'select seq, kind from feed_event where organisation = $1 and seq > $2 order by seq limit $3',
      values: [organisation, position, this.pageSize],
    });
    return rows.map(({ seq, kind }) => ({ seq: Number(seq), kind }));
  }
}
