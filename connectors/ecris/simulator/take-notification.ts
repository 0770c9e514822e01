/** What a State says to a conviction that the hub tells it. */
import type { JournalEntry } from '../../simulator-kit/journal.ts';
import { notificationResponses, type NotificationResponse } from '../wire/codes.ts';
import { wrongCodes } from './check-codes.ts';
import type { Desk } from './desk.ts';
import { readMessage, type IncomingMessage } from './read-message.ts';

export function takeNotification({ plan, world, stage }: Desk, message: IncomingMessage): void {
  const { reference, id } = message;
  const errors = wrongCodes(message);
  if (errors.length > 0) return plan(message, reference, 0, { send: 'FEM', errors });
  const result = receiptOf(message, stage.journal.entries());
  plan(message, reference, world.profile(id.receiver)?.delayDays ?? 0, { send: 'NRS', result });
}

/** It takes convictions of its own nationals only, and changes only to what it was told before (or knew before ECRIS). */
function receiptOf({ id, reference, notified }: IncomingMessage, entries: readonly JournalEntry[]): NotificationResponse {
  if (!notified) return notificationResponses.refused;
  if (!notified.nationalities.includes(id.receiver)) return notificationResponses.notOfThisState;
  if (!notified.changesOwnId) return notificationResponses.accepted;
  const known = entries.some(({ kind, type, id: told, frame }) => {
    if (kind !== 'FRAME_IN' || type !== 'NOT' || told === reference || frame === undefined) return false;
    const earlier = readMessage(Buffer.from(frame));
    return earlier?.id.receiver === id.receiver && earlier.notified?.convictionId === notified.convictionId;
  });
  return known ? notificationResponses.accepted : notificationResponses.convictionUnknown;
}
