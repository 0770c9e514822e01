/** Tells what waited for a channel, once this hub is connected to it. */
import { unitOrganisation } from '../../access/caller.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { globalId, newId, newTraceId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { notificationPurpose } from '../notifications-out/write-notifications.ts';
import { londonDate } from '../playbook/deadline.ts';
import { enteredFromAbroad } from './entered-from-abroad.ts';
import { followEntries } from './follow-entries.ts';
import { loadHeld, type HeldConviction } from './held-convictions.ts';
import { tellOwed } from './tell-owed.ts';
import { writeConvictions, writeLines } from './write-ledger.ts';

const mostAtOnce = 500;

/** @returns how many notifications were written; 0 when nothing waits any more. */
export async function reconsider(work: Work, connected: Connected, register: string): Promise<number> {
  // As `takePage` does: nobody else changes the ledger of this register meanwhile.
  await work.em.execute('select register from activity_position where register = ? for update', [register]);
  const waiting = await work.em.execute<{ conviction_id: string }[]>(
    `select distinct d.conviction_id from notification_due d join country c on c.code = d.nationality
     where d.register = ? and d.state = 'BLOCKED' and d.reason = 'CHANNEL_NOT_CONNECTED'
       and c.channel in (select jsonb_array_elements_text(?::jsonb)) limit ${mostAtOnce}`,
    [register, JSON.stringify(connected.channels)],
  );
  if (waiting.length === 0) return 0;
  const held = await loadHeld(
    work,
    register,
    waiting.map(({ conviction_id }) => conviction_id),
  );
  const byId = new Map(held.map((one) => [one.convictionId, one]));
  const fromAbroad = await enteredFromAbroad(work, register, byId.keys());
  const context = { onDay: londonDate(work.now), channels: connected.channels, newId, fromAbroad };
  const page = followEntries(held.flatMap(asItStands), byId, context);
  const written = await tellOwed(work, connected, register, page);
  await writeConvictions(work, register, held);
  await writeLines(work, register, held);
  recordChange(work.em, work.now, hubItself(unitOrganisation, notificationPurpose), {
    kind: 'CHANGE',
    traceId: newTraceId(),
    operation: `tell what waited for a channel: ${written.length} notifications`,
    records: written.map(({ id }) => globalId('Notification', id)),
  });
  return written.length;
}

/** What the register last said of it. */
function asItStands({
  convictionId,
  struck,
  recordedOn,
  identity,
  unreadNationalities,
  conviction,
  lastReference,
}: HeldConviction) {
  if (!identity || !conviction) return [];
  const change = struck ? ('DELETE' as const) : ('UPDATE' as const);
  return [{ convictionId, change, recordedOn, identity, unreadNationalities, conviction, reference: lastReference }];
}
