/** An enquiry as it is typed: what is missing before it may go, and what then goes. No page. */
import type { RaiseEnquiryInput } from '../../../client-sdk/generated/graphql.ts';
import { dateOf, noDate, type TypedDate } from '../../parts/date-parts.ts';

export interface Draft {
  given: string;
  family: string;
  birth: TypedDate;
  sex: 'MALE' | 'FEMALE' | 'OTHER' | 'UNKNOWN';
  town: string;
  birthCountry: string;
  father: string;
  mother: string;
  pncId: string;
  nationalities: readonly string[];
  reason: string;
  purpose: string;
  urgency: 'ROUTINE' | 'URGENT';
  court: TypedDate;
}

export const emptyDraft: Draft = {
  given: '',
  family: '',
  birth: noDate,
  sex: 'UNKNOWN',
  town: '',
  birthCountry: '',
  father: '',
  mother: '',
  pncId: '',
  nationalities: [''],
  reason: '',
  purpose: '',
  urgency: 'ROUTINE',
  court: noDate,
};

/** Field of the form for each fact that a country may need; a fact without one cannot be given here. */
const fields: Readonly<Record<string, { field: string; given(draft: Draft): boolean }>> = {
  'names.given': { field: 'given', given: ({ given }) => given.trim() !== '' },
  'names.family': { field: 'family', given: ({ family }) => family.trim() !== '' },
  'birthDate.year': { field: 'birth', given: ({ birth }) => Boolean(dateOf(birth)) },
  'birthDate.full': { field: 'birth', given: ({ birth }) => dateOf(birth)?.length === 10 },
  'birthPlace.country': { field: 'birthCountry', given: ({ birthCountry }) => birthCountry !== '' },
  'birthPlace.town': { field: 'town', given: ({ town }) => town.trim() !== '' },
  'names.father': { field: 'father', given: ({ father }) => father.trim() !== '' },
  'names.mother': { field: 'mother', given: ({ mother }) => mother.trim() !== '' },
  sex: { field: 'sex', given: ({ sex }) => sex !== 'UNKNOWN' },
  nationalities: { field: 'nationality-0', given: ({ nationalities }) => nationalities.some(Boolean) },
};

/** What nobody is asked without, whichever the country. */
const always = ['names.family', 'nationalities'];

export interface Lack {
  field: string;
  /** Fact, `reason`, `purpose`, or `date` for what is no date. */
  fact: string;
}

/** @param required facts that the chosen countries need, by their playbooks. In the order of the form, one for each field. */
export function lacksOf(draft: Draft, required: readonly string[]): Lack[] {
  const wanted = new Set([...always, ...required]);
  const lacks: Lack[] = Object.entries(fields)
    .filter(([fact, { given }]) => wanted.has(fact) && !given(draft))
    .map(([fact, { field }]) => ({ field, fact }));
  if (dateOf(draft.birth) === null) lacks.unshift({ field: 'birth', fact: 'date' });
  if (draft.reason.trim() === '') lacks.push({ field: 'reason', fact: 'reason' });
  if (draft.purpose === '') lacks.push({ field: 'purpose', fact: 'purpose' });
  const court = dateOf(draft.court);
  if (court === null || (court && court.length !== 10)) lacks.push({ field: 'court', fact: 'date' });
  const seen = new Set<string>();
  return lacks.filter(({ field }) => !seen.has(field) && seen.add(field));
}

export function inputOf(draft: Draft, idempotencyKey: string): RaiseEnquiryInput {
  const birthDate = dateOf(draft.birth);
  const courtDate = dateOf(draft.court);
  const parents = [
    { kind: 'PARENT_FATHER', full: draft.father.trim() } as const,
    { kind: 'PARENT_MOTHER', full: draft.mother.trim() } as const,
  ].filter(({ full }) => full);
  return {
    idempotencyKey,
    purpose: draft.purpose,
    reason: draft.reason.trim(),
    urgency: draft.urgency,
    ...(courtDate ? { courtDate } : {}),
    subject: {
      names: [{ given: draft.given.trim() || undefined, family: draft.family.trim() }],
      ...(birthDate ? { birthDate } : {}),
      sex: draft.sex,
      ...(draft.town.trim() || draft.birthCountry
        ? { birthPlace: { town: draft.town.trim() || undefined, country: draft.birthCountry || undefined } }
        : {}),
      ...(parents.length > 0 ? { parents } : {}),
      ...(draft.pncId.trim() ? { identifiers: [{ scheme: 'PNCID', value: draft.pncId.trim() }] } : {}),
      nationalities: [...new Set(draft.nationalities.filter(Boolean))],
    },
  };
}

/** Where the hub found something wrong, as the form's field; undefined for what the form does not have. */
export function fieldOf(path: string): string | undefined {
  return issueFields.find(([start]) => path.startsWith(start))?.[1];
}

const issueFields: readonly (readonly [string, string])[] = [
  ['subject.names.0.given', 'given'],
  ['subject.names', 'family'],
  ['subject.birthDate', 'birth'],
  ['subject.birthPlace.town', 'town'],
  ['subject.birthPlace', 'birthCountry'],
  ['subject.nationalities', 'nationality-0'],
  ['subject.parents', 'father'],
  ['subject.identifiers', 'pncId'],
  ['subject.sex', 'sex'],
  ['countries', 'nationality-0'],
  ['courtDate', 'court'],
  ['reason', 'reason'],
  ['purpose', 'purpose'],
  ['urgency', 'urgency'],
];
