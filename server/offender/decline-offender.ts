/** The desk has assessed a matter: no ViSOR record is needed. */
import type { HubCall } from '../access/hub-call.ts';
import { refusedOutsideUnit } from '../access/permits-unit.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../platform/event/append-feed.ts';
import { notFound, rejected, type Refusal } from '../platform/refusal.ts';
import { lockVisibleMatter } from './find-matter.ts';
import { matterEvents } from './matter-event.ts';
import { reasonIssues } from './offender-rules.ts';
import { past, recordAssessment } from './record-offender.ts';
import { stepMatter } from './step-matter.ts';

export interface OffenderDeclined {
  matterId: string;
  reason: string;
}

export type DeclineOffender = (call: HubCall, input: OffenderDeclined) => Promise<{ kind: 'moved'; matterId: string } | Refusal>;

export function createDeclineOffender({ unitOfWork }: { unitOfWork: UnitOfWork }): DeclineOffender {
  return async (call, { matterId, reason }) => {
    const refusal = refusedOutsideUnit(call.caller, 'offender:assess');
    if (refusal) return refusal;
    const issues = reasonIssues(reason);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const matter = await lockVisibleMatter(work.em, call, matterId);
      if (!matter) return notFound;
      if (matter.status === 'DECLINED') return { kind: 'moved', matterId: matter.id };
      if (!stepMatter(work, matter, 'decline', call.caller.subject)) return past(matter);
      Object.assign(matter, { assessment: reason.trim(), failure: null });
      recordAssessment(work, call, matter, 'declineOffender', reason.trim());
      await appendFeedEvents(work.em, matterEvents(matter, 'OFFENDER_MATTER_DECLINED', work.now));
      return { kind: 'moved', matterId: matter.id };
    });
  };
}
