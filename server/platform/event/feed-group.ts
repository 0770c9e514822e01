/**
 * Subscribers who are shown the same bytes. Those who are up to date, or nearly, are live: each wake-up reads what follows the last of them
 * once, writes down once who receives it, frames it once. Those further behind read pages from their own positions, those at one position
 * together, and become live when a page reaches the end. A member's cursor alone says what it has had, so that nothing is left out or
 * repeated whichever way an event comes.
 */
import type { RecordReads } from '../api/read-facts.ts';
import { limits } from '../api/limits.ts';
import { describeFault, isPassing } from '../api/mask-errors.ts';
import { failpoint } from '../failpoint.ts';
import type { Log } from '../log.ts';
import type { FeedMember } from './feed-member.ts';
import { readPage, type FeedPage, type PageReader } from './feed-page.ts';
import type { FeedShape } from './feed-shape.ts';
import { persist } from './persist.ts';

export interface GroupParts extends PageReader {
  recordReads: RecordReads;
  /** Lets only a few read at once. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  signal: AbortSignal;
  log: Log;
}

/** The reading could not be written down, so nothing may be pushed: until the audit can be written again. */
class NotRecorded extends Error {}

export class FeedGroup {
  private readonly members = new Set<FeedMember>();
  private readonly live = new Set<FeedMember>();
  /** By position: those who wait for the same page, until it has been read. */
  private readonly replays = new Map<string, Set<FeedMember>>();
  private latest = 0;
  private wanted = false;
  private running = false;

  constructor(
    private readonly parts: GroupParts,
    readonly shape: FeedShape,
  ) {}

  get isEmpty(): boolean {
    return this.members.size === 0;
  }

  /** @param latest newest position known when the member's cursor was read */
  join(member: FeedMember, latest: number): void {
    this.members.add(member);
    this.latest = Math.max(this.latest, latest);
    this.enter(member);
  }

  leave(member: FeedMember): void {
    member.isHere = false;
    this.members.delete(member);
    this.live.delete(member);
  }

  /** There may be something new. */
  wake(): void {
    this.wanted = true;
    if (!this.running) void this.run();
  }

  private enter(member: FeedMember): void {
    const isNear = this.latest - member.cursor <= limits.feed.pageSize && member.acknowledged <= member.cursor;
    if (isNear) this.goLive(member);
    else this.replay(member);
  }

  private goLive(member: FeedMember): void {
    if (!member.isHere || member.isWaiting) return;
    this.live.add(member);
    this.wake();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.wanted && this.live.size > 0) {
      this.wanted = false;
      const isFull = await this.persistently(this.live, () => this.step());
      if (isFull) this.wanted = true;
    }
    this.running = false;
  }

  private async step(): Promise<boolean> {
    let after = Infinity;
    for (const { cursor } of this.live) after = Math.min(after, cursor);
    if (after === Infinity) return false;
    const page = await readPage(this.parts, this.shape, after, 0);
    // Who came meanwhile from further back is not served by this page; its coming asks for another.
    await this.hand(
      page,
      [...this.live].filter(({ cursor }) => cursor >= after),
    );
    return page.isFull;
  }

  private replay(member: FeedMember): void {
    if (!member.isHere || member.isWaiting) return;
    const acknowledged = member.acknowledged > member.cursor ? member.acknowledged : 0;
    const key = `${member.cursor} ${acknowledged}`;
    const waiting = this.replays.get(key);
    if (waiting) return void waiting.add(member);
    const together = new Set([member]);
    this.replays.set(key, together);
    void this.readOn(key, together, member.cursor, acknowledged);
  }

  private async readOn(key: string, together: ReadonlySet<FeedMember>, after: number, acknowledged: number): Promise<void> {
    const isFull = await this.persistently(together, async () => {
      const page = await this.parts.inTurn(() => readPage(this.parts, this.shape, after, acknowledged));
      this.replays.delete(key);
      await this.hand(
        page,
        [...together].filter(({ cursor }) => cursor === after),
      );
      return page.isFull;
    });
    this.replays.delete(key);
    if (isFull === undefined) return;
    for (const member of together) {
      if (isFull) this.enter(member);
      else this.goLive(member);
    }
  }

  /** Written down for everybody who will receive it, then sent. */
  private async hand(page: FeedPage, members: readonly FeedMember[]): Promise<void> {
    this.latest = Math.max(this.latest, page.last);
    if (page.items.length > 0) await failpoint('S16.readers-woken');
    const receivers = members.filter((member) => member.isBehind(page) && this.isEntitled(member));
    await this.record(page, receivers);
    for (const member of receivers) {
      if (this.isEntitled(member) && !member.take(page)) void this.waitFor(member);
    }
    if (page.items.length > 0 && receivers.length > 0) await failpoint('S17.event-pushed');
  }

  /** A member whose token has ended leaves at once: its cursor stands still and would hold the others back. */
  private isEntitled(member: FeedMember): boolean {
    if (member.isHere && !member.outlet.isStillHeld()) this.leave(member);
    return member.isHere;
  }

  private async record(page: FeedPage, receivers: readonly FeedMember[]): Promise<void> {
    const recordsAfter = new Map<number, readonly string[]>();
    const reads = receivers.flatMap(({ cursor, subscriber }) => {
      const records = recordsAfter.get(cursor) ?? recordsOf(page, cursor);
      recordsAfter.set(cursor, records);
      return records.length > 0 ? [{ ...subscriber, records }] : [];
    });
    if (reads.length === 0) return;
    await this.parts.recordReads(reads).catch((cause: unknown) => {
      throw new NotRecorded('the reading could not be written down', { cause });
    });
  }

  /** A line that is full is not pushed to: when it has drained it reads on from where it stands. */
  private async waitFor(member: FeedMember): Promise<void> {
    this.live.delete(member);
    member.isWaiting = true;
    const isDrained = await member.outlet.drained(limits.feed.drainMs);
    member.isWaiting = false;
    if (isDrained) this.enter(member);
    else member.outlet.tooSlow();
  }

  private async persistently<Result>(members: ReadonlySet<FeedMember>, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await persist(work, {
        passes: (error) => error instanceof NotRecorded || isPassing(error),
        isWanted: () => [...members].some(({ isHere }) => isHere),
        signal: this.parts.signal,
        onFailure: (error) =>
          this.parts.log.warn('the feed waits', describeFault(error instanceof NotRecorded ? error.cause : error)),
      });
    } catch (error) {
      for (const member of [...members]) {
        this.leave(member);
        member.outlet.fail(error);
      }
      return undefined;
    }
  }
}

function recordsOf({ items }: FeedPage, cursor: number): readonly string[] {
  return [...new Set(items.flatMap(({ seq, records }) => (seq > cursor ? records : [])))];
}
