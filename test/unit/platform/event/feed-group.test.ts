/** The group of subscribers with everything around it in the test's hand: readings, audit, lines, and the order in which they come about. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { limits } from '../../../../server/platform/api/limits.ts';
import type { ReadFacts } from '../../../../server/platform/api/read-facts.ts';
import { FeedGroup, type GroupParts } from '../../../../server/platform/event/feed-group.ts';
import { FeedMember, type Outlet } from '../../../../server/platform/event/feed-member.ts';
import { FeedRows } from '../../../../server/platform/event/feed-positions.ts';
import type { FeedShape } from '../../../../server/platform/event/feed-shape.ts';
import { inTurn } from '../../../../server/platform/event/in-turn.ts';
import { silentLog } from '../../../../server/platform/log.ts';

const reader = { policyClass: 'OWN', organisation: '30', purpose: 'P', purposes: ['P'] };
// Neither document nor operation is looked at below the shape.
const shape = {
  key: 'k',
  responseKey: 'feed',
  kinds: undefined,
  fieldNodes: [],
  fragments: {},
  variables: {},
  reader,
} as unknown as FeedShape;

/** A feed in memory; each reading takes as many turns of the loop as the test says. */
class World {
  latest = 0;
  readings: { keys: number[]; acknowledged: number }[] = [];
  reads: ReadFacts[] = [];
  delay: () => Promise<void> = () => Promise.resolve();
  failure: Error | undefined;
  isHidden: (seq: number) => boolean = () => false;
  private readonly stop = new AbortController();
  private readonly rows = new FeedRows(this.pool(), limits.feed.pageSize);
  readonly group = new FeedGroup(this.parts(), shape);

  tell(count = 1): void {
    this.latest += count;
    this.rows.wokenUp();
    this.group.wake();
  }

  join(cursor: number, acknowledged = 0): TestLine {
    const line = new TestLine(cursor, acknowledged);
    this.group.join(line.member, this.latest);
    return line;
  }

  close(): void {
    this.stop.abort();
  }

  private pool(): Pool {
    const query = async ({ values: [, after, most] }: { values: [string, number, number] }) => {
      const { latest } = this;
      await this.delay();
      const count = Math.max(0, Math.min(most, latest - after));
      return { rows: Array.from({ length: count }, (_, n) => ({ seq: String(after + 1 + n), kind: 'RESPONSE_ARRIVED' })) };
    };
    return { query } as unknown as Pool;
  }

  private parts(): GroupParts {
    return {
      rows: this.rows,
      readEntries: async ({ keys, given: { acknowledged } }) => {
        await this.delay();
        if (this.failure) throw this.failure;
        const seqs = keys.map(({ seq }) => seq);
        this.readings.push({ keys: seqs, acknowledged });
        const shown = seqs.filter((seq) => !this.isHidden(seq));
        const entries = shown.map((seq) => ({ seq, json: JSON.stringify([seq, seq <= acknowledged]), seen: [`event_${seq}`] }));
        return entries.reverse();
      },
      recordReads: async (reads) => {
        await this.delay();
        this.reads.push(...reads);
      },
      inTurn: inTurn(limits.feed.replaysAtOnce),
      signal: this.stop.signal,
      log: silentLog,
    };
  }
}

class TestLine implements Outlet {
  readonly got: number[] = [];
  readonly repeats: number[] = [];
  bufferedBytes = 0;
  isHeld = true;
  wasTooSlow = false;
  failedWith: unknown;
  settle: (isDrained: boolean) => void = () => {};
  readonly member: FeedMember;

  constructor(cursor: number, acknowledged: number) {
    const caller = { subject: 's', expiresAt: new Date(8.64e15) };
    this.member = new FeedMember({ caller, traceId: 't', operation: 'subscription feed' }, this, cursor, acknowledged);
  }

