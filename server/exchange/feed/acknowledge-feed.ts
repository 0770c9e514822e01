/** Remembers how far an organisation's named consumer has handled its feed. */
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { decodeCursor } from '../../platform/event/cursor.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';

export interface FeedAcknowledgement {
  consumer: string;
  cursor: string;
}

export type AcknowledgeFeed = (
  call: HubCall,
  input: FeedAcknowledgement,
) => Promise<{ kind: 'acknowledged'; seq: number } | Refusal>;

export function createAcknowledgeFeed({ unitOfWork }: { unitOfWork: UnitOfWork }): AcknowledgeFeed {
  return async ({ caller }, { consumer, cursor }) => {
    if (!permits(caller, 'feed:acknowledge')) return notPermitted('ROLE', `The role ${caller.role} has no feed.`);
    const issues = textIssues('consumer', consumer, { max: 80 });
    if (issues.length > 0) return rejected(issues);
    const seq = decodeCursor(cursor, caller.organisation);
    const acknowledged = await unitOfWork(async ({ em, now }) => {
      // A position never goes back, and never past what was told: a late or a made-up acknowledgement would hide arrivals.
      const [held] = await em.execute<{ acknowledged_seq: string }[]>(
        `insert into feed_consumer (organisation, consumer, acknowledged_seq, acknowledged_at)
         select ?, ?, least(?::bigint, coalesce((select last_seq from feed_position where organisation = ?), 0)), ?
         on conflict (organisation, consumer) do update
           set acknowledged_seq = greatest(feed_consumer.acknowledged_seq, excluded.acknowledged_seq), acknowledged_at = excluded.acknowledged_at
         returning acknowledged_seq`,
        [caller.organisation, consumer.trim(), seq, caller.organisation, now],
      );
      return { kind: 'acknowledged' as const, seq: Number(held?.acknowledged_seq) };
    });
    await failpoint('S18.position-stored');
    return acknowledged;
  };
}
