/** Orders that are recorded, and what each makes of a person. */
import { z } from 'zod';
import { openSchemaCheck } from '../../../rest-kit/schema-check.ts';
import { schemas } from '../../wire/schemas.ts';
import type { CourtCase } from '../cases.ts';
import type { Person } from '../people.ts';
import type { Register } from '../register.ts';

const check = openSchemaCheck(schemas);
const personUrn = z.string().max(20);
const courtCase = z.custom<CourtCase>((value) => check.misfit('CourtCase', value) === undefined, 'is no CourtCase');

export const recordedOrders = [
  /** A court case is recorded now, changed, or taken off the register. */
  z.strictObject({ order: z.literal('RECORD_CASE'), personUrn, case: courtCase }),
  z.strictObject({ order: z.literal('AMEND_CASE'), personUrn, case: courtCase }),
  z.strictObject({ order: z.literal('DELETE_CASE'), personUrn, courtCaseReference: z.string().max(21) }),
  /** Recorded as a change of each of the person's convictions. */
  z.strictObject({ order: z.literal('CHANGE_NATIONALITIES'), personUrn, nationalities: z.array(z.string().max(3)).max(10) }),
] as const;
export type RecordedOrder = z.output<(typeof recordedOrders)[number]>;

export function isRecordedOrder(order: { order: string }): order is RecordedOrder {
  return ['RECORD_CASE', 'AMEND_CASE', 'DELETE_CASE', 'CHANGE_NATIONALITIES'].includes(order.order);
}

/** Throws where the register does not hold what the order is about, holds it already, or could not hold what comes of it. */
export function changedBy(order: RecordedOrder, register: Register): Person {
  const [person] = register.byNumber('PNCID', order.personUrn);
  if (!person) throw new Error('the register has no such person');
  const changed = { ...changeOf(order, person, register), version: person.version + 1 };
  if (check.misfit('Person', changed)) throw new Error('the register could not hold this person');
  return changed;
}

function changeOf(order: RecordedOrder, person: Person, register: Register): Person {
  if (order.order === 'CHANGE_NATIONALITIES') return { ...person, nationalities: order.nationalities };
  const reference = order.order === 'DELETE_CASE' ? order.courtCaseReference : order.case.courtCaseReference;
  const isMeant = (held: CourtCase) => register.isSame('CCR', held.courtCaseReference, reference);
  if (person.disposals.some(isMeant) === (order.order === 'RECORD_CASE'))
    throw new Error(`the person ${order.order === 'RECORD_CASE' ? 'has this case already' : 'has no such case'}`);
  if (order.order === 'RECORD_CASE') return { ...person, disposals: [...person.disposals, order.case] };
  if (order.order === 'DELETE_CASE') return { ...person, disposals: person.disposals.filter((held) => !isMeant(held)) };
  return { ...person, disposals: person.disposals.map((held) => (isMeant(held) ? order.case : held)) };
}