  isStillHeld = () => this.isHeld;
  together = (work: () => void) => work();
  send = (rest: Buffer): void => {
    const { data } = JSON.parse(`{"payload":${rest.toString()}`).payload as { data: { feed: [number, boolean] } };
    const [seq, isRepeat] = data.feed;
    this.got.push(seq);
    if (isRepeat) this.repeats.push(seq);
  };
  drained = () => new Promise<boolean>((resolve) => (this.settle = resolve));
  tooSlow = () => void (this.wasTooSlow = true);
  fail = (error: unknown) => void (this.failedWith = error);
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
const turns = async (count = 50) => {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a group of subscribers', () => {
  it('reads an event once for all who are up to date', async () => {
    const world = new World();
    const lines = range(1, 20).map(() => world.join(0));
    await turns();
    world.tell(3);
    await turns();
    expect(lines.map(({ got }) => got)).toEqual(lines.map(() => [1, 2, 3]));
    expect(world.readings).toEqual([{ keys: [1, 2, 3], acknowledged: 0 }]);
    expect(world.reads).toHaveLength(20);
  });

  it('gives each what follows its own position, and writes down no more', async () => {
    const world = new World();
    world.latest = 10;
    const lines = [4, 7, 10].map((cursor) => world.join(cursor));
    await turns();
    world.tell(1);
    await turns();
    expect(lines.map(({ got }) => got)).toEqual([range(5, 11), range(8, 11), [11]]);
    const written = (line: TestLine) =>
      world.reads.filter(({ caller }) => caller === line.member.subscriber.caller).flatMap(({ records }) => records);
    expect(lines.map((line) => written(line).length)).toEqual([7, 4, 1]);
  });

  it('reads a long way back page by page, once for those who come from one place, and they become live', async () => {
    const world = new World();
    world.latest = 250;
    const lines = [world.join(0), world.join(0)];
    await turns();
    expect(lines.map(({ got }) => got)).toEqual([range(1, 250), range(1, 250)]);
    expect(world.readings.map(({ keys }) => keys.length)).toEqual([100, 100, 50]);
    world.tell(1);
    await turns();
    expect(world.readings.at(-1)?.keys).toEqual([251]);
    expect(lines.map(({ got }) => got.length)).toEqual([251, 251]);
  });

  it('reads apart for whom some events are repeats, until they are not', async () => {
    const world = new World();
    world.latest = 20;
    const [repeats, fresh] = [world.join(5, 12), world.join(5)];
    await turns();
    world.tell(1);
    await turns();
    expect([repeats.got, fresh.got]).toEqual([range(6, 21), range(6, 21)]);
    expect(world.readings.filter(({ acknowledged }) => acknowledged === 12)).toEqual([{ keys: range(6, 20), acknowledged: 12 }]);
    expect(world.readings.filter(({ keys }) => keys.includes(21))).toEqual([{ keys: [21], acknowledged: 0 }]);
  });

  it('leaves out whose token has ended, and does not wait for them', async () => {
    const world = new World();
    const [ended, held] = [world.join(0), world.join(0)];
    await turns();
    ended.isHeld = false;
    world.tell(150);
    await turns();
    expect([ended.got, held.got]).toEqual([[], range(1, 150)]);
    expect(world.readings).toHaveLength(2);
  });

  it('looks whether the token has ended again after the reading was written down', async () => {
    const world = new World();
    const line = world.join(0);
    await turns();
    world.delay = () => Promise.resolve(void (line.isHeld = world.readings.length === 0));
    world.tell(1);
    await turns();
    expect(world.readings).toHaveLength(1);
    expect(line.got).toEqual([]);
  });

  it('sends nothing to a full line until it has drained, then what it has not had', async () => {
    const world = new World();
    const line = world.join(0);
    await turns();
    line.bufferedBytes = limits.feed.bufferedBytesMax + 1;
    world.tell(3);
    await turns();
    world.tell(3);
    await turns();
    expect([line.got, world.readings.length]).toEqual([[], 1]);
    line.bufferedBytes = 0;
    line.settle(true);
    await turns();
    expect(line.got).toEqual(range(1, 6));
  });

  it('does not read on for a line that was full when it came from far back', async () => {
    const world = new World();
    world.latest = 250;
    const line = world.join(0);
    line.bufferedBytes = limits.feed.bufferedBytesMax + 1;
    await turns(200);
    expect([line.got, world.readings.length]).toEqual([[], 1]);
    drain(line);
    await turns();
    expect(line.got).toEqual(range(1, 250));
  });

  it('does not read again what may not be seen', async () => {
    const world = new World();
    world.isHidden = (seq) => seq <= 3;
    const line = world.join(0);
    world.tell(3);
    await turns();
    world.tell(1);
    await turns();
    expect([line.got, world.readings.map(({ keys }) => keys)]).toEqual([[4], [[1, 2, 3], [4]]]);
  });

  it('closes a line that does not drain', async () => {
    const world = new World();
    const line = world.join(0);
    line.bufferedBytes = limits.feed.bufferedBytesMax + 1;
    world.tell(1);
    await turns();
    line.settle(false);
    await turns();
    expect(line.wasTooSlow).toBe(true);
  });

  it('ends with an error what cannot be read however often it is tried', async () => {
    const world = new World();
    const [live, far] = [world.join(0), world.join(-1_000)];
    world.failure = new Error('FeedEvent.nothing: no shape declares it');
    world.tell(1);
    const since = performance.now();
    while (!(live.failedWith && far.failedWith) && performance.now() - since < 10_000) await turns(1);
    expect([live.failedWith, far.failedWith]).toEqual([world.failure, world.failure]);
    expect(world.group.isEmpty).toBe(true);
  });

  it('is told everything once and in order whoever comes, goes, stands still and comes back, in any order of events', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('tell' as const), count: fc.integer({ min: 1, max: 130 }) }),
      fc.record({
        kind: fc.constant('join' as const),
        back: fc.integer({ min: 0, max: 260 }),
        acknowledged: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
      }),
      fc.record({ kind: fc.constant('fill' as const), which: fc.nat(20) }),
      fc.record({ kind: fc.constant('drain' as const), which: fc.nat(20) }),
      fc.record({ kind: fc.constant('leave' as const), which: fc.nat(20) }),
      fc.record({ kind: fc.constant('turn' as const), count: fc.nat(6) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(fc.nat(4), { minLength: 1 }), async (steps, delays) => {
        const world = new World();
        let reading = 0;
        world.delay = () => turns(delays[(reading += 1) % delays.length]);
        const lines: { line: TestLine; from: number; left?: number }[] = [];
        for (const one of steps) {
          const chosen = 'which' in one ? lines[one.which % Math.max(1, lines.length)] : undefined;
          if (one.kind === 'tell') world.tell(one.count);
          if (one.kind === 'join') {
            const from = Math.max(0, world.latest - one.back);
            lines.push({ line: world.join(from, Math.min(one.acknowledged, world.latest)), from });
          }
          if (one.kind === 'fill' && chosen) chosen.line.bufferedBytes = limits.feed.bufferedBytesMax + 1;
          if (one.kind === 'drain' && chosen) drain(chosen.line);
          if (one.kind === 'leave' && chosen) {
            world.group.leave(chosen.line.member);
            chosen.left ??= chosen.line.got.length;
          }
          if (one.kind === 'turn') await turns(one.count);
        }
        world.tell(1);
        for (let round = 0; round < 4; round += 1) {
          for (const { line } of lines) drain(line);
          await turns(60);
        }
        world.close();
        for (const { line, from, left } of lines) {
          expect(line.got).toEqual(left === undefined ? range(from + 1, world.latest) : range(from + 1, from + left));
          expect(line.repeats).toEqual(line.got.filter((seq) => seq <= line.member.acknowledged));
        }
      }),
      { numRuns: 400 },
    );
  });
});

function drain(line: TestLine): void {
  line.bufferedBytes = 0;
  line.settle(true);
}

describe('positions that follow another', () => {
  function rowsWith(queries: (() => void)[]): FeedRows {
    const query = () => new Promise((resolve) => queries.push(() => resolve({ rows: [{ seq: '1', kind: 'K' }] })));
    return new FeedRows({ query } as unknown as Pool, 100);
  }

  it('are read once for all who ask between two wake-ups', async () => {
    const queries: (() => void)[] = [];
    const rows = rowsWith(queries);
    const asked = [rows.after('30', 0), rows.after('30', 0), rows.after('44', 0), rows.after('30', 1)];
    expect(queries).toHaveLength(3);
    for (const answer of queries) answer();
    expect(await Promise.all(asked)).toEqual(asked.map(() => [{ seq: 1, kind: 'K' }]));
  });

  it('are read anew for who asks after a wake-up: the earlier reading may lack what it was about', async () => {
    const queries: (() => void)[] = [];
    const rows = rowsWith(queries);
    void rows.after('30', 0);
    rows.wokenUp();
    void rows.after('30', 0);
    expect(queries).toHaveLength(2);
  });
});
