/** Court cases for the synthetic people: each maker gives one case whose reference and ASN carry right check letters. */
import { checkLetter } from '../wire/numbers.ts';
import type { Wire } from '../wire/schemas.ts';
import { idOf } from './ids.ts';

export type CourtCase = Wire<'CourtCase'>;
/** `hearing` is an ISO date; `serial` makes the case's own numbers. */
export type CaseMaker = (hearing: string, serial: number) => CourtCase;

const courts = {
  magistrates: ['2732', 'EXAMPLE MAGISTRATES COURT'],
  crown: ['0413', 'EXAMPLE CROWN COURT'],
} as const;

interface Charged {
  code: string;
  npcc?: string;
  /** Days before the hearing. */
  from: number;
  to?: number;
  pleaded: 'Guilty' | 'Not Guilty';
  found: 'Guilty' | 'Not Guilty';
  disposals: Wire<'DisposalResult'>[];
}

/** Force 30, station DD, system 01: the station does not count for the check letter. */
export function asnOf(year: string, serial: number): string {
  return `${year}/30DD/01/${serial}${checkLetter(`3001${year}${String(serial).padStart(11, '0')}`)}`;
}

export function courtCaseReferenceOf(year: string, court: string, serial: number): string {
  return `${year}/${court}/${serial}${checkLetter(year + court + String(serial).padStart(6, '0'))}`;
}

const daysBefore = (date: string, days: number) => new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);

function aCase(court: keyof typeof courts, charges: readonly Charged[], facts: Partial<CourtCase> = {}): CaseMaker {
  return (hearing, serial) => {
    const [courtCode, courtName] = courts[court];
    const year = hearing.slice(2, 4);
    const courtCaseReference = courtCaseReferenceOf(year, courtCode, serial);
    return {
      courtCaseId: idOf('case', courtCaseReference),
      courtCaseReference,
      caseStatusMarker: 'court-case',
      asn: asnOf(year, serial),
      ownerCode: '30YZ',
      court: { courtIdentityType: 'name', courtName },
      convictionDate: hearing,
      offences: charges.map((charge, index) => anOffence(charge, { hearing, courtCaseReference, sequence: index + 1 })),
      ...facts,
    };
  };
}

function anOffence(
  { code, npcc, from, to, pleaded, found, disposals }: Charged,
  { hearing, courtCaseReference, sequence }: { hearing: string; courtCaseReference: string; sequence: number },
): Wire<'Offence'> {
  const id = (what: string, at = 0) => idOf(what, courtCaseReference, sequence, at);
  return {
    offenceId: id('offence'),
    courtOffenceSequenceNumber: sequence,
    cjsOffenceCode: code,
    ...(npcc !== undefined && { npccOffenceCode: npcc }),
    offenceStartDate: daysBefore(hearing, from),
    ...(to !== undefined && { offenceEndDate: daysBefore(hearing, to) }),
    offenceDescription: [],
    plea: pleaded,
    adjudications: [{ adjudicationId: id('adjudication'), appearanceNumber: 1, disposalDate: hearing, adjudication: found }],
    disposalResults: disposals.map((disposal, at) => ({ disposalId: id('disposal', at), ...disposal })),
  };
}

const guilty = { pleaded: 'Guilty', found: 'Guilty' } as const;
const convicted = { pleaded: 'Not Guilty', found: 'Guilty' } as const;
const acquittedOf = { pleaded: 'Not Guilty', found: 'Not Guilty' } as const;
const months = (count: number) => ({ units: 'months', count });

export const shopTheft = aCase(
  'magistrates',
  [
    {
      ...{ code: 'TH68010', npcc: '5.5.8.1', from: 40 },
      ...guilty,
      disposals: [
        { disposalCode: 1015, disposalFine: { amount: 100 } },
        { disposalCode: 1018, disposalDuration: months(12) },
      ],
    },
  ],
  { otherTicTotal: 2 },
);

export const assaultAndDamage = aCase('crown', [
  {
    code: 'OF61102',
    npcc: '1.9.2.1',
    from: 120,
    ...convicted,
    disposals: [{ disposalCode: 1002, disposalDuration: months(18) }],
  },
  {
    ...{ code: 'CD71039', from: 120 },
    ...guilty,
    disposals: [
      {
        disposalCode: 1002,
        disposalDuration: months(3),
        disposalQualifiers: ['C'],
        disposalText: 'CONCURRENT WITH THE FIRST OFFENCE',
      },
    ],
  },
  { code: 'CJ88001', npcc: '1.8.11.1', from: 120, ...acquittedOf, disposals: [] },
]);

export const suspendedFraud = aCase('crown', [
  {
    ...{ code: 'FA06001', from: 400, to: 200 },
    ...guilty,
    disposals: [
      {
        disposalCode: 1115,
        disposalDuration: months(6),
        disposalQualifiers: ['S'],
        disposalQualifierDuration: { units: 'years', count: 2 },
      },
    ],
  },
]);

export const murder = aCase('crown', [
  {
    ...{ code: 'COML025', from: 300 },
    ...convicted,
    disposals: [{ disposalCode: 1002, disposalDuration: { units: 'life', count: 1 }, disposalText: 'LIFE IMPRISONMENT' }],
  },
]);

export const drugs = aCase('magistrates', [
  {
    ...{ code: 'MD71530', npcc: '9.1.5.23', from: 30 },
    ...guilty,
    disposals: [{ disposalCode: 1116, disposalDuration: { units: 'sessions', count: 10 }, disposalQualifiers: ['BA'] }],
  },
]);

/** Acquitted: a case that is no conviction. */
export const acquitted = aCase('magistrates', [{ code: 'TH68001', npcc: '5.5.2.1', from: 60, ...acquittedOf, disposals: [] }]);
