/** Compares a person of whom something was learnt with the others: joined, left to a person, or apart. */
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import type { Prepared } from '../matching/record.ts';
import { clusterOf } from './cluster.ts';
import { candidatesSql } from './find-candidates.ts';
import { knownAs, preparedOf, type KnownAs } from './known-as.ts';
import { Person } from '../person.entity.ts';
import { PersonLink } from './link.entity.ts';
import { PersonToMatch } from './person-key.entity.ts';
import { keepKeys, matchKeys } from './match-keys.ts';
import type { Rival } from './judge-candidates.ts';
import { settle } from './settle-candidates.ts';
import { hubModel, prepareForHub, weigh } from './weigh.ts';
import { writtenRecord } from './written-record.ts';

/** Works off who waits to be compared. @returns how many were. */
export type MatchPersons = (stopping: AbortSignal) => Promise<number>;

/** Persons taken at once: their keys must be there before any of them is looked up. */
const batch = 50;

interface Parts {
  unitOfWork: UnitOfWork;
  onError(error: unknown): void;
}

export function createMatchPersons({ unitOfWork, onError }: Parts): MatchPersons {
  async function one(id: string): Promise<number> {
    try {
      // Keys are committed first: of two who come at once, one finds the other.
      const seen = await unitOfWork((work) => refreshKeys(work, id));
      await unitOfWork((work) => matchPerson(work, id, seen));
      return 1;
    } catch (error) {
      onError(error);
      await unitOfWork((work) => sendToTheEnd(work, id));
      return 0;
    }
  }
  return async (stopping) => {
    let matched = 0;
    for (;;) {
      let inBatch = 0;
      for (const id of await waiting(unitOfWork)) {
        if (stopping.aborted) return matched;
        inBatch += await one(id);
      }
      matched += inBatch;
      if (inBatch === 0) return matched;
    }
  };
}

/** Whoever cannot be compared now holds nobody else up. */
async function sendToTheEnd({ em }: Work, personId: string): Promise<void> {
  await em.execute('delete from person_to_match where person_id = ?', [personId]);
  em.create(PersonToMatch, { id: newId(), person: em.getReference(Person, personId) });
}

async function waiting(unitOfWork: UnitOfWork): Promise<string[]> {
  return unitOfWork(async ({ em }) => {
    const rows = await em.execute<{ person_id: string }[]>(
      'select distinct person_id from (select person_id from person_to_match order by id limit ?) first',
      [batch],
    );
    return rows.map(({ person_id: id }) => id);
  });
}

/** @returns what asked for it, to be marked as done. */
async function refreshKeys({ em, now }: Work, personId: string): Promise<string[]> {
  const seen = await em.execute<{ id: string }[]>('select id from person_to_match where person_id = ?', [personId]);
  const known = (await knownAs(em, [personId])).get(personId);
  if (known) await keepKeys(em, personId, matchKeys(preparedOf(known, now)));
  return seen.map(({ id }) => id);
}

async function matchPerson(work: Work, personId: string, seen: readonly string[]): Promise<void> {
  const { em, now } = work;
  const known = (await knownAs(em, [personId])).get(personId);
  if (known) {
    await weighLinks(work, known);
    const mine = preparedOf(known, now);
    await settle(work, personId, await rivalsOf(work, personId, mine));
    await em.nativeUpdate(Person, { id: personId }, { matchedWith: hubModel.version });
  }
  await em.execute('delete from person_to_match where id in (select jsonb_array_elements_text(?::jsonb)::uuid)', [
    JSON.stringify(seen),
  ]);
}

/** A link is weighed once, against what the person was described as when it was made. */
async function weighLinks({ em, now }: Work, { described, recorded }: KnownAs): Promise<void> {
  const unweighed = await em.find(PersonLink, { id: { $in: recorded.map(({ linkId }) => linkId) }, score: null });
  const mine = prepareForHub(writtenRecord([described]), now);
  for (const link of unweighed) {
    const record = recorded.find(({ linkId }) => linkId === link.id);
    if (!record) continue;
    const { bits, waterfall } = weigh(mine, prepareForHub(writtenRecord([record.identity]), now));
    Object.assign(link, { score: bits, waterfall });
  }
}

async function rivalsOf(work: Work, personId: string, mine: Prepared): Promise<Rival[]> {
  const { em, now } = work;
  const rows = await em.execute<{ person_id: string }[]>(
    candidatesSql({
      keys: 'array(select jsonb_array_elements_text(?::jsonb)::bigint)',
      condition: `p.id not in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
    }),
    [JSON.stringify(matchKeys(mine)), JSON.stringify((await clusterOf(work, personId))?.memberIds ?? [personId])],
  );
  const known = await knownAs(
    em,
    rows.map(({ person_id: id }) => id),
  );
  const roots = await rootsOf(work, [...known.keys()]);
  return [...known].map(([id, each]) => {
    return { personId: id, rootId: roots.get(id) ?? id, weighed: weigh(mine, preparedOf(each, now)) };
  });
}

async function rootsOf({ em }: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await em.execute<{ id: string; root: string }[]>(
    'select id, coalesce(merged_into, id) as root from person where id in (select jsonb_array_elements_text(?::jsonb)::uuid)',
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, root }) => [id, root]));
}
