/** Names each fact of a request that a message cannot carry, before anything is sent. Pure. */
import { countries } from '../../../schema/codes/countries.ts';
import type { Identity, PersonName, Place } from '../../contract/canonical.ts';
import type { ConnectorDefinition, FieldRefusal } from '../../contract/connector.ts';
import { limits } from '../wire/limits.ts';
import { phrases } from '../wire/phrases.ts';
import { writeDate } from './write-date.ts';
import { problemOfText, sayProblem, type TextRule } from './text-rules.ts';

type Question = Parameters<NonNullable<ConnectorDefinition['accepts']>>[0];

const countryCodes = new Set(countries.map(({ code }) => code));

export function accepts({ subject, accountability }: Question): FieldRefusal[] {
  return [
    ...subject.names.flatMap(refuseName),
    ...refuseMissingName(subject),
    ...refuseBirth(subject),
    ...subject.nationalities.flatMap((country, at) => refuseCountry(`subject.nationalities.${at}`, country)),
    ...subject.identifiers.flatMap(({ value }, at) =>
      refuseText(`subject.identifiers.${at}.value`, value, { max: limits.identityNumber }),
    ),
    ...refuseText('accountability.organisation', accountability.organisation, { max: limits.identityNumber }),
    ...refuseText('accountability.justification', accountability.justification, { max: limits.caseReference }),
    ...refusePurpose(accountability.purpose),
  ];
}

const refuse = (path: string, code: string, message: string): FieldRefusal[] => [{ path, code, message }];

function refuseText(path: string, text: string | undefined, rule: TextRule): FieldRefusal[] {
  const problem = text === undefined ? undefined : problemOfText(text, rule);
  return problem ? refuse(path, problem, sayProblem(problem)) : [];
}

function refuseName(name: PersonName, at: number): FieldRefusal[] {
  return (['given', 'family', 'secondFamily', 'full'] as const).flatMap((part) =>
    refuseText(`subject.names.${at}.${part}`, name[part], { max: limits.name }),
  );
}

function refuseMissingName({ names }: Identity): FieldRefusal[] {
  const primary = names.find(({ kind }) => kind === 'PRIMARY');
  if (primary?.family ?? primary?.given ?? primary?.full) return [];
  return refuse('subject.names', 'REQUIRED', 'a primary name is needed');
}

function refuseBirth({ birthDate, birthPlace }: Identity): FieldRefusal[] {
  const refused = birthDate !== undefined && writeDate(birthDate) === undefined;
  return [
    ...(refused ? refuse('subject.birthDate', 'INVALID', 'is not a year, a month or a day of the calendar') : []),
    ...refusePlace(birthPlace),
  ];
}

function refusePlace(place: Place | undefined): FieldRefusal[] {
  return [
    ...refuseCountry('subject.birthPlace.country', place?.country),
    ...refuseText('subject.birthPlace.town', place?.town, { max: limits.town }),
  ];
}

function refuseCountry(path: string, country: string | undefined): FieldRefusal[] {
  return country === undefined || countryCodes.has(country) ? [] : refuse(path, 'UNKNOWN_CODE', 'is not an ISO 3166-1 country');
}

function refusePurpose(purpose: string): FieldRefusal[] {
  return Object.hasOwn(phrases.EN.purposes, purpose)
    ? []
    : refuse('accountability.purpose', 'UNKNOWN_CODE', 'is not a purpose that may be asked abroad');
}
