/** Charges, results and disposals as their segments, and whether what is held says the same. */
import { pncDisposals } from '../../../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../../../schema/codes/pnc-qualifiers.ts';
import type { Charge, Disposal, ResultedCharge } from '../../../contract/register.ts';
import type { Fields } from '../../wire/layouts.ts';
import { pncFault } from '../faults.ts';

/** Carried forward to another court case. */
export const carriedForward = '2059';

export function isCarriedForward({ disposals }: ResultedCharge): boolean {
  return disposals.some(({ code }) => code === carriedForward);
}

export function resultFields(charge: ResultedCharge, hearingOn: string): Fields<'ADJ'> {
  const open = { update: 'I', plea: charge.plea, takenIntoConsideration: 0 } as const;
  return isCarriedForward(charge) ? open : { ...open, adjudication: charge.adjudication, sentenceDate: hearingOn };
}

const disposalCodes = new Set(pncDisposals.rows.map(([code]) => code));
const qualifierCodes = new Set(pncQualifiers.rows.map(([code]) => code));
const qualifiersMost = 4;

export function disposalFields(disposal: Disposal): Fields<'DIS'> {
  const { code, duration, date, amount, qualifiers, qualifierDuration, text } = disposal;
  if (!disposalCodes.has(code)) throw pncFault('rejected', 'DISPOSAL_UNKNOWN', 'the table of disposals has no such code');
  if (!qualifiers.every((each) => qualifierCodes.has(each)))
    throw pncFault('rejected', 'QUALIFIER_UNKNOWN', 'the table of qualifiers has no such code');
  if (qualifiers.length > qualifiersMost)
    throw pncFault('rejected', 'QUALIFIERS_TOO_MANY', `${qualifiers.length} qualifiers of at most ${qualifiersMost}`);
  const [qualifier1, qualifier2, qualifier3, qualifier4] = qualifiers;
  return {
    update: 'I',
    disposalCode: code,
    duration: quantity(duration),
    effectiveDate: date,
    amount: amount === undefined ? undefined : pounds(amount),
    fineUnits: 0,
    qualifier1,
    qualifier2,
    qualifier3,
    qualifier4,
    qualifierDuration: quantity(qualifierDuration),
    text,
  };
}

function quantity(text: string | undefined): string | undefined {
  if (text !== undefined && !/^[DHWMYS]\d{1,3}$/.test(text))
    throw pncFault('rejected', 'QUANTITY_FORM', 'a quantity is a unit of D, H, W, M, Y or S and up to three digits');
  return text;
}

/** `100` and `100.5` as the column has them, `100.00` and `100.50`. */
function pounds(amount: string): string {
  const { whole, pence = '' } = /^(?<whole>\d{1,7})(\.(?<pence>\d{1,2}))?$/.exec(amount)?.groups ?? {};
  if (!whole) throw pncFault('rejected', 'AMOUNT_FORM', 'an amount is pounds and at most two digits of pence');
  return `${Number(whole)}.${pence.padEnd(2, '0')}`;
}

export function offenceFields({ cjsCode, startedOn, endedOn }: Charge): Pick<Fields<'ACH'>, 'cjsCode' | 'startDate' | 'endDate'> {
  if (!/^[A-Z0-9]{4}\d{3}[A-Z]?$/.test(cjsCode))
    throw pncFault('rejected', 'CJS_CODE_FORM', 'the code of an offence is not written like one');
  for (const date of [startedOn, endedOn]) {
    // The column holds whole dates only, and none is guessed.
    if (date !== undefined && date.length !== 10)
      throw pncFault('rejected', 'PARTIAL_DATE', 'the date of an offence must be a whole one');
  }
  return { cjsCode, startDate: startedOn, endDate: endedOn };
}

/** Blank and zero fine units are one. */
function disposalKey({ update: _update, fineUnits = 0, ...rest }: Fields<'DIS'>): string {
  return JSON.stringify([
    fineUnits,
    ...Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .toSorted(),
  ]);
}

/** Every one of `wanted` stands there, those that are wanted twice twice. */
export function holdsDisposals(held: readonly Fields<'DIS'>[], wanted: readonly Fields<'DIS'>[]): boolean {
  const left = held.map(disposalKey);
  return wanted.map(disposalKey).every((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
