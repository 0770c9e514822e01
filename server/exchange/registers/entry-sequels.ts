/** What goes on when the PNC has said its last word on a part of an entry. */
import { LockMode } from '@mikro-orm/core';
import { unitOrganisation } from '../../access/caller.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { lockNotification } from '../threads/find-subject.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { oweCaseOn, oweResults } from './owe-entry.ts';
import { PncEntry, toStrike, waitsForRecord } from './pnc-entry.entity.ts';
import type { Outcome } from './record-write.ts';

/** The record is there: its results follow. */
export async function entryCreated(work: Work, entryId: string, outcome: Outcome): Promise<void> {
  const { entry, conviction } = await held(work, entryId);
  if (outcome.state === 'REJECTED') {
    await failed(work, entry, conviction, outcome.failure);
    return failWaiting(work, entry, outcome.failure);
  }
  const { nativeId, courtCase } = outcome.result as { nativeId?: string; courtCase?: string }; // a register's, by the kind of the write
  if (!nativeId || !courtCase) return failed(work, entry, conviction, 'NO_NUMBERS_GIVEN');
  const isNew = entry.pncId === null;
  Object.assign(entry, { pncId: nativeId, courtCase });
  await oweResults(work, entry, conviction);
  if (isNew) await goOnWithWaiting(work, entry, nativeId);
}

/** Other convictions of the person waited for the record. */
async function goOnWithWaiting(work: Work, { person }: PncEntry, pncId: string): Promise<void> {
  for (const { entry, conviction } of await waitingFor(work, person.id)) {
    Object.assign(entry, { pncId, failure: null });
    await oweCaseOn(work, entry, conviction);
  }
}

async function failWaiting(work: Work, { person }: PncEntry, failure: string): Promise<void> {
  for (const { entry, conviction } of await waitingFor(work, person.id)) await failed(work, entry, conviction, failure);
}

async function waitingFor(work: Work, personId: string): Promise<Held[]> {
  await work.em.flush();
  const waiting = { person: personId, state: 'ENTERING', pncId: null, failure: waitsForRecord } as const;
  const entries = await work.em.find(PncEntry, waiting, { orderBy: { id: 'asc' } });
  const all: Held[] = [];
  for (const { id } of entries) all.push(await held(work, id));
  return all;
}

/** The conviction stands on the PNC. */
export async function entryResulted(work: Work, entryId: string, outcome: Outcome): Promise<void> {
  const { entry, conviction } = await held(work, entryId);
  if (outcome.state === 'REJECTED') return failed(work, entry, conviction, outcome.failure);
  Object.assign(entry, { state: 'ENTERED', failure: null, enteredAt: entry.enteredAt ?? work.now });
  await tell(work, conviction, 'PNC_ENTERED', null);
}

async function failed(work: Work, entry: PncEntry, conviction: Conviction, failure: string): Promise<void> {
  Object.assign(entry, { state: 'FAILED', failure });
  await tell(work, conviction, 'PNC_ENTRY_FAILED', failure);
}

interface Held {
  entry: PncEntry;
  conviction: Conviction;
}

/** The notification is locked before its entry, as everywhere. */
async function held({ em }: Work, entryId: string): Promise<Held> {
  const { convictionId } = await em.findOneOrFail(PncEntry, { id: entryId });
  const conviction = await em.findOneOrFail(Conviction, { id: convictionId });
  if (conviction.notificationId) await lockNotification(em, conviction.notificationId);
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return { entry: await em.findOneOrFail(PncEntry, { id: entryId }, locked), conviction };
}

const stepOf = { PNC_ENTERED: 'entered', PNC_ENTRY_FAILED: 'fail' } as const;

/** The unit, and the force whose request brought the conviction. */
async function tell(work: Work, conviction: Conviction, kind: keyof typeof stepOf, failure: string | null): Promise<void> {
  const { notificationId, organisation } = conviction;
  const notification = notificationId ? await lockNotification(work.em, notificationId) : undefined;
  const stepped = notification && stepNotificationIn(work, notification, stepOf[kind], undefined, 'RECORD_ON_PNC');
  // What was struck while it was on its way is still to be struck there.
  if (stepped && notification.failure !== toStrike) notification.failure = failure;
  const event = {
    kind,
    occurredAt: work.now,
    subjectId: globalId('Conviction', conviction.id),
    ...(notification ? { notificationId: notification.id } : {}),
  };
  const told = [...new Set([unitOrganisation, organisation])];
  await appendFeedEvents(
    work.em,
    told.map((each): NewFeedEvent => ({ ...event, organisation: each })),
  );
}
