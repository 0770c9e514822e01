/** One client's socket: what is sent on it, when it must close. */
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { CallerOnTheLine } from '../context/call.ts';

export const closeCodes = {
  goingAway: { code: 1001, reason: 'The hub is closing' },
  tryAgainLater: { code: 1013, reason: 'Try again later' },
  internal: { code: 4500, reason: 'Internal error' },
  tokenEnded: { code: 4403, reason: 'The token has ended' },
  tooSlow: { code: 4499, reason: 'Too slow: connect again and go on from your cursor' },
} as const;

export interface Closing {
  code: number;
  reason: string;
}

/** A client that does not answer the close is cut off. */
const closeWaitMs = 2_000;
/** Node's timers go no further. */
const timerMaxMs = 2_147_483_647;

export class SocketLine {
  /** Set once connection_init was accepted. */
  caller: CallerOnTheLine | undefined;
  private readonly ends = new Set<() => void>();
  private expiry: NodeJS.Timeout | undefined;

  constructor(
    private readonly webSocket: WebSocket,
    private readonly tcp: Socket,
  ) {
    webSocket.once('close', () => this.end());
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === this.webSocket.OPEN;
  }

  get bufferedBytes(): number {
    return this.webSocket.bufferedAmount;
  }

  /** From now on the line belongs to this caller, until the token ends. */
  accept(caller: CallerOnTheLine): void {
    this.caller = caller;
    const leftMs = caller.expiresAt.getTime() - Date.now();
    this.expiry = setTimeout(() => this.close(closeCodes.tokenEnded), Math.min(Math.max(leftMs, 0), timerMaxMs));
    if (!this.isOpen) clearTimeout(this.expiry);
  }

  /** Closes the line where the token has ended; timers may be late. */
  isStillHeld(): boolean {
    const held = this.caller !== undefined && this.caller.expiresAt.getTime() > Date.now();
    if (!held) this.close(closeCodes.tokenEnded);
    return held;
  }

  /** Resolves once the bytes are with the system; also when the line has closed, for nothing is to be done about it then. */
  send(text: string): Promise<void> {
    return new Promise((resolve) => (this.isOpen ? this.webSocket.send(text, () => resolve()) : resolve()));
  }

  /** Frames given within `work` leave in one piece. */
  together(work: () => void): void {
    this.tcp.cork();
    try {
      work();
    } finally {
      this.tcp.uncork();
    }
  }

  sendBytes(frame: Buffer): void {
    if (this.isOpen) this.webSocket.send(frame, { binary: false });
  }

  /** Resolves with false where not everything was taken within the time. */
  drained(withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (value: boolean) => {
        clearTimeout(timer);
        this.tcp.off('drain', onDrain);
        this.tcp.off('close', onDrain);
        resolve(value);
      };
      const onDrain = () => settle(true);
      const timer = setTimeout(settle, withinMs, false);
      this.tcp.once('drain', onDrain);
      this.tcp.once('close', onDrain);
      if (this.bufferedBytes === 0) settle(true);
    });
  }

  close({ code, reason }: Closing): void {
    this.webSocket.close(code, reason);
    setTimeout(() => this.webSocket.terminate(), closeWaitMs).unref();
  }

  /** `end` runs once when the line has closed, at once if it has. @returns takes it back. */
  whenClosed(end: () => void): () => void {
    if (this.webSocket.readyState === this.webSocket.CLOSED) end();
    else this.ends.add(end);
    return () => this.ends.delete(end);
  }

  private end(): void {
    clearTimeout(this.expiry);
    for (const end of this.ends) end();
    this.ends.clear();
  }
}
