/** What was decided of an earlier version of a conviction holds for every offence of it that has not changed. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import { EquivalenceDecision, type Equivalence } from '../equivalence/equivalence.entity.ts';
import { isUnchanged } from '../equivalence/like-case.ts';
import { equivalencesOf } from '../equivalence/propose-equivalences.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { toldConviction } from '../threads/told-conviction.ts';

export async function carryOver(work: Work, notification: Notification, replaced: readonly Notification[]): Promise<void> {
  const [now] = await equivalencesOfNotification(work, notification);
  const before = (await Promise.all(replaced.map((each) => equivalencesOfNotification(work, each)))).flat();
  for (const equivalence of now ?? []) {
    const decided = before.flat().find((each) => each.decidedAt && isSameOffence(notification, replaced, each, equivalence));
    if (decided && !equivalence.decidedAt) copyDecision(work, decided, equivalence);
  }
  await work.em.flush();
}

async function equivalencesOfNotification(work: Work, { id }: Notification): Promise<Equivalence[][]> {
  const rows = await work.em.find(Conviction, { notificationId: id });
  const found: Equivalence[][] = [];
  for (const row of rows) found.push(await equivalencesOf(work, row.id));
  return found;
}

function isSameOffence(
  notification: Notification,
  replaced: readonly Notification[],
  before: Equivalence,
  after: Equivalence,
): boolean {
  const offence = toldConviction(notification).conviction.offences[after.ordinal];
  return replaced.some((each) => {
    const earlier = toldConviction(each).conviction.offences[before.ordinal];
    return (
      before.localId === after.localId &&
      offence?.localId === earlier?.localId &&
      offence !== undefined &&
      earlier !== undefined &&
      isUnchanged(earlier, offence)
    );
  });
}

function copyDecision({ em, now }: Work, decided: Equivalence, equivalence: Equivalence): void {
  const { decidedBy, reason, cjsCode, recordable } = decided;
  Object.assign(equivalence, { decidedAt: now, decidedBy, reason, cjsCode, recordable });
  em.create(EquivalenceDecision, {
    id: newId(),
    equivalence,
    country: equivalence.country,
    likeKey: equivalence.likeKey,
    cjsCode: cjsCode ?? null,
    recordable: recordable ?? false,
    reason: reason ?? '',
    decidedAt: now,
    decidedBy: decidedBy ?? 'hub',
    carriedOver: true,
  });
}
