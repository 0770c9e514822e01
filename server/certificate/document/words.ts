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
