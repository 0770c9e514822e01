import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { takeStep } from '../../platform/lifecycle/take-step.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { referralMachine, type ReferralStep } from './referral-lifecycle.ts';
import type { Referral } from './referral.entity.ts';

/** False where its lifecycle does not allow it from here. */
export function stepReferral(work: Work, referral: Referral, step: ReferralStep, by: string): boolean {
  return takeStep(work, referralMachine, referral, { step, basis: 'REFER_IMMIGRATION', by });
}

/** Both sides are told, and the unit. */
export function referralEvents(
  { id, organisation, recipient }: Referral,
  kind: NewFeedEvent['kind'],
  occurredAt: Date,
): NewFeedEvent[] {
  const subjectId = globalId('Referral', id);
  return [...new Set([organisation, recipient, unitOrganisation])].map((to) => ({
    organisation: to,
    kind,
    occurredAt,
    subjectId,
  }));
}
