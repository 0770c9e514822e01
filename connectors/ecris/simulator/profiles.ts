/**
 * How each Member State behaves. Language and days until the answer are those of its playbook; the rest is ours: nothing is published
 * about single States. Simulated days; the deadline it tells is the day of receipt plus 28 days.
 */
import { memberStates } from '../wire/countries.ts';
import { countryProfiles } from '../wire/country-profiles.ts';

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
  /** Items it asks for whenever it is told of a conviction. */
  asksWhenTold: string[];
  /** Takes no notification. */
  refusesNotices: boolean;
  /** Takes messages and does nothing. */
  silent: boolean;
  /** What it says to isAlive. */
  alive: boolean;
  /** Answers what reaches it while it closes the month with a functional error, and forgets it. */
  freezes: boolean;
}

const usual: Profile = {
  language: 'en',
  delayDays: 1,
  deadlineFirst: true,
  deadlineDays: 0.05,
  detailsDays: 1,
  capitals: false,
  noAnswerShare: 0,
  asksWhenTold: [],
  refusesNotices: false,
  silent: false,
  alive: true,
  freezes: false,
};

const special: Readonly<Record<string, Partial<Profile>>> = {
  BG: { capitals: true },
  DE: { deadlineFirst: false },
  ES: { capitals: true },
  GR: { noAnswerShare: 0.05 },
  LT: { deadlineFirst: false },
  PL: { capitals: true },
  RO: { capitals: true },
};

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries(
  memberStates.map((country) => [country, { ...usual, ...known(country), ...special[country] }]),
);

function known(country: string): Partial<Profile> {
  const { language, typicalAnswerDays: delayDays } = countryProfiles[country] ?? {};
  return { language, delayDays };
}
