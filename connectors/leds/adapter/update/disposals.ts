/** Results of a charge as LEDS takes them. */
import { pncDisposals } from '../../../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../../../schema/codes/pnc-qualifiers.ts';
import type { Charge, Court, Disposal, ResultedCharge } from '../../../contract/register.ts';
import type { Wire } from '../../wire/schemas.ts';
import { durationOf } from '../duration.ts';
import { ledsFault } from '../faults.ts';

/** Carried forward to another court case. */
const carriedForward = '2059';

export function isCarriedForward({ disposals }: ResultedCharge): boolean {
  return disposals.some(({ code }) => code === carriedForward);
}

const pleas = { GUILTY: 'Guilty', 'NOT GUILTY': 'Not Guilty', 'NO PLEA TAKEN': 'No Plea Taken' } as const;
const adjudications = { GUILTY: 'Guilty', 'NOT GUILTY': 'Not Guilty', 'NON-CONVICTION': 'Non-Conviction' } as const;

type Result = Pick<Wire<'OffenceUpdate'>, 'plea' | 'adjudication' | 'dateOfSentence' | 'disposalResults'>;

/** A charge that goes on elsewhere is not adjudicated yet, and neither does the sentence after deferral adjudicate anything. */
export function resultOf(charge: ResultedCharge, hearingOn: string, { adjudicates }: { adjudicates: boolean }): Result {
  return {
    ...(adjudicates && { plea: pleas[charge.plea] }),
    ...(adjudicates &&
      !isCarriedForward(charge) && { adjudication: adjudications[charge.adjudication], dateOfSentence: hearingOn }),
    disposalResults: charge.disposals.map(disposalOf),
  };
}

const disposalCodes = new Set(pncDisposals.rows.map(([code]) => code));
const qualifierCodes = new Set(pncQualifiers.rows.map(([code]) => code));
const qualifiersMost = 4;

function disposalOf(disposal: Disposal): Wire<'DisposalResult'> {
  const { code, duration, date, amount, qualifiers, qualifierDuration, text } = disposal;
  if (!disposalCodes.has(code)) throw ledsFault('rejected', 'DISPOSAL_UNKNOWN', 'the table of disposals has no such code');
  if (!qualifiers.every((each) => qualifierCodes.has(each)))
    throw ledsFault('rejected', 'QUALIFIER_UNKNOWN', 'the table of qualifiers has no such code');
  if (qualifiers.length > qualifiersMost)
    throw ledsFault('rejected', 'QUALIFIERS_TOO_MANY', `${qualifiers.length} qualifiers of at most ${qualifiersMost}`);
  return {
    disposalCode: Number(code),
    ...(duration !== undefined && { disposalDuration: durationOf(duration) }),
    ...(amount !== undefined && { disposalFine: { amount: pounds(amount) } }),
    ...(date !== undefined && { disposalEffectiveDate: date }),
    ...(qualifiers.length > 0 && { disposalQualifiers: qualifiers }),
    ...(qualifierDuration !== undefined && { disposalQualifierDuration: durationOf(qualifierDuration) }),
    ...(text !== undefined && { disposalText: text }),
  };
}

/** Nine digits at most, two of them pence: every such number stands exactly in JSON. */
function pounds(amount: string): number {
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(amount))
    throw ledsFault('rejected', 'AMOUNT_FORM', 'an amount is pounds and at most two digits of pence');
  return Number(amount);
}

export function chargeOf({ cjsCode, startedOn, endedOn }: Charge): Wire<'Charge'> {
  if (!/^[A-Z0-9]{4}\d{3}[A-Z]?$/.test(cjsCode))
    throw ledsFault('rejected', 'CJS_CODE_FORM', 'the code of an offence is not written like one');
  for (const date of [startedOn, endedOn]) {
    if (date !== undefined && date.length !== 10)
      throw ledsFault('rejected', 'PARTIAL_DATE', 'the date of an offence must be a whole one');
  }
  return { cjsOffenceCode: cjsCode, offenceStartDate: startedOn, ...(endedOn !== undefined && { offenceEndDate: endedOn }) };
}

/** LEDS takes a code or a name; the code says more. */
export function courtOf({ code }: Court): Wire<'Court'> {
  return { courtIdentityType: 'code', courtCode: code };
}
