/** Persons of whom convictions notified to us are kept: they are searched like a register (FRA 2020 s.5: UK databases plus what is kept). */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { compareIdentity, folded } from '../../person/identity-check.ts';
import { knownAs } from '../../person/links/known-as.ts';
import { normaliseIdentifier } from '../../person/normalise.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { FoundRecord } from './asked.entity.ts';

const personsMax = 50;

export interface KeptFound {
  records: FoundRecord[];
  truncated: boolean;
}

/**
 * A person is found as itself, and as any other that it is held to be one with: under whom a conviction was notified is chance.
 * @param linked persons to be found whatever they are called.
 */
export async function findKept({ em }: Pick<Work, 'em'>, subject: Identity, linked: readonly string[] = []): Promise<KeptFound> {
  const rows = await em.execute<{ id: string; members: string[] }[]>(keptPersons, [
    JSON.stringify(subject.identifiers.map(({ scheme, value }) => `${scheme} ${normaliseIdentifier(scheme, value)}`)),
    subject.birthDate ?? null,
    unitOrganisation,
    JSON.stringify(linked),
    personsMax + 1,
  ]);
  const kept = rows.slice(0, personsMax);
  const known = await knownAs(
    em,
    kept.flatMap(({ members }) => members),
  );
  const records = kept.flatMap(({ id, members }) => {
    const [own, ...others] = [id, ...members.filter((each) => each !== id)].flatMap((each) => known.get(each)?.described ?? []);
    return (own && recordOf(subject, id, own, { others, isLinked: linked.includes(id) })) ?? [];
  });
  return { records, truncated: rows.length > personsMax };
}

/** In force and told to us by another country, also where nobody has said yet whom it is about: then a person decides of each in the draft. */
const keptPersons = `
  with asked as (select jsonb_array_elements_text(?::jsonb) as number), born as (select ?::text as on_day)
  select p.id, c.members from person p
  cross join lateral (select array_agg(m.id order by m.id) as members,
      bool_or(m.birth_date is null or starts_with(m.birth_date, (select on_day from born)) or starts_with((select on_day from born), m.birth_date)
        or exists (select 1 from person_identifier i where i.person_id = m.id and i.scheme || ' ' || i.normalised in (select number from asked))) as fits
    from person m where m.id = coalesce(p.merged_into, p.id) or m.merged_into = coalesce(p.merged_into, p.id)) c
  where exists (select 1 from conviction k where k.person_id = p.id and k.organisation = ? and k.notification_id is not null
      and k.superseded_at is null and not k.deleted_by_convicting_state)
    and (c.fits or p.id in (select jsonb_array_elements_text(?::jsonb)::uuid))
  order by p.id limit ?`;

interface AsHeld {
  /** Whom it is held to be one with. */
  others: readonly Identity[];
  isLinked: boolean;
}

/** Undefined for one with another name and another number, whom the birth date alone has brought up. */
function recordOf(subject: Identity, personId: string, own: Identity, { others, isLinked }: AsHeld): FoundRecord | undefined {
  const { check, differences } = compareIdentity(subject, own);
  const byNumber = sharesNumber(subject, own);
  const isNamed = isLinked || [own, ...others].some((each) => sharesNumber(subject, each) || sharesName(subject, each));
  if (check !== 'CONFIRMED' && !isNamed) return undefined;
  return {
    ...{ key: `kept:${personId}`, backEnd: 'kept', nativeId: personId, identity: own },
    ...{ check, differences, byNumber, convictions: [] },
  };
}

/** Any own name of one is any own name of the other. */
function sharesName(one: Identity, other: Identity): boolean {
  const theirs = new Set(surnamesOf(other));
  return surnamesOf(one).some((name) => theirs.has(name));
}

function surnamesOf({ names }: Identity): string[] {
  const own = names.filter(({ kind }) => kind !== 'PARENT_FATHER' && kind !== 'PARENT_MOTHER');
  return own.flatMap(({ family, secondFamily, full }) =>
    [family, secondFamily, full].flatMap((part) => (part ? [folded(part)] : [])),
  );
}

function sharesNumber(one: Identity, other: Identity): boolean {
  const theirs = new Set(other.identifiers.map(({ scheme, value }) => normaliseIdentifier(scheme, value)));
  return one.identifiers.some(({ scheme, value }) => theirs.has(normaliseIdentifier(scheme, value)));
}
