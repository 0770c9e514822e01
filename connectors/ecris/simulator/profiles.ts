/**
 * How each Member State behaves. All of it ours: nothing is published about single States. Simulated days; the deadline it tells is the
 * day of receipt plus 28 days.
 */
import { memberStates } from '../wire/countries.ts';

export interface Profile {
  /** ISO 639-1 language of its texts. */
  language: string;
  /** Days until the answer. */
  delayDays: number;
  /** Whether it tells its deadline, and after how many days. */
  deadlineFirst: boolean;
  deadlineDays: number;
  /** Days until it answers a question about an answer. */
  detailsDays: number;
  /** Writes names in capitals, as many registers do. */
  capitals: boolean;
  /** Share of requests it never answers, 0 to 1; which ones follows from the message number. */
  noAnswerShare: number;
  /** Takes messages and does nothing. */
  silent: boolean;
  /** What it says to isAlive. */
  alive: boolean;
}

const usual: Profile = {
  language: 'en',
  delayDays: 1,
  deadlineFirst: true,
  deadlineDays: 0.05,
  detailsDays: 1,
  capitals: false,
  noAnswerShare: 0,
  silent: false,
  alive: true,
};

const special: Readonly<Record<string, Partial<Profile>>> = {
  AT: { language: 'de' },
  BE: { language: 'fr' },
  BG: { language: 'bg', capitals: true },
  CY: { language: 'el', delayDays: 8 },
  CZ: { language: 'cs' },
  DE: { language: 'de', delayDays: 0.1, deadlineFirst: false },
  DK: { language: 'da' },
  EE: { language: 'et', delayDays: 0.5 },
  ES: { language: 'es', capitals: true },
  FI: { language: 'fi' },
  FR: { language: 'fr', delayDays: 3 },
  GR: { language: 'el', delayDays: 12, noAnswerShare: 0.05 },
  HR: { language: 'hr' },
  HU: { language: 'hu', delayDays: 2 },
  IE: { language: 'en' },
  IT: { language: 'it', delayDays: 5, noAnswerShare: 0 },
  LT: { language: 'lt', deadlineFirst: false },
  LU: { language: 'fr' },
  LV: { language: 'lv' },
  MT: { language: 'en', delayDays: 6 },
  NL: { language: 'nl' },
  PL: { language: 'pl', capitals: true },
  PT: { language: 'pt', delayDays: 4 },
  RO: { language: 'ro', capitals: true },
  SE: { language: 'sv' },
  SI: { language: 'sl' },
  SK: { language: 'sk' },
};

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries(
  memberStates.map((country) => [country, { ...usual, ...special[country] }]),
);
