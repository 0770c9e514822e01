/** Persons known here whom a notification may be about. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import { normaliseIdentifier } from '../../person/normalise.ts';
import { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { mayBe, type KnownPerson } from './match-notified.ts';

interface Known {
  known: KnownPerson[];
  /** False where somebody known may have been missed: without a birth date, or with too many of one. */
  isComplete: boolean;
}

/** Persons looked at. */
const lookedAtMax = 500;

/** With the same number, or born when the notified person may have been. */
export async function findKnown({ em }: Work, subject: Identity): Promise<Known> {
  const { birthDate } = subject;
  const rows = await em.execute<{ id: string }[]>(
    `select i.person_id as id from person_identifier i
       join jsonb_to_recordset(?::jsonb) k(scheme text, number text) on i.scheme = k.scheme and i.normalised = k.number
     union select p.id from person p where p.birth_date = any(array(select jsonb_array_elements_text(?::jsonb)))
     union select p.id from person p where p.birth_date like ?
     limit ?`,
    [
      JSON.stringify(numbersOf(subject)),
      JSON.stringify(spellingsOf(birthDate)),
      birthDate && birthDate.length < 10 ? `${birthDate}%` : '',
      lookedAtMax + 1,
    ],
  );
  const persons = await em.find(Person, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
  const known: KnownPerson[] = [];
  for (const person of persons) {
    const identity = await identityOfPerson(em, person);
    if (mayBe(subject, identity)) known.push({ personId: person.id, identity });
  }
  return { known, isComplete: birthDate !== undefined && rows.length <= lookedAtMax };
}

function numbersOf({ identifiers }: Identity): { scheme: string; number: string }[] {
  return identifiers.map(({ scheme, value }) => ({ scheme, number: normaliseIdentifier(scheme, value) }));
}

/** `1979-05-17` as it may stand where less of it is known. */
function spellingsOf(birthDate: string | undefined): string[] {
  return birthDate ? [4, 7, 10].map((length) => birthDate.slice(0, length)) : [];
}
