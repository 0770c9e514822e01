import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { NotifiedCandidate } from './notified.entity.ts';

export interface NewCandidate {
  personId?: string;
  registerId?: string;
  identity: Identity;
  differences: string[];
}

/** Kept with what differs, so that a later look shows what the decision was made from. At most so many are shown. */
const candidatesMax = 50;

export async function keepCandidates(
  { em }: Work,
  notification: Notification,
  candidates: readonly NewCandidate[],
): Promise<void> {
  const held = await em.count(NotifiedCandidate, { notification: notification.id });
  candidates.slice(0, Math.max(candidatesMax - held, 0)).forEach(({ personId, registerId, identity, differences }, index) =>
    em.create(NotifiedCandidate, {
      id: newId(),
      notification,
      ordinal: held + index,
      personId: personId ?? null,
      registerId: registerId ?? null,
      subject: identity,
      differences,
    }),
  );
}
