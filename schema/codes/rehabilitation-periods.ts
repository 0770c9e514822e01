/**
 * Rehabilitation periods of the Rehabilitation of Offenders Act 1974 s.5 in England and Wales, by the day on which the question is asked:
 * each amendment holds for earlier convictions too. Set down from knowledge of the Act, not read: to be checked by a lawyer before use.
 * 10.3.2014: Legal Aid, Sentencing and Punishment of Offenders Act 2012 s.139. 28.10.2023: Police, Crime, Sentencing and Courts Act 2022
 * s.193. Scotland and Northern Ireland have rules of their own, which are not here.
 */
import type { RehabilitationKind } from './uk-sanction-mapping.ts';

/** Months, for who was 18 or over, and who was under 18, when convicted. */
export interface Months {
  adult: number;
  minor: number;
}

export interface RehabilitationRules {
  version: string;
  /** ISO 8601 full date; they hold until the next rules'. */
  validFrom: string;
  /** In order: a sentence of at most `upToMonths`, and the months after its end, licence included. */
  custody: readonly (Months & { upToMonths: number })[];
  /** A longer one: never spent, or never for a listed offence (Sentencing Act 2020 sch.18) and else after these months. */
  longerCustody: 'NEVER' | (Months & { listed: 'NEVER' });
  /** From the day of conviction. */
  fine: Months;
  endorsement: Months;
  service: Months;
  /** After the last day of the order. */
  community: Months;
  /** From the day of conviction, where an order names no last day. */
  openOrderMonths: number;
}

const since2014 = {
  fine: { adult: 12, minor: 6 },
  endorsement: { adult: 60, minor: 30 },
  service: { adult: 12, minor: 6 },
  openOrderMonths: 24,
} as const;

export const rehabilitationRules: readonly RehabilitationRules[] = [
  {
    ...since2014,
    version: 'ROA1974/2014-03-10',
    validFrom: '2014-03-10',
    custody: [
      { upToMonths: 6, adult: 24, minor: 18 },
      { upToMonths: 30, adult: 48, minor: 24 },
      { upToMonths: 48, adult: 84, minor: 42 },
    ],
    longerCustody: 'NEVER',
    community: { adult: 12, minor: 6 },
  },
  {
    ...since2014,
    version: 'ROA1974/2023-10-28',
    validFrom: '2023-10-28',
    custody: [
      { upToMonths: 12, adult: 12, minor: 6 },
      { upToMonths: 48, adult: 48, minor: 24 },
    ],
    longerCustody: { listed: 'NEVER', adult: 84, minor: 42 },
    community: { adult: 0, minor: 0 },
  },
];

/** How a sanction of the common table counts, for foreign convictions that are kept (s.1(4)). Ours; chapter by chapter, then exceptions. */
export const rehabilitationOfChapter = {
  1: 'CUSTODY',
  2: 'ORDER',
  3: 'ORDER',
  4: 'ORDER',
  5: 'ORDER',
  6: 'NONE',
  7: 'ORDER',
  8: 'FINE',
  9: 'COMMUNITY',
  10: 'UNKNOWN',
  11: 'ORDER',
  12: 'UNKNOWN',
} as const satisfies Record<number, RehabilitationKind>;

export const rehabilitationOfCategory: Readonly<Record<string, RehabilitationKind | undefined>> = {
  1002: 'NEVER',
  2009: 'COMMUNITY',
  2010: 'COMMUNITY',
  5005: 'COMMUNITY',
  5009: 'COMPENSATION',
  10002: 'SERVICE',
  10003: 'CUSTODY',
};

/**
 * Which further conviction prolongs an earlier period (s.6(6)): not one of a summary offence, nor of an offence that is tried as one where
 * little was damaged (Magistrates' Courts Act 1980 s.22), which the code alone does not tell.
 */
export const perhapsSummary: readonly string[] = ['CD71039', 'TH68141'];
