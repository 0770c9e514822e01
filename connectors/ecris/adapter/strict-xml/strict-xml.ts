/**
 * The one way a foreign document becomes data: byte check, then parse and validate in a thread of its own that is ended when it takes
 * too long. Nothing a document holds can stop the event loop, reach a file or open a connection.
 */
import { Worker } from 'node:worker_threads';
import { limits } from '../../wire/limits.ts';
import { preCheck } from './pre-check.ts';
import type { XmlRefusal } from './refusal.ts';
import type { XmlTree } from './xml-tree.ts';
import type { ReadOrder, ReadResult } from './xml-worker.ts';

export type XmlReading = { ok: true; root: XmlTree } | { ok: false; refusal: XmlRefusal; line: number };

export interface StrictXml {
  /** Reads one document; documents wait their turn. Rejects only when closed meanwhile. */
  read(document: Uint8Array): Promise<XmlReading>;
  /** Ends the thread; what still waits is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  bytes: Uint8Array;
  /** A machine that stands still is not the document's fault: one more try in a fresh thread. */
  triesLeft: number;
  resolve(reading: XmlReading): void;
  reject(error: Error): void;
}

/** `limitMs`: longest time one document may take in the thread. Default 1 s. */
export function openStrictXml({ limitMs = limits.readMs }: { limitMs?: number } = {}): StrictXml {
  const waiting: Waiting[] = [];
  let thread: Worker | undefined;
  let ready = false;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): void {
    thread = new Worker(workerAddress(), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      env: {},
      stdout: true,
      stderr: true,
    });
    thread.on('message', (message: 'ready' | ReadResult) => (message === 'ready' ? becomeReady() : finish(message)));
    thread.on('error', () => giveUp());
    thread.on('exit', () => giveUp());
  }

  function becomeReady(): void {
    ready = true;
    next();
  }

  function next(): void {
    if (current || waiting.length === 0 || closed) return;
    if (!thread) return start();
    if (!ready) return;
    current = waiting.shift();
    if (!current) return;
    thread.ref();
    timer = setTimeout(() => giveUp(), limitMs);
    thread.postMessage({ id: 0, bytes: current.bytes } satisfies ReadOrder);
  }

  function finish(result: ReadResult): void {
    const done = current;
    clear();
    thread?.unref();
    done?.resolve('root' in result ? { ok: true, root: result.root } : { ok: false, refusal: result.refusal, line: result.line });
    next();
  }

  /** The thread took too long or died: it is replaced, and its document is tried once more or refused. */
  function giveUp(): void {
    const failed = current ?? (ready ? undefined : waiting.shift());
    const old = thread;
    clear();
    thread = undefined;
    ready = false;
    void discard(old);
    if (failed && failed.triesLeft > 0) waiting.unshift({ ...failed, triesLeft: failed.triesLeft - 1 });
    else failed?.resolve({ ok: false, refusal: 'XML_TOO_SLOW', line: 0 });
    next();
  }

  function clear(): void {
    clearTimeout(timer);
    current = undefined;
  }

  return {
    read(document) {
      if (closed) return Promise.reject(new Error('strict XML reader is closed'));
      const refusal = preCheck(document);
      if (refusal) return Promise.resolve({ ok: false, refusal, line: 0 });
      return new Promise((resolve, reject) => {
        waiting.push({ bytes: document, triesLeft: 1, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      const left = current ? [current, ...waiting] : [...waiting];
      waiting.length = 0;
      clear();
      await discard(thread);
      for (const item of left) item.reject(new Error('strict XML reader was closed'));
    },
  };
}

/** A last error of a thread nobody listens to any more must not end the process. */
async function discard(thread: Worker | undefined): Promise<void> {
  thread?.removeAllListeners().on('error', () => undefined);
  await thread?.terminate();
}

/** Beside this file, in the language this file runs in: source under the test runner, compiled otherwise. */
function workerAddress(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './xml-worker.ts' : './xml-worker.js', import.meta.url);
}
