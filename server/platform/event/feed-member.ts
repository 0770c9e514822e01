/** One subscriber: how far it has come, and where its frames go. */
import type { ReadFacts } from '../api/read-facts.ts';
import { limits } from '../api/limits.ts';
import type { FeedItem, FeedPage } from './feed-page.ts';

/** One operation on one socket, as the feed sees it. */
export interface Outlet {
  /** Not yet taken by the system. */
  readonly bufferedBytes: number;
  /** False once the caller's token has ended; the line closes then. */
  isStillHeld(): boolean;
  /** Frames sent within `work` leave in one piece. */
  together(work: () => void): void;
  send(restOfFrame: Buffer): void;
  /** Resolves with false where not everything was taken within the time. */
  drained(withinMs: number): Promise<boolean>;
  /** Closes the line: the client may come back and go on from its cursor. */
  tooSlow(): void;
  /** Ends the operation with a masked error. */
  fail(error: unknown): void;
}

export type Subscriber = Omit<ReadFacts, 'records'>;

export class FeedMember {
  isHere = true;
  /** Its line is full: it is served again once that has drained. */
  isWaiting = false;

  constructor(
    readonly subscriber: Subscriber,
    readonly outlet: Outlet,
    /** Position of the last event that was sent, or is not for it. */
    public cursor: number,
    /** Events up to here are repeats for its consumer. */
    readonly acknowledged: number,
  ) {}

  isBehind(page: FeedPage): boolean {
    return this.isHere && this.cursor < page.last;
  }

  /**
   * Sends what it has not had yet.
   * @returns false where the line is full: the rest is to be read again once it has drained.
   */
  take(page: FeedPage): boolean {
    let isFull = false;
    this.outlet.together(() => {
      isFull = !page.items.every((item) => this.takeItem(item));
    });
    if (!isFull) this.cursor = Math.max(this.cursor, page.last);
    return !isFull;
  }

  private takeItem({ seq, restOfFrame }: FeedItem): boolean {
    if (seq <= this.cursor) return true;
    if (this.outlet.bufferedBytes > limits.feed.bufferedBytesMax) return false;
    this.outlet.send(restOfFrame);
    this.cursor = seq;
    return true;
  }
}
