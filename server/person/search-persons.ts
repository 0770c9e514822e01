/** The search for persons: by numbers and keys in the database, then weighed one by one, every agreement named. */
import { refuseArgument } from '../platform/api/read/refuse-argument.ts';
import type { Pool } from 'pg';
import type { Identifier, Identity, Sex } from '../../connectors/contract/canonical.ts';
import type { Reader } from '../platform/context/call.ts';
import { candidatesMax, candidatesSql } from './links/find-candidates.ts';
import { matchKeys } from './links/match-keys.ts';
import { knownInPool, preparedOf } from './links/known-as.ts';
import { decideAgainst, prepareForHub, weigh, type Weighed } from './links/weigh.ts';
import { writtenRecord } from './links/written-record.ts';
import type { Band } from './matching/decide.ts';
import { normaliseIdentifier } from './normalise.ts';
import { personRows } from './person.reads.ts';

export interface Search {
  purpose: string;
  reason: string;
  identifiers?: readonly Identifier[] | null;
  name?: string | null;
  given?: string | null;
  family?: string | null;
  birthDate?: string | null;
  birthCountry?: string | null;
  birthTown?: string | null;
  sex?: Sex | null;
  nationalities?: readonly string[] | null;
}

export interface Match {
  personId: string;
  score: number;
  band: Band;
  agreements: string[];
  weighed: Weighed;
}

const identifiersMax = 10;
const reasonMax = 200;
const textMax = 200;
const nationalitiesMax = 10;

/**
 * Best first; who has nothing for it is left out. At least two facts, one of them a name or a number; the purpose must be this call's own,
 * so that the audit row tells it.
 * @throws GraphQLError BAD_USER_INPUT naming the argument.
 */
export async function searchPersons(db: Pool, reader: Reader, search: Search, now: Date): Promise<Match[]> {
  checkSearch(search, reader);
  reader.because?.(search.reason.trim());
  const identity = identityOf(search);
  const asked = prepareForHub(writtenRecord([identity]), now);
  const ids = await candidatesOf(db, reader, matchKeys(asked), identity.identifiers);
  const known = await knownInPool(db, ids);
  const weighed = [...known].map(([personId, each]) => {
    return { personId, known: each, weighed: weigh(asked, preparedOf(each, now)) };
  });
  const ladder = weighed.filter(({ weighed: { bits } }) => bits > 0).sort((one, other) => other.weighed.bits - one.weighed.bits);
  const matches = ladder.map(({ personId, known: each, weighed: found }) => {
    const rival = ladder.find((other) => other.personId !== personId)?.weighed.bits;
    const { score, band } = decideAgainst(found, rival);
    return { personId, score, band, agreements: agreementsOf(identity, each.described, found), weighed: found };
  });
  return matches.sort((one, other) => other.score - one.score || (one.personId < other.personId ? 1 : -1));
}

function checkSearch(search: Search, reader: Reader): void {
  const { purpose, reason, identifiers, nationalities } = search;
  if (purpose !== reader.purpose) refuseArgument('search.purpose', `must be the purpose of this call, ${reader.purpose}`);
  if (reason.trim() === '' || reason.length > reasonMax)
    refuseArgument('search.reason', `must have 1 to ${reasonMax} characters`);
  if ((identifiers?.length ?? 0) > identifiersMax) refuseArgument('search.identifiers', `must be at most ${identifiersMax}`);
  if ((nationalities?.length ?? 0) > nationalitiesMax)
    refuseArgument('search.nationalities', `must be at most ${nationalitiesMax}`);
  for (const name of ['name', 'given', 'family', 'birthTown'] as const)
    if ((search[name]?.length ?? 0) > textMax) refuseArgument(`search.${name}`, `must have at most ${textMax} characters`);
  checkFacts(search);
}

function checkFacts({ identifiers, name, given, family, birthDate, birthTown, birthCountry }: Search): void {
  const named = [name, given, family].filter(Boolean).length;
  const numbered = identifiers?.length ?? 0;
  const facts = named + numbered + Number(Boolean(birthDate)) + Number(Boolean(birthTown || birthCountry));
  if (facts < 2 || named + numbered === 0) {
    refuseArgument('search', 'needs two facts at least, one of them a name or a number, e.g. a surname and a birth date');
  }
}

function identityOf({
  identifiers,
  name,
  given,
  family,
  birthDate,
  birthCountry,
  birthTown,
  sex,
  nationalities,
}: Search): Identity {
  const isNamed = Boolean(name || given || family);
  return {
    names: isNamed ? [{ kind: 'PRIMARY', ...filled({ full: name, given, family }) }] : [],
    sex: sex ?? 'UNKNOWN',
    ...filled({ birthDate }),
    ...(birthCountry || birthTown ? { birthPlace: filled({ country: birthCountry, town: birthTown }) } : {}),
    nationalities: [...(nationalities ?? [])],
    identifiers: [...(identifiers ?? [])],
  };
}

function filled<Name extends string>(values: Record<Name, string | null | undefined>): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<Record<Name, string>>;
}

/** Persons with one of the numbers, and persons that share keys: of those the reader may know of. */
async function candidatesOf(db: Pool, reader: Reader, keys: string[], identifiers: readonly Identifier[]): Promise<string[]> {
  const rows = personRows[reader.policyClass as keyof typeof personRows];
  if (typeof rows !== 'function') return [];
  const condition = rows('p', { organisation: '$4', purpose: '$5', purposes: '$6' });
  const { rows: found } = await db.query<{ person_id: string | null; too_many: boolean }>({
    name: `search-persons-${reader.policyClass}`,
    text: `with reader as (select $4::text, $5::text, $6::text[]), keyed as (${candidatesSql({ keys: '$1::bigint[]', condition })}),
      numbered as (select i.person_id from person_identifier i join unnest($2::text[], $3::text[]) k(scheme, number)
        on i.scheme = k.scheme and i.normalised = k.number join person p on p.id = i.person_id where ${condition} limit ${candidatesMax}),
      found as (select person_id from numbered union select person_id from keyed)
      select f.person_id, exists (select 1 from common_key c where c.key = any($1::bigint[])) as too_many from (select 1) one left join found f on true`,
    values: [
      keys,
      identifiers.map(({ scheme }) => scheme),
      identifiers.map(({ scheme, value }) => normaliseIdentifier(scheme, value)),
      reader.organisation,
      reader.purpose,
      reader.purposes,
    ],
  });
  const ids = found.flatMap(({ person_id: id }) => id ?? []);
  // "Nobody" would be a lie where so many share what was given that they were not looked at.
  if (ids.length === 0 && found[0]?.too_many)
    refuseArgument('search', 'fits too many persons: give a further fact, e.g. a forename or the full date of birth');
  return ids;
}

/** The facts that agree, numbers by their scheme. */
function agreementsOf(asked: Identity, described: Identity, { waterfall }: Weighed): string[] {
  const numbers = new Set(described.identifiers.map(({ scheme, value }) => `${scheme} ${normaliseIdentifier(scheme, value)}`));
  const shared = asked.identifiers.filter(({ scheme, value }) => numbers.has(`${scheme} ${normaliseIdentifier(scheme, value)}`));
  const fields = waterfall.fields.filter(({ field, bits }) => bits > 0 && field !== 'number').map(({ field }) => field);
  return [...new Set([...shared.map(({ scheme }) => `identifier:${scheme}`), ...fields])];
}
