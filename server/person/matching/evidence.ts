/** What each field beside the names says, in bits. */
import { compareDates, type DateLevel } from './facts/dates.ts';
import { compareNumbers, type NumberLevel } from './facts/numbers.ts';
import { comparePlaces, overlap } from './facts/places.ts';
import type { MatchModel } from './model.ts';
import { alignNames } from './names/align.ts';
import type { Prepared } from './record.ts';

export interface FieldEvidence<Level extends string = string> {
  field: 'names' | 'birthDate' | 'birthPlace' | 'nationality' | 'sex' | 'number' | 'parents' | 'relative';
  level: Level;
  bits: number;
}

/** The best of all pairs of values; nothing where one side has none, because what is unknown contradicts nobody. */
function best<Value, Level extends string>(
  some: readonly Value[],
  others: readonly Value[],
  { levelOf, bits }: { levelOf(one: Value, other: Value): Level | undefined; bits: Readonly<Record<Level, number>> },
): Level | undefined {
  let found: Level | undefined;
  for (const one of some)
    for (const other of others) {
      const level = levelOf(one, other);
      if (level !== undefined && (found === undefined || bits[level] > bits[found])) found = level;
    }
  return found;
}

export function dateEvidence(a: Prepared, b: Prepared, { dates }: MatchModel): FieldEvidence<DateLevel> | undefined {
  const level = best(a.births, b.births, { levelOf: compareDates, bits: dates });
  return level && { field: 'birthDate', level, bits: dates[level] };
}

/** Two lifelong numbers that differ outweigh one that agrees: two people, or a record that was mixed up before. */
export function numberEvidence(a: Prepared, b: Prepared, { numbers }: MatchModel): FieldEvidence<NumberLevel> | undefined {
  if (a.numbers.length === 0 || b.numbers.length === 0) return undefined;
  const differs = a.numbers.some(
    (one) =>
      b.numbers.every((other) => compareNumbers(one, other) !== 'SAME') &&
      b.numbers.some((other) => compareNumbers(one, other) === 'DIFFERENT'),
  );
  const level = differs ? 'DIFFERENT' : best(a.numbers, b.numbers, { levelOf: compareNumbers, bits: numbers });
  return level && { field: 'number', level, bits: numbers[level] };
}

export function placeEvidence(a: Prepared, b: Prepared, { places }: MatchModel): FieldEvidence | undefined {
  const level = best(a.birthPlaces, b.birthPlaces, { levelOf: comparePlaces, bits: places });
  return level && { field: 'birthPlace', level, bits: places[level] };
}

export function nationalityEvidence(a: Prepared, b: Prepared, { nationality }: MatchModel): FieldEvidence | undefined {
  if (a.nationalities.size === 0 || b.nationalities.size === 0) return undefined;
  const level = overlap(a.nationalities, b.nationalities) > 0 ? 'SHARED' : 'DISJOINT';
  return { field: 'nationality', level, bits: nationality[level] };
}

export function sexEvidence(a: Prepared, b: Prepared, { sex }: MatchModel): FieldEvidence | undefined {
  if (!a.sex || !b.sex) return undefined;
  const level = a.sex === b.sex ? 'SAME' : 'DIFFERENT';
  return { field: 'sex', level, bits: sex[level] };
}

/** Father against father, mother against mother. */
export function parentEvidence(a: Prepared, b: Prepared, model: MatchModel): FieldEvidence | undefined {
  let bits = 0;
  let compared = 0;
  for (const [at, parent] of a.parents.entries()) {
    const other = b.parents[at];
    if (!parent || !other) continue;
    const alignment = alignNames(parent, other, model);
    compared += 1;
    bits += alignment.conflicts > 0 ? model.parents.CONFLICT : Math.min(model.parents.AGREE, alignment.bits);
  }
  return compared === 0 ? undefined : { field: 'parents', level: bits > 0 ? 'AGREE' : 'CONFLICT', bits };
}
