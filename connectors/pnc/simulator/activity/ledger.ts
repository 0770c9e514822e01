/** What was recorded, what of it went into which file, and what the register says of it when asked. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Recorded } from './recorded.ts';

/** A file that was written, or was about to be: its entries are those recorded from `from` up to `to`, less what was left out. */
export const fileSchema = z.strictObject({
  date: z.iso.date(),
  sequence: z.number().int().min(1).max(999),
  previous: z.string().optional(),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
  leftOut: z.enum(['DUAL_NATIONALS', 'NOTHING']),
});
export type WrittenFile = z.output<typeof fileSchema>;

export interface Ledger {
  recorded: Recorded[];
  files: WrittenFile[];
  leaveOut: WrittenFile['leftOut'];
  add(entries: readonly Recorded[]): void;
  changesOf(convictionId: string): number;
  /** Entries of a file, in the order they were recorded. */
  entriesOf(file: Pick<WrittenFile, 'from' | 'to' | 'leftOut'>): Recorded[];
  /** Orders of tests: the register no longer knows of an entry, or knows of one that nobody was told of. */
  forget(reference: string): void;
  invent(reference: string, recordedOn: string): void;
  /** What the register has for a day; it does not look at the files. */
  tally(day: string, prefix: string): { count: number; digest: string; references: string[] };
}

export function openLedger(): Ledger {
  const recorded: Recorded[] = [];
  const changes = new Map<string, number>();
  /** Day by reference: the register's own side. */
  const known = new Map<string, string>();
  return {
    recorded,
    files: [],
    leaveOut: 'NOTHING',
    add(entries) {
      for (const entry of entries) {
        recorded.push(entry);
        known.set(entry.reference, entry.recordedOn);
        changes.set(entry.reference.slice(0, entry.reference.lastIndexOf('#')), entry.number);
      }
    },
    changesOf: (convictionId) => changes.get(convictionId) ?? 0,
    entriesOf: ({ from, to, leftOut }) =>
      recorded.slice(from, to).filter(({ nominal }) => leftOut === 'NOTHING' || nominal.nationalities.length < 2),
    forget: (reference) => void known.delete(reference),
    invent: (reference, recordedOn) => void known.set(reference, recordedOn),
    tally: (day, prefix) =>
      tallied(
        [...known].filter(([, on]) => on === day).map(([reference]) => reference),
        prefix,
      ),
  };
}

function tallied(references: readonly string[], prefix: string) {
  const keyed = references.map((reference) => ({ reference, key: createHash('sha256').update(reference, 'utf8').digest() }));
  const found = keyed.filter(({ key }) => key.toString('hex').startsWith(prefix.toLowerCase()));
  const digest = Buffer.alloc(32);
  for (const { key } of found) for (const [at, byte] of key.entries()) digest[at] = (digest[at] ?? 0) ^ byte;
  return { count: found.length, digest: digest.toString('hex'), references: found.map(({ reference }) => reference) };
}
