/** How the hub knows persons: what each was described as, and what the records linked to it say. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Prepared } from '../matching/record.ts';
import { prepareForHub } from './weigh.ts';
import { writtenRecord } from './written-record.ts';

export interface KnownAs {
  described: Identity;
  /** Records without an identity of their own tell nothing. */
  recorded: { linkId: string; identity: Identity }[];
}

/** In a transaction, with what it has just written. */
export async function knownAs(em: EntityManager, personIds: readonly string[]): Promise<Map<string, KnownAs>> {
  await em.flush();
  const ids = 'array(select jsonb_array_elements_text(?::jsonb)::uuid)';
  return byPerson(await em.execute<Row[]>(knownSql(ids), [JSON.stringify(personIds)]));
}

/** Outside one. */
export async function knownInPool(db: Pool, personIds: readonly string[]): Promise<Map<string, KnownAs>> {
  const { rows } = await db.query<Row>({ name: 'persons-known-as', text: knownSql('$1::uuid[]'), values: [personIds] });
  return byPerson(rows);
}

export function preparedOf({ described, recorded }: KnownAs, now: Date): Prepared {
  return prepareForHub(writtenRecord([described, ...recorded.map(({ identity }) => identity)]), now);
}

interface Row extends KnownAs {
  id: string;
}

function byPerson(rows: readonly Row[]): Map<string, KnownAs> {
  return new Map(rows.map(({ id, described, recorded }) => [id, { described, recorded }]));
}

const describedJson = `jsonb_strip_nulls(jsonb_build_object('names', p.names, 'sex', p.sex, 'birthDate', p.birth_date,
  'birthPlace', case when p.birth_country is null and p.birth_town is null then null
    else jsonb_build_object('country', p.birth_country, 'town', p.birth_town) end,
  'nationalities', to_jsonb(p.nationalities),
  'identifiers', coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'country', i.country) order by i.ordinal)
    from person_identifier i where i.person_id = p.id), '[]')))`;

const recordedJson = `coalesce((select jsonb_agg(jsonb_build_object('linkId', s.link_id, 'identity', s.identity) order by s.id)
  from source_record s where s.person_id = p.id and s.identity is not null and s.link_id is not null), '[]')`;

/** One statement for all of them, by person. */
function knownSql(ids: string): string {
  return `select p.id, ${describedJson} as described, ${recordedJson} as recorded from person p where p.id = any(${ids}) order by p.id`;
}
