/** Facts of a person that the asking country has added: nothing it said before is lost, and a fact that now reads otherwise stands beside it. */
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import { addIdentifiers, matchAgain } from '../../person/add-person.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import { normaliseIdentifier } from '../../person/normalise.ts';
import { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { CountryRequest } from '../threads/request.entity.ts';

export async function addFacts({ em }: Work, request: CountryRequest, more: Identity): Promise<void> {
  const person = await em.findOneOrFail(Person, { id: request.person.id });
  const before = await identityOfPerson(em, person);
  const now = joined(before, more);
  Object.assign(person, {
    names: now.names,
    sex: now.sex,
    birthDate: now.birthDate ?? null,
    birthCountry: now.birthPlace?.country ?? null,
    birthTown: now.birthPlace?.town ?? null,
    nationalities: now.nationalities,
  });
  addIdentifiers(em, person, now.identifiers.slice(before.identifiers.length), before.identifiers.length);
  matchAgain(em, person);
}

function joined(before: Identity, more: Identity): Identity {
  const birthDate = longer(before.birthDate, more.birthDate);
  const birthPlace = { ...before.birthPlace, ...more.birthPlace };
  return {
    names: joinedNames(before.names, more.names),
    sex: more.sex === 'UNKNOWN' ? before.sex : more.sex,
    ...(birthDate ? { birthDate } : {}),
    ...(birthPlace.country || birthPlace.town ? { birthPlace } : {}),
    nationalities: [...new Set([...before.nationalities, ...more.nationalities])],
    identifiers: [
      ...before.identifiers,
      ...more.identifiers.filter((each) => !before.identifiers.some((held) => same(held, each))),
    ],
  };
}

/** The more exact of two dates, the later word of two equally exact ones. */
function longer(before: string | undefined, more: string | undefined): string | undefined {
  return (more?.length ?? 0) >= (before?.length ?? 0) ? more : before;
}

/** Another name than before becomes the one in use, and the former one is still searched. */
function joinedNames(before: readonly PersonName[], more: readonly PersonName[]): PersonName[] {
  const fresh = more.filter((name) => !before.some((held) => sameName(held, name)));
  const renamed = fresh.some(({ kind }) => kind === 'PRIMARY');
  const held = before.map((name) => (renamed && name.kind === 'PRIMARY' ? { ...name, kind: 'ALIAS' as const } : name));
  return [...fresh, ...held];
}

function sameName(one: PersonName, other: PersonName): boolean {
  const parts = ['kind', 'given', 'family', 'secondFamily', 'full'] as const;
  return parts.every((part) => one[part]?.toUpperCase() === other[part]?.toUpperCase());
}

function same(one: Identity['identifiers'][number], other: Identity['identifiers'][number]): boolean {
  return (
    one.scheme === other.scheme && normaliseIdentifier(one.scheme, one.value) === normaliseIdentifier(other.scheme, other.value)
  );
}
