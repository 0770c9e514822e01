/** Everything that an answer could tell of whoever was found: UK convictions as the register answered, and what is kept of notified ones. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import { readConviction } from '../../conviction/read-conviction.ts';
import type { AnswerCandidate } from '../../conviction/select-for-answer.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import type { AskedSearch, FoundRecord } from './asked.entity.ts';
import { isKept } from './judge-found.ts';

export interface Answerable {
  /** Whom we say it is about: the register's view where there is one, without our own numbers. */
  identity: Identity;
  candidates: AnswerCandidate[];
  /** Ids of those of whom nobody has said yet whom they are about. */
  unsettled: ReadonlySet<string>;
  /** On the PNC because another country told us: told as that country's conviction, not as one of ours. */
  enteredFromAbroad: { id: string; candidate: AnswerCandidate }[];
}

export async function answerableOf(work: Work, request: CountryRequest, search: AskedSearch): Promise<Answerable> {
  const chosen = search.found.filter(({ key }) => search.chosen?.includes(key));
  const registered = chosen.filter((each) => !isKept(each));
  const entered = await enteredCases(work, registered);
  const uk = registered.flatMap(ukCandidates);
  const isOurs = ({ conviction }: AnswerCandidate) => !entered.has(conviction.nativeId);
  const kept = await keptCandidates(work, chosen);
  const [first] = registered.length > 0 ? registered : chosen;
  return {
    identity: first ? toldIdentity(first.identity) : request.subject,
    candidates: [...uk.filter(isOurs), ...kept.candidates],
    unsettled: kept.unsettled,
    enteredFromAbroad: uk.filter((each) => !isOurs(each)).map((candidate) => ({ id: candidate.id, candidate })),
  };
}

function ukCandidates({ key, convictions }: FoundRecord): AnswerCandidate[] {
  return convictions.map((conviction) => ({
    id: `${key}/${conviction.nativeId}`,
    conviction,
    origin: 'UK',
    transmittable: true,
  }));
}

/** Numbers of UK registers mean nothing abroad and are nobody's business there. */
function toldIdentity({ identifiers: _own, ...identity }: Identity): Identity {
  return { ...identity, identifiers: [] };
}

/** Read anew: answers are given from updated data only (TCA art 647). */
async function keptCandidates(
  { em }: Work,
  chosen: readonly FoundRecord[],
): Promise<Pick<Answerable, 'candidates' | 'unsettled'>> {
  const persons = chosen.filter(isKept).map(({ nativeId }) => nativeId);
  if (persons.length === 0) return { candidates: [], unsettled: new Set() };
  const rows = await em.find(
    Conviction,
    {
      person: { $in: persons },
      organisation: unitOrganisation,
      notificationId: { $ne: null },
      supersededAt: null,
      deletedByConvictingState: false,
    },
    { orderBy: { decidedOn: 'desc', id: 'asc' } },
  );
  const candidates: AnswerCandidate[] = [];
  const unsettled = new Set<string>();
  for (const row of rows) {
    const conviction = await readConviction(em, row);
    const transmittable = row.transmittable !== 'NO';
    const id = globalId('Conviction', row.id);
    candidates.push({ id, conviction, origin: 'FOREIGN', transmittable });
    if (!row.attached) unsettled.add(id);
  }
  return { candidates, unsettled };
}

/** Cases of the PNC that stand for a conviction from abroad. */
async function enteredCases({ em }: Work, registered: readonly FoundRecord[]): Promise<Set<string>> {
  const rows = await em.execute<{ court_case: string }[]>(
    `select court_case from pnc_entry where court_case is not null and pnc_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(registered.map(({ nativeId }) => nativeId))],
  );
  return new Set(rows.map(({ court_case }) => court_case));
}
