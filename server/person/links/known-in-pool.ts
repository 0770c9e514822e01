import type { Pool } from 'pg';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { KnownAs } from './known-as.ts';

interface Row {
  id: string;
  described: Identity;
  recorded: KnownAs['recorded'];
}

const identityJson = `jsonb_strip_nulls(jsonb_build_object('names', p.names, 'sex', p.sex, 'birthDate', p.birth_date,
  'birthPlace', case when p.birth_country is null and p.birth_town is null then null
    else jsonb_build_object('country', p.birth_country, 'town', p.birth_town) end,
  'nationalities', to_jsonb(p.nationalities),
  'identifiers', coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'country', i.country) order by i.ordinal)
    from person_identifier i where i.person_id = p.id), '[]')))`;

/** The same as `knownAs`, outside a transaction and in one statement. */
export async function knownInPool(db: Pool, personIds: readonly string[]): Promise<Map<string, KnownAs>> {
  const { rows } = await db.query<Row>({
    name: 'persons-known-as',
    text: `select p.id, ${identityJson} as described, coalesce((select jsonb_agg(jsonb_build_object('sourceId', s.id, 'linkId', s.link_id,
        'identity', s.identity) order by s.id) from source_record s where s.person_id = p.id and s.identity is not null and s.link_id is not null), '[]') as recorded
      from person p where p.id = any($1::uuid[])`,
    values: [personIds],
  });
  return new Map(rows.map(({ id, described, recorded }) => [id, { described, recorded }]));
}
