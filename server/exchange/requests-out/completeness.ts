/** What a country must know before it searches: nothing is sent to it without. Which facts, its playbook says. */
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import { countries } from '../../../schema/codes/countries.ts';
import type { FactPath } from '../../../schema/codes/fact-paths.ts';
import { playbookOf } from '../../../schema/codes/playbooks.ts';
import type { FieldIssue } from '../../platform/refusal.ts';

interface Fact {
  /** Where the input says it. */
  path: string;
  /** What it is called, and what is allowed. */
  words: string;
  given(subject: Identity): boolean;
}

const ownName = ({ names }: Identity, says: (name: PersonName) => unknown) =>
  names.some((name) => name.kind !== 'PARENT_FATHER' && name.kind !== 'PARENT_MOTHER' && Boolean(says(name)));
const named = ({ names }: Identity, kind: PersonName['kind']) => names.some((name) => name.kind === kind);

/** Somebody with one name only has it as `full`: that is a surname and a forename to whoever searches. */
const facts: Readonly<Record<FactPath, Fact>> = {
  'names.family': {
    path: 'subject.names.0.family',
    words: 'the surname (or `full` for somebody with one name)',
    given: (subject) => ownName(subject, ({ family, full }) => family ?? full),
  },
  'names.given': {
    path: 'subject.names.0.given',
    words: 'the forename (or `full` for somebody with one name)',
    given: (subject) => ownName(subject, ({ given, full }) => given ?? full),
  },
  'names.birth': {
    path: 'subject.names',
    words: 'the name at birth, of kind BIRTH',
    given: (subject) => named(subject, 'BIRTH'),
  },
  'names.father': {
    path: 'subject.parents',
    words: "the father's name, of kind PARENT_FATHER",
    given: (subject) => named(subject, 'PARENT_FATHER'),
  },
  'names.mother': {
    path: 'subject.parents',
    words: "the mother's name, of kind PARENT_MOTHER",
    given: (subject) => named(subject, 'PARENT_MOTHER'),
  },
  'birthDate.year': {
    path: 'subject.birthDate',
    words: 'the date of birth, at least its year (YYYY)',
    given: ({ birthDate }) => birthDate !== undefined,
  },
  'birthDate.full': {
    path: 'subject.birthDate',
    words: 'the whole date of birth (YYYY-MM-DD)',
    given: ({ birthDate }) => birthDate?.length === 10,
  },
  'birthPlace.country': {
    path: 'subject.birthPlace.country',
    words: 'the country of birth',
    given: ({ birthPlace }) => birthPlace?.country !== undefined,
  },
  'birthPlace.town': {
    path: 'subject.birthPlace.town',
    words: 'the town of birth',
    given: ({ birthPlace }) => birthPlace?.town !== undefined,
  },
  sex: { path: 'subject.sex', words: 'the sex, MALE, FEMALE or OTHER', given: ({ sex }) => sex !== 'UNKNOWN' },
  nationalities: {
    path: 'subject.nationalities',
    words: 'at least one nationality',
    given: ({ nationalities }) => nationalities.length > 0,
  },
  'identifiers.nationalId': {
    path: 'subject.identifiers',
    words: 'the identity number, of scheme NATIONAL_ID',
    given: ({ identifiers }) => identifiers.some(({ scheme }) => scheme === 'NATIONAL_ID'),
  },
  // A request carries none: they follow as information, once they are asked for.
  fingerprints: { path: 'subject', words: 'fingerprints, which a first request cannot carry', given: () => false },
};

const nameOf = new Map(countries.map(({ code, name }) => [code, name]));

/** One issue for each fact that a country lacks. `onDay`: ISO 8601 full date in London, whose playbook holds. */
export function completenessIssues(subject: Identity, asked: readonly string[], onDay: string): FieldIssue[] {
  return asked.flatMap((country) =>
    missingFacts(subject, country, onDay).map((fact) => ({
      path: facts[fact].path,
      code: 'FACT_MISSING',
      message: `${nameOf.get(country) ?? country} searches only with ${facts[fact].words}: give it, or leave the country out.`,
    })),
  );
}

/** The whole date stands for its year. */
function missingFacts(subject: Identity, country: string, onDay: string): FactPath[] {
  const required = playbookOf(country, onDay)?.requiredFacts ?? [];
  const missing = required.filter((fact) => !facts[fact].given(subject));
  return missing.includes('birthDate.full') ? missing.filter((fact) => fact !== 'birthDate.year') : missing;
}
