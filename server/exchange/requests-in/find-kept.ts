/** Persons of whom convictions notified to us are kept: they are searched like a register (FRA 2020 s.5: UK databases plus what is kept). */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import { compareIdentity, folded } from '../../person/identity-check.ts';
import { normaliseIdentifier } from '../../person/normalise.ts';
import { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { FoundRecord } from './asked.entity.ts';

const personsMax = 50;

export interface KeptFound {
  records: FoundRecord[];
  truncated: boolean;
}

export async function findKept({ em }: Pick<Work, 'em'>, subject: Identity): Promise<KeptFound> {
  const rows = await em.execute<{ id: string }[]>(keptPersons, [
    JSON.stringify(subject.identifiers.map(({ scheme, value }) => `${scheme} ${normaliseIdentifier(scheme, value)}`)),
    subject.birthDate ?? null,
    unitOrganisation,
    personsMax + 1,
  ]);
  const persons = await em.find(
    Person,
    { id: { $in: rows.slice(0, personsMax).map(({ id }) => id) } },
    { orderBy: { id: 'asc' } },
  );
  const records: FoundRecord[] = [];
  for (const person of persons) {
    const found = recordOf(subject, person.id, await identityOfPerson(em, person));
    if (found) records.push(found);
  }
  return { records, truncated: rows.length > personsMax };
}

/** In force and told to us by another country, also where nobody has said yet whom it is about: then a person decides of each in the draft. */
const keptPersons = `
  with asked as (select jsonb_array_elements_text(?::jsonb) as number), born as (select ?::text as on_day)
  select distinct p.id from person p
  where exists (select 1 from conviction c where c.person_id = p.id and c.organisation = ? and c.notification_id is not null
      and c.superseded_at is null and not c.deleted_by_convicting_state)
    and (p.birth_date is null or starts_with(p.birth_date, (select on_day from born)) or starts_with((select on_day from born), p.birth_date)
      or exists (select 1 from person_identifier i where i.person_id = p.id and i.scheme || ' ' || i.normalised in (select number from asked)))
  order by p.id limit ?`;

/** Undefined for one with another name and another number, whom the birth date alone has brought up. */
function recordOf(subject: Identity, personId: string, identity: Identity): FoundRecord | undefined {
  const { check, differences } = compareIdentity(subject, identity);
  const byNumber = sharesNumber(subject, identity);
  if (check !== 'CONFIRMED' && !byNumber && !sharesName(subject, identity)) return undefined;
  return {
    key: `kept:${personId}`,
    backEnd: 'kept',
    nativeId: personId,
    identity,
    check,
    differences,
    byNumber,
    convictions: [],
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
