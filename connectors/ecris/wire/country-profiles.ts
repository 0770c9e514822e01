/**
 * What is known of each Member State beside its address: from its playbook, and which flavour of fingerprint exchange it runs. No source
 * publishes the latter: that table is ours. Options overrule all of it.
 */
import { playbooksOn } from '../../../schema/codes/playbooks.ts';
import { memberStates } from './countries.ts';

/** none: takes no files; pull: announces them and waits to be asked; push: takes them inside the message. */
export const fingerprintFlavours = ['none', 'pull', 'push'] as const;
export type FingerprintFlavour = (typeof fingerprintFlavours)[number];

export interface CountryProfile {
  /** IANA time zone of the capital. */
  timeZone: string;
  /** ISO 639-1, of its courts. */
  language: string;
  fingerprints: FingerprintFlavour;
  /** It compares what it took and sent with us (tally.ts). */
  tallies: boolean;
  /** Days until it answers, as a rule. */
  typicalAnswerDays: number;
}

const otherFlavours: Readonly<Record<string, FingerprintFlavour | undefined>> = {
  CY: 'none',
  DK: 'none',
  LT: 'pull',
  MT: 'none',
};

/** What is read here is the same in every version; any day after the last one will do. */
const newest = playbooksOn('9999-12-31').filter(({ country }) => memberStates.includes(country));

export const countryProfiles: Readonly<Record<string, CountryProfile | undefined>> = Object.fromEntries(
  newest.map(({ country, timeZone, languages: [language = 'en'], tallies, typicalAnswerDays }): [string, CountryProfile] => [
    country,
    { timeZone, language, tallies, typicalAnswerDays, fingerprints: otherFlavours[country] ?? 'push' },
  ]),
);
