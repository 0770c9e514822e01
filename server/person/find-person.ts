import type { EntityManager } from '@mikro-orm/postgresql';
import type { Identity } from '../../connectors/contract/canonical.ts';
import type { HubCall } from '../access/hub-call.ts';
import { isVisible } from '../platform/api/read/is-visible.ts';
import { localId } from '../platform/ids.ts';
import { Person, PersonIdentifier } from './person.entity.ts';
import { personShape } from './person.reads.ts';

/** The person, or undefined both for an unknown one and for one the caller may not know of: the same predicate as for reads. */
export async function findVisiblePerson(
  em: EntityManager,
  { reader }: HubCall,
  globalPersonId: string,
): Promise<Person | undefined> {
  const id = localId('Person', globalPersonId);
  if (!id || !(await isVisible(em, personShape, reader, id))) return undefined;
  return (await em.findOne(Person, { id })) ?? undefined;
}

/** The identity the hub now holds of a person, as one message would state it. */
export async function identityOfPerson(em: EntityManager, person: Person): Promise<Identity> {
  const identifiers = await em.find(PersonIdentifier, { person: person.id }, { orderBy: { ordinal: 'asc' } });
  return {
    names: person.names,
    sex: person.sex,
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    ...(person.birthCountry || person.birthTown
      ? {
          birthPlace: {
            ...(person.birthCountry ? { country: person.birthCountry } : {}),
            ...(person.birthTown ? { town: person.birthTown } : {}),
          },
        }
      : {}),
    nationalities: person.nationalities,
    identifiers: identifiers.map(({ scheme, value, country }) => ({ scheme, value, ...(country ? { country } : {}) })),
  };
}
