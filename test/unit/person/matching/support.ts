/** Invented persons, compared by the model in force. */
import { compare, type Comparison } from '../../../../server/person/matching/compare.ts';
import { decide, standingOf, unrivalled, type Decision } from '../../../../server/person/matching/decide.ts';
import { frozenModel } from '../../../../server/person/matching/frozen.ts';
import { prepare } from '../../../../server/person/matching/prepare.ts';
import type { Prepared, WrittenRecord } from '../../../../server/person/matching/record.ts';

export const model = frozenModel;

export function prepared(record: WrittenRecord): Prepared {
  return prepare(record, model, 2026);
}

/** A name as it is written, and what else is known. */
export function person(text: string, more: Omit<WrittenRecord, 'names'> & { aliases?: string[] } = {}): Prepared {
  const { aliases = [], ...facts } = more;
  return prepared({ names: [{ text }, ...aliases.map((alias) => ({ text: alias }))], ...facts });
}

export function compared(one: Prepared, other: Prepared): Comparison {
  return compare(one, other, model);
}

export function decided(one: Prepared, other: Prepared): Decision {
  return decide(standingOf(compared(one, other), model), unrivalled, model);
}

export function nameBits(one: string, other: string): number {
  return compared(person(one), person(other)).bits;
}
