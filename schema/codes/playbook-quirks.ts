/**
 * Where a country differs from what holds for its channel. Quirks about names and dates are common knowledge of the trade
 * (international.md section 7); facts beyond the usual and answer times are ours: nothing is published about single countries.
 */
import type { FactPath } from './fact-paths.ts';

export interface CountryDifference {
  /** Asked for beside what the channel always needs; nothing is sent without them. */
  requires?: readonly FactPath[];
  /** Make a hit likelier; a request goes out without them. */
  wants?: readonly FactPath[];
  /** Calendar days until an answer, before there is a history of our own. */
  typicalAnswerDays?: number;
  /** English sentences for whoever writes to, or reads from, this country. */
  quirks?: readonly string[];
}

const capitals = 'Writes names in capitals, without diacritics.';
const patronymic = "Writes the father's name as second name or second surname: treat the middle name as optional.";
const twoSurnames = 'People have two surnames, in either order; a British record often keeps the last alone.';
const gendered = 'The surname of a woman ends differently from that of her father or husband.';
const partialDates = 'Birth dates may be a year alone, or 1 January standing for an unknown day.';
const daySwap = 'Day and month may be exchanged in what it writes.';
const wantsPrints = 'Often asks for fingerprints before it searches.';
const transliterated = 'Names are written in another alphabet: several Latin spellings are right.';
export const policeRecordsOnly = '"No trace" may mean the local police alone, not the courts.';
const familyFirst = 'The family name comes first, and may be taken for the given name.';

export const countryDifferences: Readonly<Record<string, CountryDifference | undefined>> = {
  BG: { wants: ['names.father', 'identifiers.nationalId'], quirks: [capitals, patronymic, transliterated] },
  CY: { wants: ['names.father'], typicalAnswerDays: 8, quirks: [transliterated, gendered] },
  CZ: { wants: ['identifiers.nationalId'], quirks: [gendered] },
  DE: {
    requires: ['birthDate.full'],
    wants: ['birthPlace.town'],
    typicalAnswerDays: 0.1,
    quirks: ['Umlauts may come as ae, oe, ue.'],
  },
  DK: { wants: ['identifiers.nationalId'] },
  EE: { wants: ['identifiers.nationalId'], typicalAnswerDays: 0.5 },
  ES: { wants: ['names.father', 'names.mother', 'birthPlace.town'], quirks: [capitals, twoSurnames] },
  FR: {
    requires: ['birthPlace.country'],
    wants: ['birthPlace.town'],
    typicalAnswerDays: 3,
    quirks: ['Files a married woman under her birth name.'],
  },
  GR: { wants: ['names.father', 'names.mother'], typicalAnswerDays: 12, quirks: [transliterated, gendered] },
  HR: { wants: ['names.father', 'names.mother'] },
  HU: { wants: ['names.mother', 'birthPlace.town'], typicalAnswerDays: 2, quirks: [familyFirst] },
  IT: { requires: ['birthPlace.country'], wants: ['birthPlace.town', 'identifiers.nationalId'], typicalAnswerDays: 5 },
  LT: { wants: ['identifiers.nationalId'], quirks: [gendered] },
  LV: { wants: ['identifiers.nationalId'], quirks: [gendered] },
  MT: { typicalAnswerDays: 6 },
  PL: { wants: ['names.father', 'names.mother', 'names.birth', 'identifiers.nationalId'], quirks: [capitals, gendered] },
  PT: { wants: ['names.father', 'names.mother'], typicalAnswerDays: 4, quirks: [twoSurnames] },
  RO: { wants: ['names.father', 'names.mother', 'identifiers.nationalId'], quirks: [capitals] },
  SK: { wants: ['identifiers.nationalId'], quirks: [gendered] },
  AF: { wants: ['names.father', 'fingerprints'], quirks: [partialDates, transliterated] },
  AL: { wants: ['names.father'], typicalAnswerDays: 3 },
  BD: { wants: ['names.father', 'names.mother'], quirks: [partialDates] },
  BR: { wants: ['names.mother'], typicalAnswerDays: 9, quirks: [twoSurnames] },
  CN: { wants: ['identifiers.nationalId'], quirks: [familyFirst, transliterated] },
  EG: { wants: ['names.father'], typicalAnswerDays: 12, quirks: [transliterated, daySwap] },
  ET: { wants: ['names.father'], quirks: [partialDates, 'Its own calendar runs seven to eight years behind.'] },
  IN: {
    requires: ['birthDate.full'],
    wants: ['names.father', 'fingerprints'],
    typicalAnswerDays: 20,
    quirks: [wantsPrints, policeRecordsOnly],
  },
  IQ: { wants: ['names.father'], quirks: [partialDates, transliterated] },
  IR: { wants: ['names.father'], quirks: [transliterated, 'Birth dates may be of the Solar Hijri calendar.'] },
  JM: { wants: ['fingerprints'], typicalAnswerDays: 2 },
  MA: { wants: ['names.father', 'names.mother'], typicalAnswerDays: 5, quirks: [transliterated] },
  MX: { wants: ['names.mother'], typicalAnswerDays: 6, quirks: [twoSurnames] },
  NG: { wants: ['fingerprints'], typicalAnswerDays: 15, quirks: [policeRecordsOnly] },
  PK: {
    requires: ['birthDate.full'],
    wants: ['names.father', 'identifiers.nationalId'],
    quirks: [partialDates, policeRecordsOnly],
  },
  RU: { wants: ['names.father'], quirks: [patronymic, gendered, transliterated] },
  SA: { wants: ['names.father'], quirks: [transliterated, 'Birth dates may be of the Hijri calendar.'] },
  SO: { wants: ['names.father', 'names.mother'], quirks: [partialDates] },
  TR: { wants: ['names.father', 'names.mother'], typicalAnswerDays: 4, quirks: ['Dotted and dotless i are different letters.'] },
  UA: { wants: ['names.father'], typicalAnswerDays: 8, quirks: [patronymic, gendered, transliterated] },
  US: {
    wants: ['fingerprints'],
    typicalAnswerDays: 1,
    quirks: [daySwap, 'Records are kept by State; a national search needs prints.'],
  },
  VN: { quirks: [familyFirst] },
};
