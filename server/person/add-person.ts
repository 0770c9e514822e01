import type { EntityManager } from '@mikro-orm/postgresql';
import type { Identity } from '../../connectors/contract/canonical.ts';
import { newId } from '../platform/ids.ts';
import { normaliseIdentifier } from './normalise.ts';
import { Person, PersonIdentifier } from './person.entity.ts';

/**
 * Every subject that a force describes is a person of its own until somebody links two of them: a false merge would put another's
 * conviction on this one.
 */
export function addPerson(em: EntityManager, identity: Identity, now: Date): Person {
  const person = em.create(Person, {
    id: newId(),
    names: identity.names,
    sex: identity.sex,
    birthDate: identity.birthDate ?? null,
    birthCountry: identity.birthPlace?.country ?? null,
    birthTown: identity.birthPlace?.town ?? null,
    nationalities: identity.nationalities,
    createdAt: now,
  });
  addIdentifiers(em, person, identity.identifiers, 0);
  return person;
}

/** `from` is the ordinal of the first. */
export function addIdentifiers(em: EntityManager, person: Person, identifiers: Identity['identifiers'], from: number): void {
  identifiers.forEach(({ scheme, value, country }, index) =>
    em.create(PersonIdentifier, {
      person,
      ordinal: from + index,
      scheme,
      value,
      normalised: normaliseIdentifier(scheme, value),
      country: country ?? null,
    }),
  );
}
