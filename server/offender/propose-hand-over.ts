/** Whoever is responsible offers the person to a force. The force hears of it once ViSOR has the offer. */
import type { HubCall } from '../access/hub-call.ts';
import { permits } from '../access/policy.ts';
import type { Outcome } from '../exchange/registers/record-write.ts';
import { once } from '../platform/database/once.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../platform/event/append-feed.ts';
import { newId } from '../platform/ids.ts';
import { idempotencyConflict, notFound, notPermitted, rejected, type Refusal } from '../platform/refusal.ts';
import { textIssues } from '../platform/text-rules.ts';
import { lockOffer, lockVisibleMatter } from './find-matter.ts';
import { offerEvents } from './matter-event.ts';
import { HandOver, type OffenderMatter } from './offender-matter.entity.ts';
import { forceIssues, idempotencyKeyMax, reasonIssues, stationOf } from './offender-rules.ts';
import { oweOffenderWrite } from './owe-offender-write.ts';
import { past } from './record-offender.ts';
import { recordOffer } from './record-offer.ts';
import { stepMatter } from './step-matter.ts';
import { noteWritten } from './written.ts';

export interface NewOffer {
  idempotencyKey: string;
  matterId: string;
  /** PNC force code. */
  force: string;
  reason: string;
}

type Moved = { kind: 'moved'; handOverId: string };
export type ProposeHandOver = (call: HubCall, input: NewOffer) => Promise<Moved | Refusal>;

export function createProposeHandOver({ unitOfWork }: { unitOfWork: UnitOfWork }): ProposeHandOver {
  return async (call, input) => {
    if (!permits(call.caller, 'handover:propose')) return notPermitted('ROLE', `The role ${call.caller.role} hands nobody over.`);
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: idempotencyKeyMax }),
      ...forceIssues(input.force, call.caller.organisation),
      ...reasonIssues(input.reason),
    ];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork((work) => proposeOnce(work, call, input));
  };
}

async function proposeOnce(work: Work, call: HubCall, input: NewOffer): Promise<Moved | Refusal> {
  const key = { organisation: call.caller.organisation, operation: 'proposeHandOver', key: input.idempotencyKey, input };
  const done = await once<Refusal>(work, key, async () => {
    const matter = await lockVisibleMatter(work.em, call, input.matterId);
    return matter ? propose(work, call, matter, input) : notFound;
  });
  if (done.kind === 'conflict') return idempotencyConflict;
  return done.kind === 'refused' ? done.refusal : { kind: 'moved', handOverId: done.recordId };
}

async function propose(work: Work, call: HubCall, matter: OffenderMatter, input: NewOffer): Promise<string | Refusal> {
  const { organisation } = call.caller;
  if (matter.responsible !== organisation)
    return notPermitted('NOT_RESPONSIBLE', 'Only whoever is responsible for the person can offer it.');
  const { visorId, visorVersion } = matter;
  if (!visorId || !visorVersion || !stepMatter(work, matter, 'propose', call.caller.subject)) return past(matter);
  const reason = input.reason.trim();
  const handOver = work.em.create(HandOver, {
    id: newId(),
    matter,
    fromOrganisation: organisation,
    toOrganisation: input.force,
    state: 'PROPOSING',
    reason,
    proposedAt: work.now,
  });
  matter.failure = null;
  recordOffer(work, call, { matter, handOver }, 'proposeHandOver', reason);
  await oweOffenderWrite(work, {
    write: { kind: 'PROPOSE_TRANSFER', nativeId: visorId, version: visorVersion, to: stationOf(input.force), reason },
    organisation,
    reason,
    sequel: { name: 'hand-over-proposed', id: handOver.id },
  });
  return handOver.id;
}

/** ViSOR has the offer: from now on the force sees the matter. */
export async function handOverProposed(work: Work, handOverId: string, outcome: Outcome): Promise<void> {
  const offer = await lockOffer(work.em, handOverId);
  if (!offer) return;
  const { matter, handOver } = offer;
  const isDone = outcome.state === 'DONE';
  if (!stepMatter(work, matter, isDone ? 'proposed' : 'fail')) return;
  noteWritten(matter, outcome);
  handOver.state = isDone ? 'PROPOSED' : 'FAILED';
  if (isDone) matter.offeredTo = handOver.toOrganisation;
  const events = isDone
    ? offerEvents(handOver, 'HAND_OVER_PROPOSED', work.now)
    : offerEvents(handOver, 'OFFENDER_CHANGE_REFUSED', work.now, [handOver.fromOrganisation]);
  await appendFeedEvents(work.em, events);
}
