/** What a State says to a conviction that the hub tells it. */
import { notificationResponses, type NotificationResponse } from '../wire/codes.ts';
import { wrongCodes } from './check-codes.ts';
import type { Desk } from './desk.ts';
import { readMessage, type IncomingMessage } from './read-message.ts';
import { findPersons } from './register.ts';

export function takeNotification(desk: Desk, message: IncomingMessage): void {
  const { reference, id, person } = message;
  const { delayDays = 0, asksWhenTold = [] } = desk.world.profile(id.receiver) ?? {};
  const errors = wrongCodes(message);
  if (errors.length > 0) return desk.plan(message, reference, 0, { send: 'FEM', errors });
  const known = person && findPersons(desk.world.register(id.receiver), person)[0];
  const wants = known?.wantsWhenTold ?? asksWhenTold;
  if (wants.length > 0) return desk.plan(message, reference, delayDays / 2, { send: 'RAI', wants });
  giveReceipt(desk, message, { inDays: delayDays, part: 'NRS' });
}

export function giveReceipt(desk: Desk, message: IncomingMessage, when: { inDays: number; part: string }): void {
  if (desk.isOwed('NRS', message.reference))
    desk.plan(message, message.reference, when.inDays, { send: 'NRS', result: receiptOf(desk, message) }, when.part);
}

/** It takes convictions of its own nationals only, and changes only to what it was told before (or knew before ECRIS). */
function receiptOf({ world, stage }: Desk, { id, reference, notified, person }: IncomingMessage): NotificationResponse {
  const ordered = person && findPersons(world.register(id.receiver), person)[0]?.receipt;
  if (ordered) return ordered;
  if (!notified || world.profile(id.receiver)?.refusesNotices) return notificationResponses.refused;
  if (!notified.nationalities.includes(id.receiver)) return notificationResponses.notOfThisState;
  if (!notified.changesOwnId) return notificationResponses.accepted;
  const known = stage.journal.entries().some(({ kind, type, id: told, frame }) => {
    if (kind !== 'FRAME_IN' || type !== 'NOT' || told === reference || frame === undefined) return false;
    const earlier = readMessage(Buffer.from(frame));
    return earlier?.id.receiver === id.receiver && earlier.notified?.convictionId === notified.convictionId;
  });
  return known ? notificationResponses.accepted : notificationResponses.convictionUnknown;
}
