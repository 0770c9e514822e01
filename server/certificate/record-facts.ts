/** What stands in the records that are the applicant's: the register's as it answered, and convictions from abroad as they are kept now. */
import type { Conviction as CanonicalConviction } from '../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../access/caller.ts';
import { Conviction } from '../conviction/conviction.entity.ts';
import { readConviction } from '../conviction/read-conviction.ts';
import type { FoundRecord } from '../exchange/requests-in/asked.entity.ts';
import { isKept } from '../exchange/requests-in/judge-found.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import type { RecordFacts } from './disclosable-events.ts';

export async function recordFactsOf(work: Work, chosen: readonly FoundRecord[]): Promise<RecordFacts[]> {
  const kept = await keptOf(
    work,
    chosen.filter(isKept).map(({ nativeId }) => nativeId),
  );
  const entered = await enteredCases(work, chosen);
  const held = new Set(kept.map(({ conviction }) => keyOf(conviction)));
  return [...chosen.filter((each) => !isKept(each)).flatMap((record) => ofRegister(record, entered, held)), ...kept];
}

/** A case that stands on the register for a conviction from abroad is that country's: shown once, and only as it may be used. */
function ofRegister(
  { key, convictions }: FoundRecord,
  entered: ReadonlyMap<string, Conviction>,
  held: ReadonlySet<string>,
): RecordFacts[] {
  return convictions.flatMap((conviction): RecordFacts[] => {
    const origin = entered.get(conviction.nativeId);
    if (origin && held.has(keyOf(origin))) return [];
    const from = origin ? { country: origin.country, transmittable: origin.transmittable } : {};
    return [{ record: key, conviction: { ...conviction, ...from }, confirmed: true }];
  });
}

const keyOf = ({ country, nativeId }: Pick<CanonicalConviction, 'country' | 'nativeId'>) => `${country} ${nativeId}`;

async function keptOf({ em }: Work, persons: readonly string[]): Promise<RecordFacts[]> {
  if (persons.length === 0) return [];
  const rows = await em.find(
    Conviction,
    {
      person: { $in: [...persons] },
      organisation: unitOrganisation,
      notificationId: { $ne: null },
      supersededAt: null,
      deletedByConvictingState: false,
    },
    { orderBy: { decidedOn: 'desc', id: 'asc' } },
  );
  const facts: RecordFacts[] = [];
  for (const row of rows)
    facts.push({ record: `kept:${row.id}`, conviction: await readConviction(em, row), confirmed: row.attached });
  return facts;
}

async function enteredCases({ em }: Work, chosen: readonly FoundRecord[]): Promise<Map<string, Conviction>> {
  const rows = await em.execute<{ court_case: string; conviction_id: string }[]>(
    `select court_case, conviction_id from pnc_entry
     where court_case is not null and pnc_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(chosen.map(({ nativeId }) => nativeId))],
  );
  const convictions = await em.find(Conviction, { id: { $in: rows.map(({ conviction_id }) => conviction_id) } });
  return new Map(
    rows.flatMap(({ court_case, conviction_id }) => {
      const conviction = convictions.find(({ id }) => id === conviction_id);
      return conviction ? [[court_case, conviction] as const] : [];
    }),
  );
}
