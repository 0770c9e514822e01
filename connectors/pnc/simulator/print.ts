/** A nominal as the segments of its print. */
import type { Segment } from '../wire/layouts.ts';
import type { Case, Nominal } from './nominal.ts';

export function printNominal(nominal: Nominal): Segment[] {
  const { pncId, fileName, cro, birthDate, sex, birthTown, birthCountry, nationalities, aliases, warnings } = nominal;
  const [nationality1, nationality2, nationality3] = nationalities;
  const update = 'K';
  return [
    {
      tag: 'PI1',
      fields: { update, pncId, fileName, cro, birthDate, sex, birthTown, birthCountry, nationality1, nationality2, nationality3 },
    },
    ...aliases.map((alias): Segment => ({ tag: 'ALS', fields: { update, ...alias } })),
    ...warnings.map((signal): Segment => ({ tag: 'WRN', fields: { update, signal } })),
    ...nominal.cases.flatMap((item) => printCase(item, fileName)),
  ];
}

function printCase(item: Case, fileName: string): Segment[] {
  const { owner, reference, asn, courtCode, courtName, hearingDate, takenIntoConsideration, offences } = item;
  const update = 'K';
  return [
    { tag: 'FSC', fields: { update, forceStation: owner } },
    { tag: 'CCR', fields: { update, courtCase: reference } },
    ...(asn ? [{ tag: 'ASR', fields: { update, asn } } as const] : []),
    { tag: 'COU', fields: { update, courtCode, courtName, fileName, hearingDate, takenIntoConsideration } },
    ...offences.flatMap((offence, index) => printOffence(offence, index + 1, hearingDate)),
  ];
}

function printOffence(offence: Case['offences'][number], sequence: number, hearingDate: string): Segment[] {
  const { cjsCode, acpoCode, startDate, endDate, plea, adjudication } = offence;
  const result = { plea, adjudication, sentenceDate: hearingDate, takenIntoConsideration: 0 };
  return [
    { tag: 'COF', fields: { update: 'K', sequence, cjsCode, acpoCode, startDate, endDate } },
    ...(adjudication ? [{ tag: 'ADJ', fields: { update: 'K', ...result } } as const] : []),
    ...offence.disposals.map(printDisposal),
  ];
}

function printDisposal({
  code,
  duration,
  amount,
  qualifiers,
  qualifierDuration,
  text,
}: Case['offences'][number]['disposals'][number]): Segment {
  const [qualifier1, qualifier2, qualifier3, qualifier4] = qualifiers;
  const quantity = { duration, amount, fineUnits: 0 };
  const qualified = { qualifier1, qualifier2, qualifier3, qualifier4, qualifierDuration };
  return { tag: 'DIS', fields: { update: 'I', disposalCode: code, ...quantity, ...qualified, text } };
}
