/**
 * Country playbooks: what has to be known to exchange convictions with one country, as data with a version. Routing, deadlines, the
 * completeness rules and the simulators read it here. Channels are those of the country table. Weekend sources: Unicode CLDR 48.2, changed
 * for Bangladesh, the Maldives and Palestine (Friday-Saturday), Brunei (Friday and Sunday) and Nepal (Saturday).
 *
 * OURS, since nothing is published: required and wanted facts, answer times, own targets, who is told by arrangement, who compares tallies.
 */
import { countries, type ExchangeChannel } from './countries.ts';
import type { FactPath } from './fact-paths.ts';
import { playbookCountries, weekends } from './playbook-countries.ts';
import { countryDifferences } from './playbook-quirks.ts';

/**
 * TCA_TITLE_IX: Trade and Cooperation Agreement arts 643-651 (FRA 2020). FD_2009_315: Framework Decision 2009/315/JHA, before it.
 * CONVENTION_1959: European Convention on Mutual Assistance arts 13 and 22. INTERPOL: Interpol's rules and s.7(1) Crime and Courts Act 2013.
 */
export const legalBases = ['TCA_TITLE_IX', 'FD_2009_315', 'CONVENTION_1959', 'INTERPOL'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** Why a country is told of convictions of its nationals: a duty, an arrangement, or not at all. */
export type NotificationDuty = 'TREATY' | 'ARRANGEMENT' | 'NONE';

export interface Playbook {
  /** ISO 3166-1 alpha-2. */
  country: string;
  version: string;
  /** ISO 8601 full date; it holds until the next version's. */
  validFrom: string;
  channel: ExchangeChannel;
  /** Null where nothing is exchanged. */
  legalBasis: LegalBasis | null;
  /** The State whose authority is asked, e.g. FR for Mayotte. */
  authority: string;
  /** Our desk that deals with it: PNC force and station. */
  desk: '89CA' | '89IP' | null;
  /** IANA time zone of the capital. */
  timeZone: string;
  /** Its weekend: 0 Sunday to 6 Saturday; empty where not known. Public holidays of other countries are not known. */
  weekend: readonly number[];
  /** ISO 639-1; the likeliest language of an answer first. */
  languages: readonly string[];
  /** Nothing is sent without them. */
  requiredFacts: readonly FactPath[];
  /** Make a hit likelier; never a reason to wait. */
  wantedFacts: readonly FactPath[];
  /** Working days it has by law to answer, day of receipt included; null where no law gives any. */
  answerWorkingDays: number | null;
  /** Calendar days until an answer: the prior, before there is a history of our own. */
  typicalAnswerDays: number;
  notifications: NotificationDuty;
  /** Compares counts and digests of what was exchanged each day. */
  tallies: boolean;
  quirks: readonly string[];
}

/** Versions in order of time. 27.4.2012: first exchange through ECRIS. 1.1.2021: the agreement. */
export const playbookVersions = [
  { version: 'hub/2012', validFrom: '2012-04-27', memberBasis: 'FD_2009_315', memberAnswerWorkingDays: 10 },
  { version: 'hub/2021', validFrom: '2021-01-01', memberBasis: 'TCA_TITLE_IX', memberAnswerWorkingDays: 20 },
] as const satisfies readonly {
  version: string;
  validFrom: string;
  memberBasis: LegalBasis;
  memberAnswerWorkingDays: number;
}[];
type Version = (typeof playbookVersions)[number];

/** Parties to the 1959 Convention beside the Member States and the UK; recalled, to be checked with the treaty office. */
// prettier-ignore
const conventionParties = new Set([
  'AD', 'AL', 'AM', 'AZ', 'BA', 'CH', 'CL', 'GE', 'IL', 'IS', 'KR', 'LI', 'MC', 'MD', 'ME', 'MK', 'NO', 'RS', 'RU', 'SM', 'TR', 'UA',
]);

/**
 * Told by arrangement, which is ours. Norway, Switzerland, the USA, Bermuda and the British Caribbean exchange through shared police
 * systems; the others have treated such exchange as routine. A country is left out rather than told without a basis.
 */
// prettier-ignore
const toldByArrangement = new Set([
  'AI', 'AL', 'AU', 'BA', 'BM', 'CA', 'CH', 'GI', 'IS', 'JM', 'KY', 'LI', 'MD', 'ME', 'MK', 'MS', 'NO', 'NZ', 'RS', 'TC', 'UA', 'US', 'VG',
]);

/** Member States that offer no comparison of tallies. */
const withoutTallies = new Set(['CY', 'MT']);

const byChannel = {
  ECRIS: {
    desk: '89CA',
    requires: ['names.family', 'names.given', 'birthDate.year', 'nationalities'],
    wants: ['birthDate.full', 'birthPlace.country', 'birthPlace.town', 'sex'],
    typicalAnswerDays: 1,
  },
  INTERPOL: {
    desk: '89IP',
    requires: ['names.family', 'names.given', 'birthDate.year', 'nationalities'],
    wants: ['birthDate.full', 'birthPlace.country', 'sex'],
    typicalAnswerDays: 7,
  },
  NONE: { desk: null, requires: [], wants: [], typicalAnswerDays: 0 },
  DOMESTIC: { desk: null, requires: [], wants: [], typicalAnswerDays: 0 },
} as const satisfies Record<
  ExchangeChannel,
  { desk: Playbook['desk']; requires: readonly FactPath[]; wants: readonly FactPath[]; typicalAnswerDays: number }
>;

const countryByCode = new Map(countries.map((row) => [row.code, row]));
const placeByCode = new Map(playbookCountries.map(([code, ...place]) => [code, place]));

const playbooks = new Map(playbookVersions.map((version) => [version.validFrom, allOf(version)]));

/** The playbook that held on a day (ISO 8601 full date). Undefined before the first version and for what is no country. */
export function playbookOf(country: string, onDay: string): Playbook | undefined {
  const version = playbookVersions.findLast(({ validFrom }) => validFrom <= onDay);
  return version && playbooks.get(version.validFrom)?.get(country);
}

/** Every playbook of the version that held on a day, in order of country; none before the first. */
export function playbooksOn(onDay: string): readonly Playbook[] {
  return countries.flatMap(({ code }) => playbookOf(code, onDay) ?? []);
}

function allOf(version: Version): ReadonlyMap<string, Playbook> {
  return new Map(countries.map(({ code }) => [code, writePlaybook(code, version)]));
}

function writePlaybook(country: string, version: Version): Playbook {
  const row = countryByCode.get(country);
  const place = placeByCode.get(country);
  if (!row || !place) throw new Error(`The playbooks have no row for ${country}.`);
  const { channel, via } = row;
  const [timeZone, weekend, languages] = place;
  const authority = channel === 'ECRIS' && via ? via : country;
  const usual = byChannel[channel];
  const different = countryDifferences[authority] ?? {};
  return {
    country,
    version: version.version,
    validFrom: version.validFrom,
    channel,
    legalBasis: legalBasisOf(country, channel, version),
    authority,
    desk: usual.desk,
    timeZone,
    weekend: weekends[weekend],
    languages: languages.split(' '),
    requiredFacts: [...new Set([...usual.requires, ...(different.requires ?? [])])],
    wantedFacts: [...new Set([...usual.wants, ...(different.wants ?? [])])].filter((fact) => !different.requires?.includes(fact)),
    answerWorkingDays: channel === 'ECRIS' ? version.memberAnswerWorkingDays : null,
    typicalAnswerDays: different.typicalAnswerDays ?? usual.typicalAnswerDays,
    notifications: dutyTo(country, channel),
    tallies: channel === 'ECRIS' && !withoutTallies.has(authority),
    quirks: different.quirks ?? [],
  };
}

function legalBasisOf(country: string, channel: ExchangeChannel, version: Version): LegalBasis | null {
  if (channel === 'ECRIS') return version.memberBasis;
  if (channel !== 'INTERPOL') return null;
  return conventionParties.has(country) ? 'CONVENTION_1959' : 'INTERPOL';
}

function dutyTo(country: string, channel: ExchangeChannel): NotificationDuty {
  if (channel === 'ECRIS') return 'TREATY';
  return channel === 'INTERPOL' && toldByArrangement.has(country) ? 'ARRANGEMENT' : 'NONE';
}
