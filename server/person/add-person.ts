import type { EntityManager } from '@mikro-orm/postgresql';
import type { Identity } from '../../connectors/contract/canonical.ts';
import { newId } from '../platform/ids.ts';
import { PersonToMatch } from './links/person-key.entity.ts';
import { normaliseIdentifier } from './normalise.ts';
import { Person, PersonIdentifier } from './person.entity.ts';

/**
 * Every subject that somebody describes is a person of its own until two of them are linked: a false merge would put another's
 * conviction on this one. The worker compares it with the others soon after.
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
  matchAgain(em, person);
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

/** Something new was learnt of the person: the worker compares it with the others. */
export function matchAgain(em: EntityManager, person: Person): void {
  em.create(PersonToMatch, { id: newId(), person });
}
