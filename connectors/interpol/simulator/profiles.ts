/** How each bureau behaves. Days until the answer are those of the country's playbook; all of it ours: nothing is published about bureaus. */
import { playbooksOn } from '../../../schema/codes/playbooks.ts';
import { bureauCountries, bureauIn, type MailLanguage } from '../wire/bureaus.ts';

export const replyStyles = ['BULLETS', 'PARAGRAPH', 'TABLE', 'FIELDS', 'WORDS'] as const;
export type ReplyStyle = (typeof replyStyles)[number];

/** What becomes of our reference in YOUR-REF. */
export const referenceHabits = ['EXACT', 'SPACED', 'LOWER', 'YEAR', 'LETTER_O', 'MISSING'] as const;
export type ReferenceHabit = (typeof referenceHabits)[number];

export interface Profile {
  language: MailLanguage;
  style: ReplyStyle;
  /** Simulated days until the answer. */
  delayDays: number;
  /** Simulated days until it answers a question about an answer. */
  detailsDays: number;
  /** Share of requests it never answers, and of those it first asks fingerprints for, 0 to 1; which follow from the number. */
  noAnswerShare: number;
  fingerprintsShare: number;
  /** Share of reminders, 0 to 1, after which it answers what it would have left unanswered; which ones follows from the number. */
  remindedShare: number;
  reference: ReferenceHabit;
  /** Replies carry the mail's own thread (In-Reply-To). */
  threads: boolean;
  /** How it says that it has a notification: in words, in the agreed form (taken or not), or not at all. */
  receipts: 'IN_WORDS' | 'ACCEPTED' | 'REFUSED' | 'NONE';
  /** Takes messages and does nothing. */
  silent: boolean;
}

const usual: Omit<Profile, 'language'> = {
  style: 'PARAGRAPH',
  delayDays: 7,
  detailsDays: 5,
  noAnswerShare: 0.1,
  fingerprintsShare: 0.1,
  remindedShare: 0.7,
  reference: 'EXACT',
  threads: false,
  receipts: 'IN_WORDS',
  silent: false,
};

const special: Readonly<Record<string, Partial<Profile>>> = {
  AL: { noAnswerShare: 0 },
  BR: { reference: 'LOWER', noAnswerShare: 0 },
  EG: { noAnswerShare: 0.2 },
  IN: { style: 'FIELDS', noAnswerShare: 0.3, reference: 'SPACED' },
  JM: { style: 'BULLETS', noAnswerShare: 0, fingerprintsShare: 0 },
  MA: { style: 'WORDS', noAnswerShare: 0 },
  NG: { style: 'FIELDS', noAnswerShare: 0.3, reference: 'LETTER_O' },
  TR: { style: 'BULLETS', noAnswerShare: 0, fingerprintsShare: 0 },
  UA: { reference: 'YEAR' },
  US: { style: 'TABLE', noAnswerShare: 0, threads: true },
};

const answerDays = new Map(playbooksOn('9999-12-31').map(({ country, typicalAnswerDays }) => [country, typicalAnswerDays]));

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries(
  bureauCountries.map((country) => [
    country,
    {
      ...usual,
      language: bureauIn(country)?.language ?? 'EN',
      delayDays: answerDays.get(country) ?? usual.delayDays,
      ...special[country],
    },
  ]),
);
