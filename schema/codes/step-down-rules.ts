/**
 * After which time an event is no longer shown on a certificate, by the day on which the question is decided. The step-down model itself
 * is not published in full. REPORTED: periods of the model of 5 January 2018 as others report them. OURS: everything else, custody and
 * under 18 throughout, who is subject to the model before 2018, and that a later conviction starts the clock anew. Configuration: replaced
 * by a further version, which leaves every earlier decision as it was.
 */
export const eventOrigins = ['ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND', 'MILITARY', 'OVERSEAS'] as const;
export type EventOrigin = (typeof eventOrigins)[number];
export const stepDownCategories = ['A', 'B', 'C'] as const;
export type StepDownCategory = (typeof stepDownCategories)[number];
export type StepDownOutcome = 'CUSTODIAL' | 'NON_CUSTODIAL' | 'CAUTION';
export type StepDownAge = 'ADULT' | 'MINOR';

export interface StepDownPeriod {
  years: number | 'NEVER';
  source: 'REPORTED' | 'OURS';
}

type ByCategory = Readonly<Record<StepDownCategory, StepDownPeriod>>;

export interface StepDownRules {
  version: string;
  /** ISO 8601 full date; they hold until the next rules'. */
  validFrom: string;
  /** Whose events the periods are for; Scottish ones have a rule of their own, all others are shown for good. */
  origins: readonly EventOrigin[];
  periods: Readonly<Record<StepDownAge, Readonly<Record<StepDownOutcome, ByCategory>>>>;
  /** A sentence of custody of this many months or more in this category is shown for good. */
  neverFrom: { category: StepDownCategory; months: number };
  /** Scottish weeding: shown until the person has this age and the event is so many years old. Graver: category A, or custody. */
  scottish: { ordinary: { age: number; years: number }; grave: { age: number; years: number } };
}

const reported = (years: number): StepDownPeriod => ({ years, source: 'REPORTED' });
const ours = (years: number | 'NEVER'): StepDownPeriod => ({ years, source: 'OURS' });

const scottish = { ordinary: { age: 40, years: 20 }, grave: { age: 70, years: 30 } } as const;
const neverFrom = { category: 'A', months: 6 } as const;

export const stepDownRules: readonly StepDownRules[] = [
  {
    version: 'hub/2006-03-16',
    validFrom: '2006-03-16',
    origins: ['ENGLAND_WALES', 'NORTHERN_IRELAND', 'OVERSEAS'],
    periods: {
      ADULT: {
        CUSTODIAL: { A: ours(35), B: ours(30), C: ours(20) },
        NON_CUSTODIAL: { A: ours(20), B: ours(15), C: ours(12) },
        CAUTION: { A: ours(10), B: ours(10), C: ours(5) },
      },
      MINOR: {
        CUSTODIAL: { A: ours(35), B: ours(20), C: ours(15) },
        NON_CUSTODIAL: { A: ours(15), B: ours(10), C: ours(5) },
        CAUTION: { A: ours(5), B: ours(5), C: ours(5) },
      },
    },
    neverFrom,
    scottish,
  },
  {
    version: 'hub/2018-01-05',
    validFrom: '2018-01-05',
    origins: ['ENGLAND_WALES', 'NORTHERN_IRELAND', 'OVERSEAS', 'MILITARY'],
    periods: {
      ADULT: {
        CUSTODIAL: { A: ours(30), B: ours(30), C: ours(30) },
        NON_CUSTODIAL: { A: reported(20), B: reported(15), C: reported(12) },
        CAUTION: { A: reported(10), B: reported(5), C: reported(5) },
      },
      MINOR: {
        CUSTODIAL: { A: ours(30), B: ours(15), C: ours(15) },
        NON_CUSTODIAL: { A: ours(10), B: ours(8), C: ours(6) },
        CAUTION: { A: ours(5), B: ours(2), C: ours(2) },
      },
    },
    neverFrom,
    scottish,
  },
];

/** Which class an offence is in. OURS: by why it is serious in our offence file; else by its common category; all others are C. */
export const stepDownClasses = {
  version: 'hub/2026-01',
  a: ['soa2003_sch3', 'cja2003_sch15_part1', 'cja2003_sch15_part2', 'mandatory_life', 'max_life', 'terrorism_act'],
  /** Chapters of the common offence categories: of those graver ones are told apart by the file above where the code is a UK one. */
  aChapters: ['01', '02', '03', '04', '10'],
  bChapters: ['05', '07', '08', '09', '11', '15'],
} as const;

/** PNC disposals that are a caution, reprimand or warning and no conviction. */
export const cautionDisposals: readonly string[] = ['1038', '1039', '1064', '1065', '1068', '1069', '1076', '1117', '1156'];

/** Words in a court's name by which it is a military one. */
export const militaryCourts: readonly string[] = [
  'COURT MARTIAL',
  'COURTS MARTIAL',
  'STANDING CIVILIAN COURT',
  'SUMMARY APPEAL COURT',
];
