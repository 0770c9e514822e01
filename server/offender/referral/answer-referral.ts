/** Immigration Enforcement says what it does with a referral; the unit may write down what it was told by other ways. */
import { LockMode } from '@mikro-orm/core';
import { unitOrganisation } from '../../access/caller.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId, localId } from '../../platform/ids.ts';
import { notFound, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { ReferralStep } from './referral-lifecycle.ts';
import { Referral } from './referral.entity.ts';
import { referralShape } from './referral.reads.ts';
import { referralEvents, stepReferral } from './step-referral.ts';

const stepOf = { TAKE_UP: 'takeUp', DECLINE: 'decline', REMOVE: 'remove', CLOSE: 'close' } as const satisfies Record<
  string,
  ReferralStep
>;
const statusAfterAnswer = { TAKE_UP: 'TAKEN_UP', DECLINE: 'DECLINED', REMOVE: 'REMOVED', CLOSE: 'CLOSED' } as const;

export interface ReferralAnswered {
  referralId: string;
  answer: keyof typeof stepOf;
  remark?: string | null;
}

type Moved = { kind: 'moved'; referralId: string };
export type AnswerReferral = (call: HubCall, input: ReferralAnswered) => Promise<Moved | Refusal>;

export function createAnswerReferral({ unitOfWork }: { unitOfWork: UnitOfWork }): AnswerReferral {
  return async (call, input) => {
    if (!permits(call.caller, 'immigration:answer'))
      return notPermitted('ROLE', `The role ${call.caller.role} answers no referrals.`);
    const issues = textIssues('remark', input.remark, { max: 400, optional: true });
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const referral = await lockVisibleReferral(work, call, input.referralId);
      return referral ? answer(work, call, referral, input) : notFound;
    });
  };
}

async function lockVisibleReferral({ em }: Work, { reader }: HubCall, referralId: string): Promise<Referral | undefined> {
  const id = localId('Referral', referralId);
  if (!id || !(await isVisible(em, referralShape, reader, id))) return undefined;
  return (await em.findOne(Referral, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })) ?? undefined;
}

async function answer(
  work: Work,
  call: HubCall,
  referral: Referral,
  { answer: given, remark }: ReferralAnswered,
): Promise<Moved | Refusal> {
  const { organisation, subject } = call.caller;
  if (organisation !== referral.recipient && organisation !== unitOrganisation)
    return notPermitted(
      'NOT_THE_RECIPIENT',
      'Only Immigration Enforcement answers a referral, or the exchange unit in its place.',
    );
  if (referral.status === statusAfterAnswer[given]) return { kind: 'moved', referralId: referral.id };
  if (!stepReferral(work, referral, stepOf[given], subject))
    return { kind: 'wrong-state', code: referral.status, message: 'The referral stands where this cannot be said of it.' };
  if (remark) referral.remark = remark.trim();
  recordChange(work.em, work.now, call.caller, {
    kind: 'CHANGE',
    traceId: call.traceId,
    operation: `mutation answerReferral ${given}`,
    records: [globalId('Referral', referral.id)],
  });
  await appendFeedEvents(work.em, referralEvents(referral, 'IMMIGRATION_ANSWERED', work.now));
  return { kind: 'moved', referralId: referral.id };
}
