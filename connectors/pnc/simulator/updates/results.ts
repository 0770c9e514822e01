/** DISARR: the results of a court case. Offences with disposal 2059 go on in a case of their own; others may be added. */
import { checkLetter } from '../../wire/identifiers.ts';
import type { Fields, Segment } from '../../wire/layouts.ts';
import type { Case, Nominal, Offence } from '../nominal.ts';
import {
  identify,
  isRefusal,
  noSuchCase,
  noSuchOffence,
  refusal,
  wrongName,
  type Amendment,
  type Desk,
  type Refusal,
} from './amendment.ts';
import { chargesOf, fieldsOf, type Charge } from './charges.ts';
import { warnings } from './warnings.ts';

export const carriedForward = '2059';

export function enterResults(segments: readonly Segment[], desk: Desk): Amendment | Refusal {
  const [ids, key, court] = [fieldsOf(segments, 'IDS'), fieldsOf(segments, 'CCR'), fieldsOf(segments, 'COU')];
  if (!ids || !key || !court) return refusal('I0001 - INVALID ELEMENTS');
  const nominal = identify(desk.register, ids);
  if (isRefusal(nominal)) return nominal;
  if (![nominal, ...nominal.aliases].some(({ fileName }) => fileName === court.fileName)) return wrongName;
  const held = nominal.cases.find(({ reference }) => desk.register.same('CCR', reference, key.courtCase));
  if (!held) return noSuchCase;
  const charges = chargesOf(segments);
  if (!charges.every((charge) => charge.added ?? offenceOf(held, charge))) return noSuchOffence;
  const isCarried = charges.some(isCarriedForward);
  if (isCarried && !fieldsOf(segments, 'CRT')) return refusal('I0003 - CRT SEGMENT MISSING');
  return amend({ nominal, held, charges, court, asn: fieldsOf(segments, 'ASR')?.asn, isCarried, desk });
}

interface Results {
  nominal: Nominal;
  held: Case;
  charges: Charge[];
  court: Fields<'COU'>;
  asn: string | undefined;
  isCarried: boolean;
  desk: Desk;
}

function amend({ nominal, held, charges, court, asn, isCarried, desk }: Results): Amendment {
  const resulted = resultedCase(held, charges, court);
  const next = isCarried ? [carriedCase(held, charges, desk)] : [];
  const remaining = resulted.offences.length > 0 ? [resulted] : [];
  const cases = nominal.cases.flatMap((each) => (each === held ? [...remaining, ...next] : [each]));
  const changed = { ...nominal, cases };
  return {
    nominal: changed,
    segments: next.map(({ reference }) => ({ tag: 'CCR', fields: { update: 'K', courtCase: reference } })),
    lines: [
      ...next.map(({ reference }) => `A0027 - THE COURT CASE REFERENCE NUMBER ALLOCATED FOR THE ADDITIONAL CASE IS ${reference}`),
      `A0003 - THE COURT DISPOSAL(S) FOR COURT CASE ${held.reference} HAVE BEEN PROCESSED SUCCESSFULLY`,
      ...(charges.some(({ added }) => added)
        ? [`A0029 - THE CHARGES ENTERED FOR ARREST/SUMMONS ${asn ?? ''} HAVE BEEN ADDED AND RESULTED SUCCESSFULLY`]
        : []),
      ...remaining.flatMap((each) =>
        warnings(
          nominal,
          each,
          charges.flatMap(({ disposals }) => disposals),
        ),
      ),
    ],
  };
}

function isCarriedForward({ disposals }: Charge): boolean {
  return disposals.some(({ code }) => code === carriedForward);
}

export function offenceOf({ offences }: Case, { held }: Charge): Offence | undefined {
  const offence = held && offences[held.sequence - 1];
  return offence && offence.cjsCode === held.cjsCode ? offence : undefined;
}

/** The dialect knows no repeats: disposals that come twice stand twice. */
function resultedCase(held: Case, charges: readonly Charge[], court: Fields<'COU'>): Case {
  const offences = held.offences.flatMap((offence) => {
    const charge = charges.find((each) => offenceOf(held, each) === offence);
    if (charge && isCarriedForward(charge)) return [];
    return charge ? [withResult(offence, charge)] : [offence];
  });
  const added = charges.flatMap((charge) => (charge.added ? [withResult(newOffence(charge.added), charge)] : []));
  const { courtCode, courtName, hearingDate, takenIntoConsideration } = court;
  return { ...held, courtCode, courtName, hearingDate, takenIntoConsideration, offences: [...offences, ...added] };
}

function withResult(offence: Offence, { result, disposals }: Charge): Offence {
  const adjudication = adjudications.find((each) => each === result?.adjudication) ?? offence.adjudication;
  return { ...offence, plea: result?.plea ?? offence.plea, adjudication, disposals: [...offence.disposals, ...disposals] };
}

const adjudications = ['GUILTY', 'NOT GUILTY', 'NON-CONVICTION'] as const;

export function newOffence({ cjsCode, acpoCode, startDate, endDate }: Fields<'ACH'>): Offence {
  return { cjsCode, acpoCode, startDate, endDate, disposals: [] };
}

function carriedCase(held: Case, charges: readonly Charge[], { register, now }: Desk): Case {
  const offences = charges.filter(isCarriedForward).flatMap((charge) => offenceOf(held, charge) ?? []);
  const { owner, asn } = held;
  return { owner, asn, takenIntoConsideration: 0, reference: newReference(held, register.nextSerial('CCR'), now), offences };
}

/** Of the same court as the case it comes from, in the present year. */
function newReference({ reference }: Case, serial: number, now: Date): string {
  return caseReference(reference.split('/')[1] ?? noCourt, serial, now);
}

export const noCourt = '9998';

export function caseReference(court: string, serial: number, now: Date): string {
  const year = now.toISOString().slice(2, 4);
  return `${year}/${court}/${serial}${checkLetter(year + court + String(serial).padStart(6, '0'))}`;
}
