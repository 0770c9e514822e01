/** SUBVAR, SENDEF and PENHRG: a later hearing of a case, or a penalty notice heard at court. */
import type { Segment } from '../../wire/layouts.ts';
import type { Case, LaterHearing, Nominal } from '../nominal.ts';
import type { Register } from '../register.ts';
import {
  identify,
  isRefusal,
  noSuchCase,
  noSuchOffence,
  refusal,
  withCase,
  type Amendment,
  type Desk,
  type Refusal,
} from './amendment.ts';
import { chargesOf, fieldsOf, type Charge } from './charges.ts';
import { offenceOf } from './results.ts';
import { warnings } from './warnings.ts';

export function enterAppearance(segments: readonly Segment[], { register }: Desk): Amendment | Refusal {
  const [ids, hearing] = [fieldsOf(segments, 'IDS'), fieldsOf(segments, 'SUB')];
  if (!ids || !hearing) return refusal('I0001 - INVALID ELEMENTS');
  const nominal = identify(register, ids);
  if (isRefusal(nominal)) return nominal;
  const held = caseMeant(nominal, segments, register);
  if (!held) return noSuchCase;
  const charges = chargesOf(segments);
  if (!charges.every((charge) => offenceOf(held, charge))) return noSuchOffence;
  const { appearance, courtCode, courtName, hearingDate } = hearing;
  const later = { appearance, courtCode, courtName, hearingDate, charges: charges.map(heldCharge) };
  const changed = { ...held, later: [...(held.later ?? []), later] };
  return {
    nominal: withCase(nominal, changed),
    segments: [],
    lines: [
      `A0005 - THE RESULT OF THE SUBSEQUENT COURT APPEARANCE CONCERNING COURT CASE ${held.reference} HAS BEEN PROCESSED SUCCESSFULLY`,
      ...warnings(
        nominal,
        changed,
        charges.flatMap(({ disposals }) => disposals),
      ),
    ],
  };
}

function caseMeant({ cases }: Nominal, segments: readonly Segment[], register: Register): Case | undefined {
  const [courtCase, penaltyCase] = [fieldsOf(segments, 'CCR')?.courtCase, fieldsOf(segments, 'PCR')?.penaltyCase];
  if (courtCase) return cases.find((held) => !held.penalty && register.same('CCR', held.reference, courtCase));
  return cases.find((held) => held.penalty && held.reference === penaltyCase);
}

function heldCharge({ held, result, disposals }: Charge): LaterHearing['charges'][number] {
  const { sequence = 0, cjsCode = '' } = held ?? {};
  return { sequence, cjsCode, plea: result?.plea, adjudication: result?.adjudication, disposals };
}
