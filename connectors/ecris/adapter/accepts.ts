/** Names each fact of a request that ECRIS cannot carry, before anything is sent. Pure. */
import type { Identifier, Identity, PersonName, Place } from '../../contract/canonical.ts';
import type { ConnectorDefinition, FieldRefusal } from '../../contract/connector.ts';
import { purposeReferences } from '../wire/codes.ts';
import { countryReference } from '../wire/countries.ts';
import { lengths } from '../wire/limits.ts';
import { isPartialDate } from './partial-date.ts';
import { problemOfText, sayProblem, type TextRule } from './text-rules.ts';

type Question = Parameters<NonNullable<ConnectorDefinition['accepts']>>[0];

export function accepts({ subject, accountability }: Question): FieldRefusal[] {
  return [
    ...subject.names.flatMap(refuseName),
    ...refuseMissingName(subject),
    ...refuseParents(subject),
    ...refuseBirth(subject),
    ...subject.nationalities.flatMap((country, at) => refuseCountry(`subject.nationalities.${at}`, country)),
    ...subject.identifiers.flatMap(refuseIdentifier),
    ...refuseText('accountability.organisation', accountability.organisation, { max: lengths.authorityCode }),
    ...refuseText('accountability.justification', accountability.justification, { max: lengths.caseReference }),
    ...refusePurpose(accountability.purpose),
  ];
}

const refuse = (path: string, code: string, message: string): FieldRefusal[] => [{ path, code, message }];

function refuseText(path: string, text: string | undefined, rule: TextRule): FieldRefusal[] {
  const problem = text === undefined ? undefined : problemOfText(text, rule);
  return problem ? refuse(path, problem, sayProblem(problem)) : [];
}

function refuseName(name: PersonName, at: number): FieldRefusal[] {
  const path = `subject.names.${at}`;
  return [
    ...refuseText(`${path}.given`, name.given, { max: lengths.name }),
    ...refuseText(`${path}.family`, name.family, { max: lengths.name }),
    ...refuseText(`${path}.secondFamily`, name.secondFamily, { max: lengths.name }),
    ...refuseText(`${path}.full`, name.full, { max: lengths.fullName }),
  ];
}

function refuseMissingName({ names }: Identity): FieldRefusal[] {
  const primary = names.find(({ kind }) => kind === 'PRIMARY');
  if (primary?.family ?? primary?.given ?? primary?.full) return [];
  return refuse('subject.names', 'REQUIRED', 'a primary name is needed');
}

/** The wire has one father and one mother, each in parts. */
function refuseParents({ names }: Identity): FieldRefusal[] {
  return names.flatMap(({ kind, given, family, secondFamily }, at) => {
    if (kind !== 'PARENT_FATHER' && kind !== 'PARENT_MOTHER') return [];
    const isFirst = names.findIndex((name) => name.kind === kind) === at;
    if (!isFirst) return refuse(`subject.names.${at}`, 'TOO_MANY', 'only one father and one mother can be told');
    const hasParts = [given, family, secondFamily].some((part) => part !== undefined);
    return hasParts ? [] : refuse(`subject.names.${at}`, 'INVALID', 'a parent needs a forename or a surname');
  });
}

function refuseBirth({ birthDate, birthPlace }: Identity): FieldRefusal[] {
  const dateRefused = birthDate !== undefined && !isPartialDate(birthDate);
  return [
    ...(dateRefused ? refuse('subject.birthDate', 'INVALID', 'is not a year, a month or a day of the calendar after 1800') : []),
    ...refusePlace(birthPlace),
  ];
}

function refusePlace(place: Place | undefined): FieldRefusal[] {
  return [
    ...refuseCountry('subject.birthPlace.country', place?.country),
    ...refuseText('subject.birthPlace.town', place?.town, { max: lengths.town }),
  ];
}

function refuseCountry(path: string, country: string | undefined): FieldRefusal[] {
  return countryReference(country) ? [] : refuse(path, 'UNKNOWN_CODE', 'is not an ISO 3166-1 country');
}

function refuseIdentifier({ value }: Identifier, at: number): FieldRefusal[] {
  return refuseText(`subject.identifiers.${at}.value`, value, { max: lengths.identityNumber });
}

function refusePurpose(purpose: string): FieldRefusal[] {
  return Object.hasOwn(purposeReferences, purpose)
    ? []
    : refuse('accountability.purpose', 'UNKNOWN_CODE', 'is not a purpose that may be asked abroad');
}
