/** The convictions that are to be referred: of one person, in force, and known to the caller. */
import type { HubCall } from '../../access/hub-call.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import { convictionShape } from '../../conviction/conviction.reads.ts';
import { lockVisibleRequest } from '../../exchange/threads/find-request.ts';
import { CountryResponse } from '../../exchange/threads/request.entity.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { localId } from '../../platform/ids.ts';
import { rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { countIssues } from '../../platform/text-rules.ts';

/** Either of both. */
export interface WhatIsReferred {
  convictionIds?: readonly string[] | null;
  countryRequestId?: string | null;
}

const convictionsMax = 50;

export function referredIssues({ convictionIds, countryRequestId }: WhatIsReferred): FieldIssue[] {
  if (!convictionIds === !countryRequestId)
    return [{ path: 'convictionIds', code: 'ONE_OF', message: 'Give either `convictionIds` or `countryRequestId`.' }];
  return convictionIds ? countIssues('convictionIds', convictionIds.length, { min: 1, max: convictionsMax }) : [];
}

type Found = { convictions: readonly [Conviction, ...Conviction[]] } | Refusal;

export function findReferred(work: Work, call: HubCall, { convictionIds, countryRequestId }: WhatIsReferred): Promise<Found> {
  return convictionIds ? findNamed(work, call, [...new Set(convictionIds)]) : findAnswered(work, call, countryRequestId ?? '');
}

async function findNamed(work: Work, call: HubCall, globalIds: readonly string[]): Promise<Found> {
  const issues: FieldIssue[] = [];
  const convictions: Conviction[] = [];
  for (const [at, globalConvictionId] of globalIds.entries()) {
    const conviction = await findVisible(work, call, localId('Conviction', globalConvictionId));
    if (conviction && isInForce(conviction)) convictions.push(conviction);
    else issues.push(conviction ? notInForce(at) : unknown(at));
  }
  if (new Set(convictions.map(({ person }) => person.id)).size > 1)
    issues.push({ path: 'convictionIds', code: 'SEVERAL_PERSONS', message: 'A referral is about one person.' });
  return issues.length > 0 ? rejected(issues) : atLeastOne(convictions, 'convictionIds');
}

const unknown = (at: number): FieldIssue => ({
  path: `convictionIds.${at}`,
  code: 'NOT_FOUND',
  message: 'No such conviction is known to you.',
});
const notInForce = (at: number): FieldIssue => ({
  path: `convictionIds.${at}`,
  code: 'NOT_IN_FORCE',
  message: 'It was replaced by a newer version, struck, or is not known to be this person’s.',
});

const isInForce = ({ attached, supersededAt, deletedByConvictingState }: Conviction) =>
  attached && !supersededAt && !deletedByConvictingState;

async function findVisible({ em }: Work, { reader }: HubCall, id: string | undefined): Promise<Conviction | undefined> {
  if (!id || !(await isVisible(em, convictionShape, reader, id))) return undefined;
  return (await em.findOne(Conviction, { id })) ?? undefined;
}

async function findAnswered(work: Work, call: HubCall, countryRequestId: string): Promise<Found> {
  const request = await lockVisibleRequest(work.em, call, countryRequestId);
  if (!request) return { kind: 'not-found' };
  const responses = await work.em.find(CountryResponse, { request: request.id });
  const held = await work.em.find(Conviction, { responseId: { $in: responses.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
  const convictions: Conviction[] = [];
  for (const conviction of held.filter(isInForce)) {
    if (await findVisible(work, call, conviction.id)) convictions.push(conviction);
  }
  return atLeastOne(convictions, 'countryRequestId');
}

function atLeastOne([first, ...others]: Conviction[], path: string): Found {
  if (first) return { convictions: [first, ...others] };
  return rejected([{ path, code: 'NO_CONVICTIONS', message: 'No conviction in force that you may read came of it.' }]);
}
