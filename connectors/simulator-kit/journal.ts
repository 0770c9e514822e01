/**
 * The outside ledger of a simulated back end: every frame in and out, and what it still plans to do, appended and flushed to disk
 * before anything else happens. A simulator that is killed reads it again and goes on; tests judge the hub by it.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

export type EntryKind = 'FRAME_IN' | 'FRAME_OUT' | 'PLANNED' | 'DONE' | 'FAULT' | 'STATE';

export interface JournalEntry {
  seq: number;
  /** Virtual instant, RFC 3339. */
  at: string;
  kind: EntryKind;
  /** The message's or plan's own id. */
  id: string;
  /** The message this one answers. */
  inReplyTo?: string;
  /** Native message type, e.g. REQ or CXE01. */
  type?: string;
  /** The frame as text (UTF-8) or, where it is not text, base64. */
  frame?: string;
  data?: unknown;
}

export interface Journal {
  append(entry: Omit<JournalEntry, 'seq' | 'at'>): JournalEntry;
  entries(): readonly JournalEntry[];
  close(): void;
}

export function openJournal(file: string, now: () => Date): Journal {
  mkdirSync(path.dirname(file), { recursive: true });
  const entries = existsSync(file) ? readEntries(file) : [];
  const handle = openSync(file, 'a');
  return {
    append(entry) {
      const whole: JournalEntry = { seq: entries.length + 1, at: now().toISOString(), ...entry };
      writeSync(handle, JSON.stringify(whole) + '\n');
      fsyncSync(handle);
      entries.push(whole);
      return whole;
    },
    entries: () => entries,
    close: () => closeSync(handle),
  };
}

/** The last line may be half written when the process was killed: it was never acted on, so it is left out. */
function readEntries(file: string): JournalEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const entries: JournalEntry[] = [];
  for (const line of lines) {
    try {
      entries.push(JSON.parse(line) as JournalEntry);
    } catch {
      break;
    }
  }
  return entries;
}
