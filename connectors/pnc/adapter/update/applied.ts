/** Whether a record already says what an update would make it say. */
import type { Charge, ResultedCharge } from '../../../contract/register.ts';
import { disposalFields, holdsDisposals, isCarriedForward } from './charge-segments.ts';
import { caseOf, isSameNumber, type HeldCharge, type HeldRecord, type LaterHearing } from '../held-record.ts';
import { isSameReport, remandFields } from './remand-report.ts';
import { appearanceOf, type Amendment, type Of } from './write-update.ts';

export interface Applied {
  /** Of the case that was added, or that carries charges forward. */
  courtCase?: string;
}

/** Undefined where it does not, or says only a part of it. */
export function appliedTo(record: HeldRecord, update: Amendment, thisYear: number): Applied | undefined {
  if (update.kind === 'ADD_CASE') return caseOn(record, update, thisYear);
  if (update.kind === 'ADD_DISPOSALS') return resultsOn(record, update, thisYear);
  const isThere = update.kind === 'REMAND' ? remandOn(record, update, thisYear) : variationOn(record, update, thisYear);
  return isThere ? {} : undefined;
}

function caseOn({ cases }: HeldRecord, { asn, charges }: Of<'ADD_CASE'>, thisYear: number): Applied | undefined {
  const held = cases.find((each) => isSameNumber('ASN', each.asn, asn, thisYear));
  return held && charges.every((charge) => find(held.charges, charge).length > 0) ? { courtCase: held.reference } : undefined;
}

function remandOn({ remands }: HeldRecord, update: Of<'REMAND'>, thisYear: number): boolean {
  const wanted = remandFields(update);
  return remands.some(({ asn, report }) => isSameNumber('ASN', asn, update.asn, thisYear) && isSameReport(report, wanted));
}

function variationOn(record: HeldRecord, update: Of<'VARY_DISPOSALS'>, thisYear: number): boolean {
  const held = caseOf(record, update.courtCase, thisYear);
  return held?.later.some((later) => isSameHearing(later, update, held.charges)) ?? false;
}

function isSameHearing({ hearing, charges }: LaterHearing, update: Of<'VARY_DISPOSALS'>, known: readonly HeldCharge[]): boolean {
  const sameDay = hearing.hearingDate === update.hearingOn && hearing.courtCode === update.court.code;
  if (!sameDay || hearing.appearance !== appearanceOf[update.reason]) return false;
  // A later hearing names offences by place and code; their dates stand at the first one.
  const dated = charges.map((charge) => ({ ...known.find(({ sequence }) => sequence === charge.sequence), ...defined(charge) }));
  return (
    update.charges.length === charges.length && allResulted(dated as HeldCharge[], update.charges, update.reason === 'VARIED')
  );
}

function defined(charge: HeldCharge): Partial<HeldCharge> {
  return Object.fromEntries(Object.entries(charge).filter(([, value]) => value !== undefined));
}

function resultsOn(record: HeldRecord, update: Of<'ADD_DISPOSALS'>, thisYear: number): Applied | undefined {
  const carried = update.charges.filter(isCarriedForward);
  const stay = update.charges.filter((charge) => !isCarriedForward(charge));
  const held = caseOf(record, update.courtCase, thisYear);
  const { hearingDate, courtCode } = held?.court ?? {};
  const isHeard = stay.length === 0 ? !held : hearingDate === update.hearingOn && courtCode === update.court.code;
  if (!isHeard || !allResulted(held?.charges ?? [], stay, true)) return undefined;
  if (carried.length === 0) return {};
  if (carried.some((charge) => find(held?.charges ?? [], charge).length > 0)) return undefined;
  const next = record.cases.find(
    (each) => each !== held && !each.court && carried.every((charge) => find(each.charges, charge).length > 0),
  );
  return next && { courtCase: next.reference };
}

/** Each charge has an offence of its own that holds its result. */
function allResulted(held: readonly HeldCharge[], charges: readonly ResultedCharge[], adjudicates: boolean): boolean {
  const left = [...held];
  return charges.every((charge) => {
    const wanted = charge.disposals.map(disposalFields);
    const found = find(left, charge).find(
      ({ result, disposals }) =>
        (!adjudicates || (result?.adjudication === charge.adjudication && result.plea === charge.plea)) &&
        holdsDisposals(disposals, wanted),
    );
    if (found) left.splice(left.indexOf(found), 1);
    return found !== undefined;
  });
}

function find(held: readonly HeldCharge[], { cjsCode, startedOn, endedOn }: Charge): HeldCharge[] {
  return held.filter((each) => each.cjsCode === cjsCode && each.startDate === startedOn && each.endDate === endedOn);
}
