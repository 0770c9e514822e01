/** One stretch of the feed as one group is shown it, framed once for all its members. */
import { limits } from '../api/limits.ts';
import type { FeedParts } from './feed-parts.ts';
import type { FeedRows } from './feed-positions.ts';
import type { FeedShape } from './feed-shape.ts';

export interface FeedItem {
  seq: number;
  /** Ends a frame: `{"data":{...}}` and the brace that closes the message, so that only its beginning differs between sockets. */
  restOfFrame: Buffer;
  /** Global ids of the records of personal data in it. */
  records: readonly string[];
}

export interface FeedPage {
  /** Position reached: events up to here are in the page, or are not for this group. */
  last: number;
  /** More may be there already. */
  isFull: boolean;
  items: readonly FeedItem[];
}

export interface PageReader {
  rows: FeedRows;
  readEntries: FeedParts['readEntries'];
}

export async function readPage(reader: PageReader, shape: FeedShape, after: number, acknowledged: number): Promise<FeedPage> {
  const { organisation } = shape.reader;
  const rows = await reader.rows.after(organisation, after);
  const wanted = rows.filter(({ kind }) => shape.kinds?.some((one) => one === kind) ?? true);
  const keys = wanted.map(({ seq }) => ({ organisation, seq }));
  const entries = keys.length === 0 ? [] : await reader.readEntries({ ...shape, keys, given: { acknowledged } });
  const items = entries.map(({ seq, json, seen }) => ({
    seq,
    restOfFrame: frameEnd(shape.responseKey, json),
    records: [...seen],
  }));
  return {
    last: rows.at(-1)?.seq ?? after,
    isFull: rows.length === limits.feed.pageSize,
    items: items.sort((left, right) => left.seq - right.seq),
  };
}

function frameEnd(responseKey: string, json: string): Buffer {
  return Buffer.from(`{"data":{"${responseKey}":${json}}}}`);
}
