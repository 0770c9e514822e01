/** Frequencies of name parts over all development sets and public counts of single name parts. Nothing below `least` leaves this script. */

import path from 'node:path';

import { recordOfRow } from '../../server/cli/match/row.ts';
import type { MatchModel } from '../../server/person/matching/model.ts';
import { makePart } from '../../server/person/matching/names/part.ts';
import { splitName } from '../../server/person/matching/names/split.ts';
import { readRows, readSet, setNames } from './sets.ts';

const least = 20;

export function learnFrequencies(root: string): Record<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  const count = (key: string, times = 1) => {
    counts.set(key, (counts.get(key) ?? 0) + times);
    total += times;
  };
  const bare = { frequencies: {}, unlisted: [12] } as unknown as MatchModel;
  for (const name of setNames(root)) {
    const set = readSet(root, name);
    const seen = new Set<string>();
    for (const row of set.rows)
      for (const written of recordOfRow(row).names)
        for (const part of splitName(written, bare)?.parts ?? []) {
          const key = (part.abjad ? '~' : '') + part.sound;
          const once = `${set.entity.get(row.id ?? '') ?? row.id}:${key}`;
          if (key.length < 2 || seen.has(once)) continue;
          seen.add(once);
          count(key);
        }
  }
  for (const row of readRows(path.join(root, 'resources/translit_tokens.csv')))
    for (const word of [row.latin ?? '', row.native ?? '']) {
      const part = makePart(word, 'UNKNOWN', bare);
      if (part && part.sound.length > 1 && (part.abjad || word === row.latin)) count((part.abjad ? '~' : '') + part.sound, Math.ceil(Number(row.count) / 2));
    }
  const frequent = [...counts].filter(([, times]) => times >= least).sort(([, a], [, b]) => b - a);
  return Object.fromEntries(frequent.map(([key, times]) => [key, Math.round(-10 * Math.log2(times / total)) / 10]));
}
