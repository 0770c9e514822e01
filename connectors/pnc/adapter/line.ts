/** The TCP side: one connection per transaction, never more than the options allow, everything under one deadline. */
import net from 'node:net';
import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { openFrameReader, writeFrame } from '../wire/frame.ts';
import { isWireError } from '../wire/wire-error.ts';
import { lineFault, malformedReply, pncFault } from './faults.ts';
import type { PncOptions } from './options.ts';

export interface Deadline {
  remainingMs(): number;
}

export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms;
  return { remainingMs: () => end - performance.now() };
}

export interface Line {
  /** Sends one message and resolves with the one that comes back. Throws BackendFault; `onSent` runs before the first byte may be out. */
  exchange(message: string, deadline: Deadline, onSent?: () => void): Promise<string>;
  /** Resolves when a connection opens. Throws BackendFault. */
  probe(deadline: Deadline): Promise<void>;
  /** Breaks off what is under way; resolves when no socket is left. */
  close(): Promise<void>;
}

export function openLine({ host, port, connectionsMax, waitingMax }: PncOptions, signal: AbortSignal): Line {
  const gate = bulkhead(connectionsMax, waitingMax);
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const underWay = new Set<Promise<unknown>>();

  async function run(talk: Talk, deadline: Deadline): Promise<string> {
    const work = gate.execute(() => talkOnce({ host, port, talk, deadline, stopped }));
    underWay.add(work);
    try {
      return await work;
    } catch (error) {
      throw isBulkheadRejectedError(error) ? pncFault('busy', 'LINES_IN_USE', 'too many transactions at once') : error;
    } finally {
      underWay.delete(work);
    }
  }

  return {
    exchange: (message, deadline, onSent) => run(requestAndReply(message, onSent), deadline),
    probe: async (deadline) => void (await run(connectOnly, deadline)),
    async close() {
      stop.abort();
      await Promise.allSettled(underWay);
    },
  };
}

/** What is said over an open connection; `done` ends it. */
type Talk = (socket: net.Socket, done: (text: string) => void, fail: (error: unknown) => void) => void;

const connectOnly: Talk = (_socket, done) => done('');

function requestAndReply(message: string, onSent?: () => void): Talk {
  return (socket, done, fail) => {
    onSent?.();
    const reader = openFrameReader();
    socket.on('data', (chunk) => {
      try {
        const [reply] = reader.push(chunk);
        if (reply !== undefined) done(reply);
      } catch (error) {
        fail(isWireError(error) ? malformedReply(error) : error);
      }
    });
    socket.write(writeFrame(message));
  };
}

interface TalkOnce {
  host: string;
  port: number;
  talk: Talk;
  deadline: Deadline;
  stopped: AbortSignal;
}

async function talkOnce({ host, port, talk, deadline, stopped }: TalkOnce): Promise<string> {
  if (stopped.aborted) throw pncFault('unavailable', 'CLOSED', 'the connection is closed');
  const remainingMs = deadline.remainingMs();
  if (remainingMs <= 0) throw pncFault('timeout', 'DEADLINE', 'no free line before the deadline');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = net.connect({ host, port });
  const timer = setTimeout(() => reject(pncFault('timeout', 'DEADLINE', 'no reply before the deadline')), remainingMs);
  const abort = () => reject(pncFault('unavailable', 'CLOSED', 'the hub is stopping'));
  stopped.addEventListener('abort', abort);
  socket.once('connect', () => talk(socket, resolve, reject));
  socket.on('error', (error) => reject(lineFault(error)));
  socket.once('close', () => reject(pncFault('unavailable', 'CONNECTION_LOST', 'the line was cut before the reply was whole')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener('abort', abort);
    socket.destroy();
  }
}
