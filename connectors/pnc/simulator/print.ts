/** A nominal as the segments of its print. */
import { layouts, type Fields, type Segment } from '../wire/layouts.ts';
import { decodeColumns, encodeColumns } from '../wire/segment-codec.ts';
import type { Case, HeldDisposal, LaterHearing, Nominal, Offence, Remand } from './nominal.ts';

const update = 'K';

export function printNominal(nominal: Nominal): Segment[] {
  const { pncId, fileName, cro, birthDate, sex, birthTown, birthCountry, nationalities, aliases, warnings } = nominal;
  const [nationality1, nationality2, nationality3] = nationalities.filter(({ length }) => length === 2);
  return [
    {
      tag: 'PI1',
      fields: { update, pncId, fileName, cro, birthDate, sex, birthTown, birthCountry, nationality1, nationality2, nationality3 },
    },
    ...aliases.map((alias): Segment => ({ tag: 'ALS', fields: { update, ...alias } })),
    ...warnings.map((signal): Segment => ({ tag: 'WRN', fields: { update, signal } })),
    ...nominal.cases.flatMap((item) => printCase(item, fileName)),
    ...(nominal.remands ?? []).flatMap(printRemand),
  ];
}

function printCase(item: Case, fileName: string): Segment[] {
  const { owner, asn, offences, later = [], hearingDate } = item;
  return [
    { tag: 'FSC', fields: { update, forceStation: owner } },
    caseReference(item),
    ...(asn ? [{ tag: 'ASR', fields: { update, asn } } as const] : []),
    ...printCourt(item, fileName),
    ...printOffences(offences, hearingDate),
    ...later.flatMap(printLaterHearing),
  ];
}

/** Whose reference it is, the court's or the penalty notice's. */
export function caseReference({ reference, penalty }: Case): Segment {
  return penalty
    ? { tag: 'PCR', fields: { update, penaltyCase: reference } }
    : { tag: 'CCR', fields: { update, courtCase: reference } };
}

function printCourt({ courtCode, courtName, hearingDate, takenIntoConsideration }: Case, fileName: string): Segment[] {
  if (!courtCode || !hearingDate) return [];
  return [{ tag: 'COU', fields: { update, courtCode, courtName, fileName, hearingDate, takenIntoConsideration } }];
}

export function printOffences(offences: readonly Offence[], hearingDate: string | undefined): Segment[] {
  return offences.flatMap((offence, index) => printOffence(offence, index + 1, hearingDate));
}

function printOffence(offence: Offence, sequence: number, sentenceDate: string | undefined): Segment[] {
  const { cjsCode, acpoCode, startDate, endDate, plea, adjudication } = offence;
  return [
    { tag: 'COF', fields: { update, sequence, cjsCode, acpoCode, startDate, endDate } },
    ...(adjudication ? [printResult({ plea, adjudication, sentenceDate })] : []),
    ...offence.disposals.map(printDisposal),
  ];
}

function printResult(result: { plea?: string; adjudication?: string; sentenceDate?: string }): Segment {
  return { tag: 'ADJ', fields: { update, ...result, takenIntoConsideration: 0 } };
}

function printDisposal({ code, qualifiers, fineUnits = 0, ...quantities }: HeldDisposal): Segment {
  const [qualifier1, qualifier2, qualifier3, qualifier4] = qualifiers;
  const qualified = { qualifier1, qualifier2, qualifier3, qualifier4 };
  return { tag: 'DIS', fields: { update: 'I', disposalCode: code, fineUnits, ...quantities, ...qualified } };
}

function printLaterHearing({ appearance, courtCode, courtName, hearingDate, charges }: LaterHearing): Segment[] {
  return [
    { tag: 'SUB', fields: { update, courtCode, courtName, hearingDate, appearance } },
    ...charges.flatMap(({ sequence, cjsCode, plea, adjudication, disposals }): Segment[] => [
      { tag: 'CCH', fields: { update, sequence, cjsCode } },
      ...(adjudication ? [printResult({ plea, adjudication, sentenceDate: hearingDate })] : []),
      ...disposals.map(printDisposal),
    ]),
  ];
}

/** Through the columns, because an order may have put anything there. */
function printRemand({ asn, report }: Remand): Segment[] {
  const columns = encodeColumns('REM', layouts.REM, { ...report, update });
  const fields = decodeColumns('REM', layouts.REM, columns) as unknown as Fields<'REM'>;
  return [
    { tag: 'ASR', fields: { update, asn } },
    { tag: 'REM', fields },
  ];
}
