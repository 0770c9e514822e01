/** The weight of evidence, in bits, that two records are of one person; every bit of it explained. */
import {
  dateEvidence,
  nationalityEvidence,
  numberEvidence,
  parentEvidence,
  placeEvidence,
  sexEvidence,
  type FieldEvidence,
} from './evidence.ts';
import type { DateLevel } from './facts/dates.ts';
import type { NumberLevel } from './facts/numbers.ts';
import type { MatchModel } from './model.ts';
import { alignNames, mirrored, type NameAlignment } from './names/align.ts';
import type { Prepared } from './record.ts';

export const contradictionKinds = ['names', 'birthDate', 'number', 'sex'] as const;
export type Contradiction = (typeof contradictionKinds)[number];

export interface Comparison {
  bits: number;
  /** The waterfall: its bits add up to the whole. */
  fields: FieldEvidence[];
  /** Which parts of which names were laid side by side; left is the first record. */
  names: NameAlignment | undefined;
  contradictions: Contradiction[];
  /** A full date of birth or a number agrees; or a year, and the place where the person was born or of whom. */
  anchored: boolean;
}

/** Same records, same answer, in either order: they are compared in an order of their own. */
export function compare(one: Prepared, other: Prepared, model: MatchModel): Comparison {
  if (one.order <= other.order) return compareInOrder(one, other, model);
  const comparison = compareInOrder(other, one, model);
  return comparison.names ? { ...comparison, names: mirrored(comparison.names) } : comparison;
}

function compareInOrder(a: Prepared, b: Prepared, model: MatchModel): Comparison {
  const names = bestNames(a, b, model);
  const date = dateEvidence(a, b, model);
  const number = numberEvidence(a, b, model);
  const sex = sexEvidence(a, b, model);
  const fields = [
    names && nameEvidence(names),
    date,
    placeEvidence(a, b, model),
    nationalityEvidence(a, b, model),
    sex,
    number,
    parentEvidence(a, b, model),
    relativeEvidence(names, date?.level, model),
  ].filter((field) => field !== undefined);
  let bits = 0;
  for (const field of fields) bits += field.bits;
  const contradictions = contradictionsOf({ names, date: date?.level, number: number?.level, sex: sex?.level });
  return { bits, fields, names, contradictions, anchored: isAnchored(fields, date?.level, number?.level) };
}

function nameEvidence({ conflicts, bits }: NameAlignment): FieldEvidence {
  return { field: 'names', level: conflicts > 0 ? 'CONFLICT' : 'AGREE', bits };
}

/** Every name against every name; who has many tries pays for them. */
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

/** Where a forename differs, a relative explains the rest as well: the likeness then counts only as far as a relative lacks it. */
function relativeEvidence(
  names: NameAlignment | undefined,
  date: DateLevel | undefined,
  model: MatchModel,
): FieldEvidence | undefined {
  if (!names) return undefined;
  const { relative, prior } = model;
  let asRelative = (names.conflicts > 0 || names.chain ? relative.odds : relative.namesakeOdds) + prior;
  for (const { level, bits } of names.aligned) if (level !== 'DIFFERENT') asRelative += bits + relative.part;
  if (date) asRelative += relative.dates[date];
  const bits = -Math.log2(1 + 2 ** asRelative);
  return bits > -0.01 ? undefined : { field: 'relative', level: 'POSSIBLE', bits };
}

/** Enough by themselves beside a name. */
const anchors: ReadonlySet<DateLevel> = new Set(['EXACT', 'SWAPPED', 'YEAR_AND_MONTH']);
/** Enough where the place of birth, and not only its country, or the parents agree as well: never a name and a year alone. */
const halfAnchors: ReadonlySet<DateLevel> = new Set(['STAND_IN', 'YEAR_KNOWN', 'ONE_DIGIT']);
/** So far apart that even the same number does not explain it. */
const farApart: ReadonlySet<DateLevel> = new Set(['APART', 'FAR_APART']);

interface Levels {
  names: NameAlignment | undefined;
  date: DateLevel | undefined;
  number: NumberLevel | undefined;
  sex: string | undefined;
}

function contradictionsOf({ names, date, number, sex }: Levels): Contradiction[] {
  const contradictions: Contradiction[] = [];
  if (names && names.conflicts > 0) contradictions.push('names');
  if (date && contradicts(date, number)) contradictions.push('birthDate');
  if (number === 'DIFFERENT') contradictions.push('number');
  if (sex === 'DIFFERENT') contradictions.push('sex');
  return contradictions;
}

/** At least one of two such dates is wrong: somebody looks at it, unless a number says which person it is. */
function contradicts(date: DateLevel, number: NumberLevel | undefined): boolean {
  if (number === 'SAME') return farApart.has(date);
  return !anchors.has(date) && !halfAnchors.has(date);
}

function isAnchored(fields: readonly FieldEvidence[], date: DateLevel | undefined, number: NumberLevel | undefined): boolean {
  if (number === 'SAME' || number === 'SAME_DOCUMENT' || (date && anchors.has(date))) return true;
  return date !== undefined && halfAnchors.has(date) && fields.some(isHomeOrParents);
}

function isHomeOrParents({ field, level, bits }: FieldEvidence): boolean {
  return bits > 0 && (field === 'parents' || (field === 'birthPlace' && level !== 'COUNTRY'));
}
