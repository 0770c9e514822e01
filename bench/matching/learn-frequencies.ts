/** How frequent parts of names are, over all development sets and public counts of single name parts. What is rare does not leave this file. */
import path from 'node:path';
import { recordOfRow } from '../../server/cli/match/row.ts';
import { frozenModel } from '../../server/person/matching/frozen.ts';
import { makePart, type Part } from '../../server/person/matching/names/part.ts';
import { splitName } from '../../server/person/matching/names/split.ts';
import { readRows, readSet, setNames, type LabelledSet } from './sets.ts';

/** Occurrences, in different persons: fewer could point at somebody. */
const least = 20;

export function learnFrequencies(root: string): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string, times: number) => counts.set(key, (counts.get(key) ?? 0) + times);
  for (const name of setNames(root)) for (const key of keysOf(readSet(root, name))) count(key, 1);
  for (const { key, times } of publicCounts(root)) count(key, times);
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0);
  const frequent = [...counts].filter(([, times]) => times >= least).sort(([, a], [, b]) => b - a);
  return Object.fromEntries(frequent.map(([key, times]) => [key, Math.round(-10 * Math.log2(times / total)) / 10]));
}

/** The key of the model's table: the sound key, marked where short vowels are not written. */
const keyOf = ({ abjad, sound }: Part) => (abjad ? '~' : '') + sound;

/** Each part once for each person, however many records there are of him. */
function keysOf({ rows, entity }: LabelledSet): string[] {
  const keys = new Map<string, string>();
  for (const row of rows)
    for (const written of recordOfRow(row).names)
      for (const part of splitName(written, frozenModel)?.parts ?? [])
        if (part.sound.length > 1) keys.set(`${entity.get(row['id'] ?? '') ?? row['id']} ${keyOf(part)}`, keyOf(part));
  return [...keys.values()];
}

/** Half the count each: the list was drawn from two languages, and from famous people. */
function publicCounts(root: string): { key: string; times: number }[] {
  return readRows(path.join(root, 'resources', 'translit_tokens.csv')).flatMap(({ latin = '', native = '', count = '0' }) =>
    [makePart(latin, 'UNKNOWN', frozenModel), makePart(native, 'UNKNOWN', frozenModel)]
      .filter((part, at) => part !== undefined && part.sound.length > 1 && (at === 0 || part.abjad))
      .map((part) => ({ key: keyOf(part as Part), times: Math.ceil(Number(count) / 2) })),
  );
}
