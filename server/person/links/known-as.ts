/** How the hub knows persons: what each was described as, and what the records linked to it say. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { identityOf } from '../find-person.ts';
import type { Prepared } from '../matching/record.ts';
import { Person, PersonIdentifier, SourceRecord } from '../person.entity.ts';
import { prepareForHub } from './weigh.ts';
import { writtenRecord } from './written-record.ts';

export interface KnownAs {
  described: Identity;
  recorded: { sourceId: string; linkId: string; identity: Identity }[];
}

/** By person; records without an identity of their own tell nothing. */
export async function knownAs(em: EntityManager, personIds: readonly string[]): Promise<Map<string, KnownAs>> {
  const persons = await em.find(Person, { id: { $in: [...personIds] } });
  const identifiers = await em.find(PersonIdentifier, { person: { $in: [...personIds] } }, { orderBy: { ordinal: 'asc' } });
  const sources = await em.find(SourceRecord, { person: { $in: [...personIds] } }, { orderBy: { id: 'asc' } });
  return new Map(
    persons.map((person) => [
      person.id,
      {
        described: identityOf(
          person,
          identifiers.filter((each) => each.person.id === person.id),
        ),
        recorded: sources.flatMap(({ id, linkId, identity, person: about }) =>
          about?.id === person.id && identity && linkId ? [{ sourceId: id, linkId, identity }] : [],
        ),
      },
    ]),
  );
}

export function preparedOf({ described, recorded }: KnownAs, now: Date): Prepared {
  return prepareForHub(writtenRecord([described, ...recorded.map(({ identity }) => identity)]), now);
}
