/** What an enquiry must say before anything is stored or sent; every issue is named at its field. */
import { countries } from '../../../schema/codes/countries.ts';
import { identifierSchemeCodes } from '../../../schema/codes/identifier-schemes.ts';
import { purposeCodes } from '../../../schema/codes/purposes.ts';
import type { FieldIssue } from '../../platform/refusal.ts';
import { countIssues, textIssues } from '../../platform/text-rules.ts';
import type { NewEnquiry, NewName, NewSubject } from './new-enquiry.ts';

const limits = {
  names: 20,
  nationalities: 10,
  countries: 30,
  parents: 4,
  identifiers: 20,
  nameCharacters: 200,
  oldestBirthYear: 1850,
} as const;

export const idempotencyKeyMax = 100;

const countryCodes = new Set(countries.map(({ code }) => code));

/** `today` is the day in London. */
export function enquiryIssues(enquiry: NewEnquiry, today: string): FieldIssue[] {
  return [
    ...textIssues('idempotencyKey', enquiry.idempotencyKey, { max: idempotencyKeyMax }),
    ...personIssues(enquiry, today),
    ...(enquiry.countries ? countriesIssues(enquiry.countries) : []),
    ...codeIssues('purpose', enquiry.purpose, purposeCodes),
    ...textIssues('reason', enquiry.reason, { max: 200 }),
    ...offenceIssues(enquiry.offenceCode),
    ...courtDateIssues(enquiry.courtDate, today),
  ];
}

export function countriesIssues(countries: readonly string[]): FieldIssue[] {
  return countIssues('countries', countries.length, { min: 1, max: limits.countries });
}

/** Of whom: somebody known, or somebody described. */
export function personIssues(given: Pick<NewEnquiry, 'personId' | 'subject'>, today: string): FieldIssue[] {
  return [...whoIssues(given), ...(given.subject ? subjectIssues(given.subject, today) : [])];
}

function whoIssues({ personId, subject }: Pick<NewEnquiry, 'personId' | 'subject'>): FieldIssue[] {
  if (personId && subject)
    return [{ path: 'subject', code: 'BOTH_GIVEN', message: 'Give either personId or subject, not both.' }];
  if (!personId && !subject) return [{ path: 'subject', code: 'REQUIRED', message: 'Give personId or subject.' }];
  return [];
}

function subjectIssues(subject: NewSubject, today: string): FieldIssue[] {
  const identifiers = subject.identifiers ?? [];
  return [
    ...countIssues('subject.names', subject.names.length, { min: 1, max: limits.names }),
    ...subject.names.flatMap((name, at) => nameIssues(`subject.names.${at}`, name)),
    ...countIssues('subject.parents', subject.parents?.length ?? 0, { min: 0, max: limits.parents }),
    ...(subject.parents ?? []).flatMap((name, at) => [
      ...nameIssues(`subject.parents.${at}`, name),
      ...parentIssues(`subject.parents.${at}`, name),
    ]),
    ...birthDateIssues(subject.birthDate, today),
    ...textIssues('subject.birthPlace.town', subject.birthPlace?.town, { max: 200, optional: true }),
    ...countryIssues('subject.birthPlace.country', subject.birthPlace?.country),
    ...countIssues('subject.nationalities', subject.nationalities.length, { min: 0, max: limits.nationalities }),
    ...subject.nationalities.flatMap((code, at) => countryIssues(`subject.nationalities.${at}`, code)),
    ...countIssues('subject.identifiers', identifiers.length, { min: 0, max: limits.identifiers }),
    ...identifiers.flatMap(({ scheme, value, country }, at) => [
      ...codeIssues(`subject.identifiers.${at}.scheme`, scheme, identifierSchemeCodes),
      ...numberIssues(`subject.identifiers.${at}.value`, value),
      ...countryIssues(`subject.identifiers.${at}.country`, country),
    ]),
  ];
}

function nameIssues(path: string, name: NewName): FieldIssue[] {
  if (!name.family && !name.given && !name.full) {
    return [{ path, code: 'EMPTY', message: 'A name needs a surname, a forename or the whole name.' }];
  }
  return [
    ...(['given', 'family', 'full'] as const).flatMap((part) =>
      textIssues(`${path}.${part}`, name[part], { max: part === 'full' ? 600 : limits.nameCharacters, optional: true }),
    ),
    ...languageIssues(`${path}.language`, name.language),
  ];
}

function languageIssues(path: string, language: string | null | undefined): FieldIssue[] {
  if (!language || /^[a-z]{2}$/.test(language)) return [];
  return [{ path, code: 'NOT_A_LANGUAGE', message: 'A language is given by its two small letters in ISO 639-1, e.g. ro.' }];
}

/** Numbers are compared without their separators: one that has nothing else would be everybody's. */
function numberIssues(path: string, value: string): FieldIssue[] {
  const issues = textIssues(path, value, { max: 50 });
  if (issues.length > 0 || /[\p{Letter}\p{Number}]/u.test(value)) return issues;
  return [{ path, code: 'NOT_A_NUMBER', message: 'It has neither a letter nor a digit: type the number as it is written.' }];
}

function parentIssues(path: string, { kind }: NewName): FieldIssue[] {
  if (kind === 'PARENT_FATHER' || kind === 'PARENT_MOTHER') return [];
  return [{ path: `${path}.kind`, code: 'NOT_A_PARENT', message: "A parent's name is of kind PARENT_FATHER or PARENT_MOTHER." }];
}

function birthDateIssues(birthDate: string | null | undefined, today: string): FieldIssue[] {
  const path = 'subject.birthDate';
  if (!birthDate) return [];
  if (birthDate > today.slice(0, birthDate.length))
    return [{ path, code: 'IN_THE_FUTURE', message: 'The date of birth lies in the future: it is today at the latest.' }];
  if (Number(birthDate.slice(0, 4)) < limits.oldestBirthYear) {
    return [
      {
        path,
        code: 'TOO_EARLY',
        message: `The year of birth is before ${limits.oldestBirthYear}; leave it out where it is not known.`,
      },
    ];
  }
  return [];
}

function countryIssues(path: string, code: string | null | undefined): FieldIssue[] {
  if (!code || countryCodes.has(code)) return [];
  return [{ path, code: 'UNKNOWN_COUNTRY', message: 'No country has this code in ISO 3166-1: use its two-letter code.' }];
}

function codeIssues(path: string, code: string, known: readonly string[]): FieldIssue[] {
  return known.includes(code) ? [] : [{ path, code: 'UNKNOWN_CODE', message: `Use one of: ${known.join(', ')}.` }];
}

// Four characters of act and year, three of the offence, and a suffix for attempt and the like (uk.md section 2).
const cjsOffence = /^[A-Z]{2}[A-Z0-9]{2}\d{3}[A-Z]?$/;

function offenceIssues(code: string | null | undefined): FieldIssue[] {
  if (!code || cjsOffence.test(code)) return [];
  return [
    {
      path: 'offenceCode',
      code: 'NOT_A_CJS_CODE',
      message: 'A CJS offence code looks like RT88191: seven or eight capitals and digits.',
    },
  ];
}

function courtDateIssues(courtDate: string | null | undefined, today: string): FieldIssue[] {
  if (!courtDate || courtDate >= today) return [];
  return [{ path: 'courtDate', code: 'IN_THE_PAST', message: 'The court date has passed: leave it out or give the next one.' }];
}
