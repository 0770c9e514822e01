/** A whole activity file is checked before anything of it is believed: its lines, their number and the CRC over every byte. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import {
  activityCheck,
  activityFileName,
  decodeActivityHead,
  decodeActivityTrailer,
  type ActivityFileHead,
} from '../../wire/activity-file.ts';
import { crc32 } from '../../wire/crc32.ts';
import { isWireError } from '../../wire/wire-error.ts';
import { damaged, unreadableFolder } from './damage.ts';

export interface RecordSpan {
  /** Byte at which it begins. */
  from: number;
  /** Number of its first line, from 1. */
  line: number;
}

export interface FileIndex {
  name: string;
  previous: string | undefined;
  records: RecordSpan[];
  /** Byte behind the last record. */
  end: number;
}

/** 250,000 records of some 800 bytes would fit: a longer file is no file of a day. */
const fileBytesMax = 256 * 1024 * 1024;
const lineBytesMax = 8 * 1024;
const lineFeed = 0x0a;

/** Throws BackendFault: `malformed` naming file and line, or `unavailable` where it cannot be read. */
export async function indexFile(folder: string, name: string, signal: AbortSignal): Promise<FileIndex> {
  const reading = openReading(name);
  for await (const chunk of chunksOf(path.join(folder, name), signal)) reading.take(chunk);
  return reading.end();
}

async function* chunksOf(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { signal })) yield chunk as Buffer; // no encoding was asked for
  } catch (error) {
    throw unreadableFolder(error);
  }
}

interface Reading {
  take(chunk: Buffer): void;
  end(): FileIndex;
}

function openReading(name: string): Reading {
  const records: RecordSpan[] = [];
  let head: ActivityFileHead | undefined;
  let trailer: ReturnType<typeof decodeActivityTrailer> | undefined;
  let [crc, line, at, end]: [number, number, number, number] = [0, 0, 0, 0];
  let rest: Buffer = Buffer.alloc(0);

  function takeLine(bytes: Buffer): void {
    line += 1;
    if (trailer) throw damaged(name, line, 'AFTER_TRAILER');
    const tag = bytes.toString('latin1', 0, 3);
    if (!head) head = headOf(name, textOf(bytes));
    else if (tag === 'ATR') {
      trailer = guarded(name, line, () => decodeActivityTrailer(textOf(bytes)));
      end = at;
    } else if (tag === 'ACG') records.push({ from: at, line });
    else if (records.length === 0) throw damaged(name, line, 'SEQUENCE');
    if (!trailer) crc = crc32(bytes, crc);
    at += bytes.length;
  }

  return {
    take(chunk) {
      let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      for (let until = bytes.indexOf(lineFeed); until >= 0; until = bytes.indexOf(lineFeed)) {
        takeLine(bytes.subarray(0, until + 1));
        bytes = bytes.subarray(until + 1);
      }
      rest = bytes;
      if (rest.length > lineBytesMax || at > fileBytesMax) throw damaged(name, line + 1, 'TOO_LONG');
    },
    end() {
      if (!head || !trailer || rest.length > 0) throw damaged(name, line + 1, 'CUT_SHORT');
      if (trailer.records !== records.length) throw damaged(name, line, 'COUNT');
      if (trailer.check !== activityCheck(crc)) throw damaged(name, line, 'CRC');
      return { name, previous: head.previous, records, end };
    },
  };
}

/** Without its line feed. */
function textOf(line: Buffer): string {
  return line.toString('latin1', 0, line.length - 1);
}

function headOf(name: string, text: string): ActivityFileHead {
  const head = guarded(name, 1, () => decodeActivityHead(text));
  if (activityFileName(head) !== name) throw damaged(name, 1, 'NAME');
  return head;
}

function guarded<T>(name: string, line: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isWireError(error) ? damaged(name, line, error.code) : error;
  }
}
