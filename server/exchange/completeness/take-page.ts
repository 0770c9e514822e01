/** Takes in one page of a register's activity, in one transaction with the position: nothing is lost and nothing is told twice. */
import type { ActivityEntry, ActivityPage } from '../../../connectors/contract/activity.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { globalId, newId, newTraceId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { notificationPurpose } from '../notifications-out/write-notifications.ts';
import { londonDate } from '../playbook/deadline.ts';
import { enteredFromAbroad } from './entered-from-abroad.ts';
import { followEntries } from './follow-entries.ts';
import { loadHeld, newHeld, type HeldConviction } from './held-convictions.ts';
import { resolveRead } from './raise-alarms.ts';
import { tellOwed } from './tell-owed.ts';
import { writeChanges, writeConvictions, writeLines } from './write-ledger.ts';

export interface PageTaken {
  register: string;
  /** The position that it was read from; null for the beginning. */
  after: string | null;
  page: ActivityPage;
}

/** False where somebody else has read on from there meanwhile: then nothing has changed. */
export async function takePage(work: Work, connected: Connected, { register, after, page }: PageTaken): Promise<boolean> {
  if (!(await holdPosition(work, register, after))) return false;
  const entries = await unread(work, register, page.entries);
  if (entries.length > 0) await takeEntries(work, connected, register, entries);
  await work.em.execute('update activity_position set position = ?, read_at = ? where register = ?', [
    page.next ?? after,
    work.now,
    register,
  ]);
  return true;
}

async function holdPosition({ em }: Work, register: string, after: string | null): Promise<boolean> {
  await em.execute('insert into activity_position (register) values (?) on conflict do nothing', [register]);
  const [held] = await em.execute<{ position: string | null }[]>(
    'select position from activity_position where register = ? for update',
    [register],
  );
  return held?.position === after;
}

/** A register may say again what it has said. */
async function unread({ em }: Work, register: string, entries: readonly ActivityEntry[]): Promise<ActivityEntry[]> {
  const known = await em.execute<{ reference: string }[]>(
    `select reference from recorded_change where register = ? and reference in (select jsonb_array_elements_text(?::jsonb))`,
    [register, JSON.stringify(entries.map(({ reference }) => reference))],
  );
  const seen = new Set(known.map(({ reference }) => reference));
  return entries.filter(({ reference }) => !seen.has(reference) && seen.add(reference));
}

async function takeEntries(work: Work, connected: Connected, register: string, entries: readonly ActivityEntry[]): Promise<void> {
  const held = await holdAll(work, register, entries);
  const context = { onDay: londonDate(work.now), channels: connected.channels, newId };
  const page = followEntries(entries, held, { ...context, fromAbroad: await enteredFromAbroad(work, register, held.keys()) });
  const written = await tellOwed(work, connected, register, page);
  await writeChanges(work, register, entries);
  await writeConvictions(work, register, held.values());
  await writeLines(work, register, held.values());
  recordChange(work.em, work.now, hubItself(unitOrganisation, notificationPurpose), {
    kind: 'CHANGE',
    traceId: newTraceId(),
    operation: `read activity of ${register}: ${entries.length} changes`,
    records: [...written.map(({ id }) => id), ...page.withdraw].map((id) => globalId('Notification', id)),
  });
  await resolveRead(work, register, entries.map(({ reference }) => reference)); // prettier-ignore
}

async function holdAll(
  work: Work,
  register: string,
  entries: readonly ActivityEntry[],
): Promise<ReadonlyMap<string, HeldConviction>> {
  const known = await loadHeld(
    work,
    register,
    entries.map(({ convictionId }) => convictionId),
  );
  const byId = new Map(known.map((one) => [one.convictionId, one]));
  const fresh = await newHeld(
    work,
    register,
    entries.filter(({ convictionId }) => !byId.has(convictionId)),
  );
  return new Map([...byId, ...fresh.map((one) => [one.convictionId, one] as const)]);
}
