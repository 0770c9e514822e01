/** A person decides whether two persons are one. */
import { LockMode } from '@mikro-orm/core';
import type { HubCall } from '../../access/hub-call.ts';
import { recordChange } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId, localId } from '../../platform/ids.ts';
import { notFound, rejected, type Refusal } from '../../platform/refusal.ts';
import { lockLinks, type Cluster } from './cluster.ts';
import { holdApart, joinPersons, type Doing } from './join-persons.ts';
import { LinkReview } from './link.entity.ts';
import { findCluster, reasonIssues, refusedBeyondOwn, refusedLinking } from './may-link.ts';
import { whyNotJoined } from './merge-persons.ts';

export interface LinkDecision {
  reviewId: string;
  decision: 'JOIN' | 'APART';
  reason: string;
}

export type ReviewLink = (call: HubCall, input: LinkDecision) => Promise<{ kind: 'reviewed'; reviewId: string } | Refusal>;

export function createReviewLink({ unitOfWork }: { unitOfWork: UnitOfWork }): ReviewLink {
  return async (call, input) => {
    const refusal = refusedLinking(call);
    if (refusal) return refusal;
    const issues = reasonIssues(input.reason);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork((work) => review(work, call, input));
  };
}

const stateOf = { JOIN: 'JOINED', APART: 'APART' } as const;

async function review(work: Work, call: HubCall, { reviewId, decision, reason }: LinkDecision) {
  await lockLinks(work);
  const id = localId('LinkReview', reviewId);
  const found = id ? await work.em.findOne(LinkReview, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : undefined;
  const one = found && (await findCluster(work, call, found.oneId));
  const other = found && (await findCluster(work, call, found.otherId));
  if (!found || !one || !other) return notFound;
  const reviewed = { kind: 'reviewed', reviewId: found.id } as const;
  if (found.state === stateOf[decision]) return reviewed;
  if (found.state !== 'OPEN') return { kind: 'wrong-state', code: found.state, message: 'It has been decided already.' } as const;
  const doing = {
    actor: call.caller,
    traceId: call.traceId,
    operation: `mutation reviewLink ${decision}`,
    reason: reason.trim(),
  };
  const refusal = await (decision === 'JOIN' ? join : keepApart)(work, call, { found, one, other, doing });
  if (refusal) return refusal;
  const decided = { decidedAt: work.now, decidedBy: call.caller.subject, reason: doing.reason };
  Object.assign(found, { state: stateOf[decision], ...decided });
  return reviewed;
}

interface Reviewed {
  found: LinkReview;
  one: Cluster;
  other: Cluster;
  doing: Doing;
}

async function join(work: Work, call: HubCall, { found, one, other, doing }: Reviewed): Promise<Refusal | undefined> {
  const refusal = await whyNotJoined(work, call, one, other);
  if (refusal) return refusal;
  const weighed = { bits: found.score, waterfall: found.waterfall };
  found.eventId = (await joinPersons(work, { kept: one, other }, doing, weighed)).id;
  return undefined;
}

const heldOne: Refusal = {
  kind: 'wrong-state',
  code: 'ALREADY_ONE',
  message: 'They are held to be one: undo the merge by which they are.',
};

async function keepApart(work: Work, call: HubCall, { found, one, other, doing }: Reviewed): Promise<Refusal | undefined> {
  if (one.rootId === other.rootId) return heldOne;
  const refusal = await refusedBeyondOwn(work, call, [one, other]);
  if (refusal) return refusal;
  holdApart(work, found.oneId, found.otherId, doing);
  const { actor, traceId, operation, reason } = doing;
  const records = [globalId('LinkReview', found.id), globalId('Person', found.oneId), globalId('Person', found.otherId)];
  const by = { ...actor, justification: reason.slice(0, 200) };
  recordChange(work.em, work.now, by, { kind: 'CHANGE', traceId, operation, records });
  return undefined;
}
