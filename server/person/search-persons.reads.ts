/** The search for persons by identity numbers, first version: exact facts only, every agreement named. */
import { refuseArgument } from '../platform/api/read/refuse-argument.ts';
import { plain, texts } from '../platform/api/read/fields.ts';
import { attach, type At, type Connection, type Prepare, type TableShape } from '../platform/api/read/shape.ts';
import { normaliseIdentifier } from './normalise.ts';
import { personRows } from './person.reads.ts';

/** Weights in bits. Ours, a first estimate [guess]: a number is nearly unique, a birth date 1 in 2^14, a surname 1 in 2^8. */
const bits = { identifier: 20, birthDate: 14, family: 8 } as const;

const identifiersMax = 10;
const reasonMax = 200;

interface Search {
  purpose: string;
  reason: string;
  identifiers: readonly { scheme: string; value: string }[];
  family?: string | null;
  birthDate?: string | null;
}

/** At least two facts, one of them a number; the purpose must be this call's own, so that the audit row tells it. */
const prepareSearch: Prepare = ({ search }, reader) => {
  const { purpose, reason, identifiers, family, birthDate } = search as Search;
  if (purpose !== reader.purpose) refuseArgument('search.purpose', `must be the purpose of this call, ${reader.purpose}`);
  if (reason.trim() === '' || reason.length > reasonMax)
    refuseArgument('search.reason', `must have 1 to ${reasonMax} characters`);
  if (identifiers.length < 1 || identifiers.length > identifiersMax)
    refuseArgument('search.identifiers', `must be 1 to ${identifiersMax}`);
  if (identifiers.length + Number(Boolean(family)) + Number(Boolean(birthDate)) < 2) {
    refuseArgument('search', 'needs two facts at least, e.g. a number and a birth date');
  }
  reader.because?.(reason.trim());
  return {
    schemes: identifiers.map(({ scheme }) => scheme),
    numbers: identifiers.map(({ scheme, value }) => normaliseIdentifier(scheme, value)),
    family: family ?? null,
    birthDate: birthDate ?? null,
  };
};

/** Persons who bear one of the numbers, with what else agrees. */
function candidates(t: string, at: At): string {
  const familyAgrees = `exists (select 1 from jsonb_array_elements(p.names) n where upper(n->>'family') = upper(${at.arg('family', 'text')}))`;
  const facts = `
    select 'identifier:' || i.scheme as fact, ${bits.identifier} as weight
      from person_identifier i join unnest(${at.arg('schemes', 'text[]')}, ${at.arg('numbers', 'text[]')}) k(scheme, number)
      on i.scheme = k.scheme and i.normalised = k.number where i.person_id = p.id
    union select 'birthDate', ${bits.birthDate} where p.birth_date = ${at.arg('birthDate', 'text')}
    union select 'family', ${bits.family} where ${familyAgrees}`;
  return `(select p.*, f.score, f.agreements from person p cross join lateral
    (select sum(weight)::int as score, array_agg(fact order by weight desc, fact) as agreements from (${facts}) facts) f
    where p.id in (select i.person_id from person_identifier i
      join unnest(${at.arg('schemes', 'text[]')}, ${at.arg('numbers', 'text[]')}) k(scheme, number) on i.scheme = k.scheme and i.normalised = k.number)) ${t}`;
}

const matchShape: TableShape = {
  type: 'PersonMatch',
  table: 'person',
  visible: personRows,
  fields: {
    person: { kind: 'one', shape: 'Person', on: (t, at) => `${t}.id = ${at.parent}.id` },
    score: plain('score'),
    agreements: texts('agreements'),
  },
};

const searchPersons: Connection = {
  kind: 'connection',
  shape: matchShape,
  prepare: prepareSearch,
  from: candidates,
  keyset: {
    direction: 'desc',
    keys: [
      { type: 'int', sql: (t) => `${t}.score` },
      { type: 'uuid', sql: (t) => `${t}.id` },
    ],
  },
};

export const searchReads = [attach('Query', { searchPersons })];
