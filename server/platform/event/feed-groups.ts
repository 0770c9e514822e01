/** The feed's push: who subscribes is grouped with those who are shown the same, and told what happens from its own position on. */
import type { GraphQLSchema } from 'graphql';
import type { RecordReads } from '../api/read-facts.ts';
import { limits } from '../api/limits.ts';
import type { Call } from '../context/call.ts';
import type { Log } from '../log.ts';
import { FeedGroup, type GroupParts } from './feed-group.ts';
import { FeedMember, type Outlet } from './feed-member.ts';
import type { FeedParts } from './feed-parts.ts';
import { begin, FeedRows } from './feed-positions.ts';
import { shapeOf, type FeedQuestion, type FeedShape } from './feed-shape.ts';
import { openFeedWake } from './feed-wake.ts';
import { inTurn } from './in-turn.ts';

export interface FeedRequest extends Omit<FeedQuestion, 'reader'> {
  call: Call;
  /** For the audit, e.g. `subscription feed`. */
  label: string;
  outlet: Outlet;
}

export interface FeedSubscription {
  /** From now on frames are sent. */
  start(): void;
  /** None is sent any more. */
  leave(): void;
}

export interface Feed {
  /** @throws GraphQLError for arguments that are refused, the driver's error where the database is away. */
  subscribe(request: FeedRequest): Promise<FeedSubscription>;
  close(): Promise<void>;
}

export interface FeedOptions extends FeedParts {
  schema: GraphQLSchema;
  recordReads: RecordReads;
  log: Log;
}

/** @throws the driver's error when the wake-up connection cannot be had. */
export async function openFeed(options: FeedOptions): Promise<Feed> {
  const { schema, pool } = options;
  const closing = new AbortController();
  const rows = new FeedRows(pool, limits.feed.pageSize);
  const groups = new Groups({ ...options, rows, inTurn: inTurn(limits.feed.replaysAtOnce), signal: closing.signal });
  const wake = await openFeedWake(
    options.databaseUrl,
    (organisation) => (rows.wokenUp(), groups.wake(organisation)),
    options.log,
  );
  return {
    async subscribe({ call, label, outlet, ...question }) {
      const { after, consumer, ...shape } = shapeOf(schema, { ...question, reader: call.reader });
      const { cursor, acknowledged, latest } = await begin(pool, call.reader.organisation, { after, consumer });
      const subscriber = { caller: call.caller, traceId: call.traceId, operation: label };
      const member = new FeedMember(subscriber, outlet, cursor, acknowledged);
      return { start: () => groups.join(shape, member, latest), leave: () => groups.leave(shape.key, member) };
    },
    async close() {
      closing.abort();
      await wake.close();
    },
  };
}

class Groups {
  private readonly groups = new Map<string, FeedGroup>();

  constructor(private readonly parts: GroupParts) {}

  wake(organisation?: string): void {
    for (const group of this.groups.values()) {
      if (organisation === undefined || group.shape.reader.organisation === organisation) group.wake();
    }
  }

  join(shape: FeedShape, member: FeedMember, latest: number): void {
    let group = this.groups.get(shape.key);
    if (!group) {
      group = new FeedGroup(this.parts, shape);
      this.groups.set(shape.key, group);
    }
    group.join(member, latest);
  }

  leave(key: string, member: FeedMember): void {
    const group = this.groups.get(key);
    group?.leave(member);
    if (group?.isEmpty) this.groups.delete(key);
  }
}
