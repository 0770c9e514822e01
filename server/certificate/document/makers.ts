import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SigningKeys } from './keys.ts';
import type { DocumentMade, DocumentOrder, Issuing } from './make-document.ts';

export interface DocumentMakers {
  /** Rejects where the thread ended or could not make it: to be tried again. */
  make(order: DocumentOrder): Promise<DocumentMade>;
  close(): Promise<void>;
}

export interface MakersOptions {
  issuing: Issuing;
  keys: SigningKeys;
  /** Of this process; default 1. */
  threads?: number;
  /** The compiled thread; default: beside this file. */
  module?: string;
}

interface Maker {
  thread: Worker;
  waiting: Map<number, PromiseWithResolvers<DocumentMade>>;
}

/** Threads that are started when first needed, and again when one has ended. */
export function openDocumentMakers({ issuing, keys, threads = 1, module = beside }: MakersOptions): DocumentMakers {
  const makers: (Maker | undefined)[] = Array.from({ length: threads }, () => undefined);
  let given = 0;

  function makerAt(at: number): Maker {
    const maker = makers[at] ?? startMaker(module, { issuing, keys }, () => (makers[at] = undefined));
    makers[at] = maker;
    return maker;
  }

  return {
    make(order) {
      const id = (given += 1);
      const { thread, waiting } = makerAt(id % threads);
      const promise = Promise.withResolvers<DocumentMade>();
      waiting.set(id, promise);
      thread.postMessage({ id, order });
      return promise.promise;
    },
    async close() {
      await Promise.all(makers.flatMap((maker) => (maker ? [maker.thread.terminate()] : [])));
    },
  };
}

const beside = path.join(import.meta.dirname, 'thread.js');

function startMaker(module: string, workerData: { issuing: Issuing; keys: SigningKeys }, onEnd: () => void): Maker {
  const thread = new Worker(module, { workerData });
  const waiting: Maker['waiting'] = new Map();
  thread.on('message', ({ id, made }: { id: number; made?: DocumentMade }) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (made) promise?.resolve(made);
    else promise?.reject(new Error('a certificate could not be made'));
  });
  // `exit` follows, and says the rest.
  thread.on('error', () => {});
  thread.on('exit', () => {
    onEnd();
    for (const { reject } of waiting.values()) reject(new Error('the thread that makes certificates ended'));
  });
  return { thread, waiting };
}
