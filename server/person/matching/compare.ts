/** The weight of evidence, in bits, that two records are of one person; every bit of it explained. */
import { compareDates, type DateLevel } from './facts/dates.ts';
import { compareNumbers, type NumberLevel } from './facts/numbers.ts';
import { comparePlaces, overlap, type PlaceLevel } from './facts/places.ts';
import type { MatchModel } from './model.ts';
import { alignNames, type NameAlignment } from './names/align.ts';
import type { Prepared } from './record.ts';

export interface FieldEvidence {
  field: 'names' | 'birthDate' | 'birthPlace' | 'nationality' | 'sex' | 'number' | 'parents' | 'relative';
  level: string;
  bits: number;
}

export interface Comparison {
  bits: number;
  fields: FieldEvidence[];
  names: NameAlignment | undefined;
  contradictions: string[];
  /** A date of birth, to the day or as far as one of the two knows it, or a number agrees. */
  anchored: boolean;
}

/** Same records, same answer, in either order. */
export function compare(one: Prepared, other: Prepared, model: MatchModel): Comparison {
  const [a, b] = one.order <= other.order ? [one, other] : [other, one];
  const names = bestNames(a, b, model);
  const date = bestDate(a, b, model);
  const number = numbersOf(a, b, model);
  const fields: FieldEvidence[] = [];
  if (names) fields.push({ field: 'names', level: names.conflicts > 0 ? 'CONFLICT' : 'AGREE', bits: names.bits });
  if (date) fields.push({ field: 'birthDate', level: date, bits: model.dates[date] });
  addPlace(fields, a, b, model);
  addNationality(fields, a, b, model);
  addSex(fields, a, b, model);
  if (number) fields.push({ field: 'number', level: number, bits: model.numbers[number] });
  let bits = fields.reduce((sum, field) => sum + field.bits, 0);
  const relative = relativeBits(names, date, model);
  if (relative < 0) fields.push({ field: 'relative', level: 'POSSIBLE', bits: relative });
  bits += relative;
  return { bits, fields, names, contradictions: contradictionsOf(names, date, number, a, b), anchored: isAnchored(date, number) };
}

function bestNames(a: Prepared, b: Prepared, model: MatchModel): NameAlignment | undefined {
  let best: NameAlignment | undefined;
  for (const one of a.names)
    for (const other of b.names) {
      const alignment = alignNames(one, other, model);
      if (!best || alignment.bits > best.bits) best = alignment;
    }
  const tries = a.names.length * b.names.length;
  if (best && tries > 1) best.bits += model.names.perTry * Math.log2(tries);
  return best;
}

function bestDate(a: Prepared, b: Prepared, model: MatchModel): DateLevel | undefined {
  let best: DateLevel | undefined;
  for (const one of a.births)
    for (const other of b.births) {
      const level = compareDates(one, other);
      if (!best || model.dates[level] > model.dates[best]) best = level;
    }
  return best;
}

function addPlace(fields: FieldEvidence[], a: Prepared, b: Prepared, model: MatchModel): void {
  let best: PlaceLevel | undefined;
  for (const one of a.birthPlaces)
    for (const other of b.birthPlaces) {
      const level = comparePlaces(one, other);
      if (!best || model.places[level] > model.places[best]) best = level;
    }
  if (best) fields.push({ field: 'birthPlace', level: best, bits: model.places[best] });
}

function addNationality(fields: FieldEvidence[], a: Prepared, b: Prepared, model: MatchModel): void {
  if (a.nationalities.size === 0 || b.nationalities.size === 0) return;
  const level = overlap(a.nationalities, b.nationalities) > 0 ? 'SHARED' : 'DISJOINT';
  fields.push({ field: 'nationality', level, bits: model.nationality[level] });
}

function addSex(fields: FieldEvidence[], a: Prepared, b: Prepared, model: MatchModel): void {
  if (!a.sex || !b.sex) return;
  const level = a.sex === b.sex ? 'SAME' : 'DIFFERENT';
  fields.push({ field: 'sex', level, bits: model.sex[level] });
}

/** A number that differs weighs more than one that agrees: two people, or a record that was already mixed up. */
function numbersOf(a: Prepared, b: Prepared, model: MatchModel): NumberLevel | undefined {
  let worst: NumberLevel | undefined;
  let best: NumberLevel | undefined;
  for (const one of a.numbers)
    for (const other of b.numbers) {
      const level = compareNumbers(one, other);
      if (!level) continue;
      if (!best || model.numbers[level] > model.numbers[best]) best = level;
      if (level === 'DIFFERENT') worst = level;
    }
  return worst ?? best;
}

/** Where a forename differs, a relative explains the rest as well: the likeness then counts only as far as a relative lacks it. */
function relativeBits(names: NameAlignment | undefined, date: DateLevel | undefined, model: MatchModel): number {
  if (!names) return 0;
  const { relative } = model;
  let shared = 0;
  for (const { level, bits: worth } of names.aligned) if (level !== 'DIFFERENT') shared += worth + relative.part;
  const asRelative = shared + (date ? relative.dates[date] : 0) + (names.conflicts > 0 || names.chain ? relative.odds : relative.namesakeOdds) + model.prior;
  return -Math.log2(1 + 2 ** asRelative);
}

function contradictionsOf(names: NameAlignment | undefined, date: DateLevel | undefined, number: NumberLevel | undefined, a: Prepared, b: Prepared): string[] {
  const contradictions: string[] = [];
  if (names && names.conflicts > 0) contradictions.push('names');
  if (date && !agreeing.has(date)) contradictions.push('birthDate');
  if (number === 'DIFFERENT') contradictions.push('number');
  if (a.sex && b.sex && a.sex !== b.sex) contradictions.push('sex');
  return contradictions;
}

/** Everything else says that at least one of two dates is wrong: somebody looks at it. */
const agreeing: ReadonlySet<DateLevel> = new Set(['EXACT', 'STAND_IN', 'SWAPPED', 'YEAR_AND_MONTH', 'YEAR_KNOWN']);

function isAnchored(date: DateLevel | undefined, number: NumberLevel | undefined): boolean {
  return number === 'SAME' || number === 'SAME_DOCUMENT' || (date !== undefined && agreeing.has(date));
}
