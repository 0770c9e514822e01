/** The fixed words of the document, by kind and outcome. Ours: the official forms' wording is not public. */
import type { CertificateKind, CertificateOutcome } from '../content.ts';

export const titles: Readonly<Record<CertificateKind, string>> = {
  POLICE: 'Police Certificate',
  ICPC: 'International Child Protection Certificate',
};

export const outcomes: Readonly<Record<CertificateOutcome, string>> = {
  NO_TRACE: 'NO TRACE',
  NO_LIVE_TRACE: 'NO LIVE TRACE',
  DISCLOSED: 'CONVICTIONS DISCLOSED',
};

const searched: Readonly<Record<CertificateKind, string>> = {
  POLICE: 'the records of the Police National Computer and convictions notified from abroad',
  ICPC: 'the records of the Police National Computer, convictions notified from abroad and intelligence held by the police',
};

/** What is certified, in one sentence. */
export function certifies(kind: CertificateKind, issuer: string): string {
  return `The ${issuer} certifies that ${searched[kind]} were searched for the person named and shown below, with the result set out here. It is true of the day of issue, and of nobody else.`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11-25` as `25 November 2026`; a date of which only the year or the month is known stays that short. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month ? (months[Number(month) - 1] ?? month) : '';
  return [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ');
}
