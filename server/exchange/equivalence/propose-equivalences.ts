/** Proposes UK offences for each offence of convictions from abroad; what people decided for like cases comes first. */
import type { Conviction as CanonicalConviction, Offence } from '../../../connectors/contract/canonical.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import { equivalenceCandidates, type EarlierDecision } from '../../conviction/equivalence-candidates.ts';
import { readConviction } from '../../conviction/read-conviction.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import { Equivalence } from './equivalence.entity.ts';
import { likeKeyOf } from './like-case.ts';

/** Idempotent: what stands for an offence stays. */
export async function proposeEquivalences(work: Work, convictionIds: readonly string[]): Promise<void> {
  const rows = await work.em.find(Conviction, { id: { $in: [...convictionIds] } });
  for (const row of rows) await proposeFor(work, row);
}

/** @returns one for each offence, in their order. */
export async function proposeFor(work: Work, row: Conviction): Promise<Equivalence[]> {
  const held = await equivalencesOf(work, row.id);
  const { offences } = await readConviction(work.em, row);
  for (const [ordinal, offence] of offences.entries()) {
    if (held.some((each) => each.ordinal === ordinal)) continue;
    held.push(await propose(work, row, offence, ordinal));
  }
  await work.em.flush();
  return held.toSorted((a, b) => a.ordinal - b.ordinal);
}

export function equivalencesOf({ em }: Work, convictionId: string): Promise<Equivalence[]> {
  return em.find(Equivalence, { convictionId }, { orderBy: { ordinal: 'asc' } });
}

/** By the offences' `localId`, as far as something corresponds to them. */
export function cjsCodesOf(decided: readonly Equivalence[]): Map<string, string> {
  return new Map(decided.flatMap(({ localId, cjsCode }) => (cjsCode ? [[localId, cjsCode] as const] : [])));
}

async function propose(work: Work, { id, country }: Conviction, offence: Offence, ordinal: number): Promise<Equivalence> {
  const likeKey = likeKeyOf(offence);
  return work.em.create(Equivalence, {
    id: newId(),
    convictionId: id,
    ordinal,
    localId: offence.localId,
    country,
    likeKey,
    proposals: equivalenceCandidates(offence, await decidedEarlier(work, country, likeKey)),
  });
}

/** At most so many other cases get fresh proposals after one decision; the rest when they are decided themselves. */
const proposedAgainMax = 200;

/** After a decision: like cases that nobody has decided yet are shown it. */
export async function proposeAgain(work: Work, { country, likeKey }: Equivalence): Promise<void> {
  const waiting = await work.em.find(
    Equivalence,
    { country, likeKey, decidedAt: null },
    { orderBy: { id: 'desc' }, limit: proposedAgainMax },
  );
  const earlier = await decidedEarlier(work, country, likeKey);
  for (const equivalence of waiting) {
    const offence = await offenceOf(work, equivalence);
    if (offence) equivalence.proposals = equivalenceCandidates(offence, earlier);
  }
}

async function offenceOf({ em }: Work, { convictionId, ordinal }: Equivalence): Promise<Offence | undefined> {
  const row = await em.findOne(Conviction, { id: convictionId });
  const conviction: CanonicalConviction | undefined = row ? await readConviction(em, row) : undefined;
  return conviction?.offences[ordinal];
}

async function decidedEarlier({ em }: Work, country: string, likeKey: string): Promise<EarlierDecision[]> {
  const rows = await em.execute<{ cjs_code: string; times: string; last: Date | string }[]>(
    `select cjs_code, count(*) as times, max(decided_at) as last from equivalence_decision
     where country = ? and like_key = ? and cjs_code is not null and not carried_over group by cjs_code`,
    [country, likeKey],
  );
  return rows.map(({ cjs_code: cjsCode, times, last }) => ({
    cjsCode,
    times: Number(times),
    lastDecidedAt: new Date(last).toISOString(),
  }));
}
