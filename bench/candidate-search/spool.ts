/** Keys of many persons, worked out by several threads and put on disk by the place of the key, so that each part fits into memory. */
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { matchKeys } from '../../server/person/links/match-keys.ts';
import { prepareForHub } from '../../server/person/links/weigh.ts';
import type { WrittenRecord } from '../../server/person/matching/record.ts';
import { inventPerson, written } from './invent.ts';

export const partsCount = 32;
/** A key of 64 bits and the place of the person in 32. */
export const entryBytes = 12;
export const benchNow = new Date('2026-11-25T12:00:00Z');

export interface Spooled {
  seed: number;
  from: number;
  to: number;
  folder: string;
  /** One file for each part. */
  name: string;
}

interface Range {
  from: number;
  to: number;
}

/** Persons of the range; those before it may be there already. */
export async function spoolInvented(seed: number, { from, to }: Range, folder: string, threads: number): Promise<void> {
  const each = Math.ceil((to - from) / threads);
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const start = from + thread * each;
      return spoolInThread({ seed, from: start, to: Math.min(to, start + each), folder, name: `from-${start}` });
    }),
  );
}

function spoolInThread(work: Spooled): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: work });
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
}

export function openSpool(folder: string, name: string): { add(place: number, record: WrittenRecord): void; close(): void } {
  const parts = Array.from({ length: partsCount }, (_, part) => {
    return { file: openSync(path.join(folder, `${part}-${name}`), 'w'), buffer: Buffer.alloc(entryBytes * 20_000), at: 0 };
  });
  const empty = (part: (typeof parts)[number]) => {
    writeSync(part.file, part.buffer, 0, part.at);
    part.at = 0;
  };
  return {
    add(place, record) {
      for (const key of matchKeys(prepareForHub(record, benchNow))) {
        const bits = BigInt.asUintN(64, BigInt(key));
        const part = parts[Number(bits >> 59n)] as (typeof parts)[number];
        part.buffer.writeBigUInt64BE(bits, part.at);
        part.buffer.writeUInt32BE(place, part.at + 8);
        part.at += entryBytes;
        if (part.at === part.buffer.length) empty(part);
      }
    },
    close() {
      for (const part of parts) {
        empty(part);
        closeSync(part.file);
      }
    },
  };
}

if (!isMainThread && parentPort) {
  const { seed, from, to, folder, name } = workerData as Spooled;
  const spool = openSpool(folder, name);
  for (let place = from; place < to; place += 1) spool.add(place, written(inventPerson(seed, place)));
  spool.close();
  parentPort.postMessage('done');
}
