/** The force to which a person is offered accepts or rejects. Until ViSOR has its word, the old owner stays responsible. */
import type { HubCall } from '../access/hub-call.ts';
import { permits } from '../access/policy.ts';
import type { Outcome } from '../exchange/registers/record-write.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../platform/event/append-feed.ts';
import { notFound, notPermitted, rejected, type FieldIssue, type Refusal } from '../platform/refusal.ts';
import { lockOffer, lockVisibleOffer, type Offer } from './find-matter.ts';
import { offerEvents } from './matter-event.ts';
import type { MatterStatus } from './offender-lifecycle.ts';
import { managerIssues, reasonIssues } from './offender-rules.ts';
import { oweOffenderWrite } from './owe-offender-write.ts';
import { past } from './record-offender.ts';
import { recordOffer } from './record-offer.ts';
import { stepMatter } from './step-matter.ts';
import { noteWritten } from './written.ts';

export interface Acceptance {
  handOverId: string;
  /** Who manages the record from now on. */
  manager: string;
}

export interface Rejection {
  handOverId: string;
  reason: string;
}

type Moved = { kind: 'moved'; handOverId: string };
export type AcceptHandOver = (call: HubCall, input: Acceptance) => Promise<Moved | Refusal>;
export type RejectHandOver = (call: HubCall, input: Rejection) => Promise<Moved | Refusal>;

interface Parts {
  unitOfWork: UnitOfWork;
}

export function createAcceptHandOver(parts: Parts): AcceptHandOver {
  return (call, { handOverId, manager }) =>
    answer(parts, call, handOverId, managerIssues(manager), (work, offer) => accept(work, call, offer, manager.trim()));
}

export function createRejectHandOver(parts: Parts): RejectHandOver {
  return (call, { handOverId, reason }) =>
    answer(parts, call, handOverId, reasonIssues(reason), (work, offer) => reject(work, call, offer, reason.trim()));
}

async function answer(
  { unitOfWork }: Parts,
  call: HubCall,
  handOverId: string,
  issues: FieldIssue[],
  decide: (work: Work, offer: Offer) => Promise<Refusal | undefined>,
): Promise<Moved | Refusal> {
  if (!permits(call.caller, 'handover:answer')) return notPermitted('ROLE', `The role ${call.caller.role} takes nobody over.`);
  if (issues.length > 0) return rejected(issues);
  return unitOfWork(async (work) => {
    const offer = await lockVisibleOffer(work.em, call, handOverId);
    if (!offer) return notFound;
    if (offer.handOver.toOrganisation !== call.caller.organisation)
      return notPermitted('NOT_OFFERED_TO_YOU', 'Only the force to which the person is offered can answer.');
    return (await decide(work, offer)) ?? { kind: 'moved', handOverId: offer.handOver.id };
  });
}

/** A repeat finds the answer given already, whether or not ViSOR knows it. */
const answered = (
  { matter, handOver }: Offer,
  { state, onTheWay }: { state: 'ACCEPTED' | 'REJECTED'; onTheWay: MatterStatus },
): boolean => handOver.state === state || (handOver.state === 'PROPOSED' && matter.status === onTheWay);

async function accept(work: Work, call: HubCall, offer: Offer, manager: string): Promise<Refusal | undefined> {
  const { matter, handOver } = offer;
  if (answered(offer, { state: 'ACCEPTED', onTheWay: 'HANDOVER_ACCEPTING' })) return undefined;
  const record = takeAnswer(work, call, offer, 'accept');
  if ('kind' in record) return record;
  const reason = 'Hand-over accepted';
  recordOffer(work, call, offer, 'acceptHandOver', reason);
  await oweOffenderWrite(work, {
    write: { kind: 'ACCEPT_TRANSFER', ...record, manager },
    organisation: handOver.toOrganisation,
    reason,
    sequel: { name: 'hand-over-accepted', id: handOver.id },
  });
  matter.failure = null;
  return undefined;
}

async function reject(work: Work, call: HubCall, offer: Offer, reason: string): Promise<Refusal | undefined> {
  const { matter, handOver } = offer;
  if (answered(offer, { state: 'REJECTED', onTheWay: 'HANDOVER_REJECTING' })) return undefined;
  const record = takeAnswer(work, call, offer, 'reject');
  if ('kind' in record) return record;
  handOver.rejectedBecause = reason;
  recordOffer(work, call, offer, 'rejectHandOver', reason);
  await oweOffenderWrite(work, {
    write: { kind: 'REJECT_TRANSFER', ...record, reason },
    organisation: handOver.toOrganisation,
    reason,
    sequel: { name: 'hand-over-rejected', id: handOver.id },
  });
  matter.failure = null;
  return undefined;
}

type RecordVersion = { nativeId: string; version: number };

function takeAnswer(work: Work, call: HubCall, { matter, handOver }: Offer, step: 'accept' | 'reject'): RecordVersion | Refusal {
  const { visorId, visorVersion } = matter;
  if (handOver.state !== 'PROPOSED' || !visorId || !visorVersion) return past(matter);
  if (!stepMatter(work, matter, step, call.caller.subject)) return past(matter);
  handOver.decidedBy = call.caller.subject;
  handOver.decidedAt = work.now;
  return { nativeId: visorId, version: visorVersion };
}

/** ViSOR knows it: responsibility passes now, and not before. */
export async function handOverAccepted(work: Work, handOverId: string, outcome: Outcome): Promise<void> {
  const offer = await lockOffer(work.em, handOverId);
  if (!offer) return;
  if (outcome.state !== 'DONE') return answerRefused(work, offer, outcome);
  const { matter, handOver } = offer;
  if (!stepMatter(work, matter, 'accepted')) return;
  noteWritten(matter, outcome);
  handOver.state = 'ACCEPTED';
  Object.assign(matter, { responsible: handOver.toOrganisation, offeredTo: null });
  await appendFeedEvents(work.em, offerEvents(handOver, 'HAND_OVER_ACCEPTED', work.now));
}

export async function handOverRejected(work: Work, handOverId: string, outcome: Outcome): Promise<void> {
  const offer = await lockOffer(work.em, handOverId);
  if (!offer) return;
  if (outcome.state !== 'DONE') return answerRefused(work, offer, outcome);
  const { matter, handOver } = offer;
  if (!stepMatter(work, matter, 'rejected')) return;
  noteWritten(matter, outcome);
  handOver.state = 'REJECTED';
  matter.offeredTo = null;
  await appendFeedEvents(work.em, offerEvents(handOver, 'HAND_OVER_REJECTED', work.now));
}

/** The answer did not reach the register: it is open again, and the force must give it anew. */
async function answerRefused(work: Work, { matter, handOver }: Offer, outcome: Outcome): Promise<void> {
  if (!stepMatter(work, matter, 'fail')) return;
  noteWritten(matter, outcome);
  Object.assign(handOver, { decidedAt: null, decidedBy: null, rejectedBecause: null });
  await appendFeedEvents(work.em, offerEvents(handOver, 'OFFENDER_CHANGE_REFUSED', work.now));
}
