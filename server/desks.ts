/** The desks of the four processes, and what goes on after a write to a register, in one place. */
import type { Connected } from './exchange/back-ends/connected.ts';
import type { Sequels } from './exchange/registers/record-write.ts';
import { notificationOutDesk } from './exchange/notifications-out/desk.ts';
import { requestInDesk } from './exchange/requests-in/desk.ts';
import { openRequest } from './exchange/requests-in/open-request.ts';
import type { NewFeedEvent } from './platform/event/append-feed.ts';
import type { Desks, FollowUp } from './exchange/threads/desk.ts';
import { notificationInDesk } from './exchange/notifications-in/desk.ts';
import { openNotification } from './exchange/notifications-in/open-notification.ts';
import { proposeEquivalences } from './exchange/equivalence/propose-equivalences.ts';
import { entryCreated, entryResulted } from './exchange/registers/entry-sequels.ts';
import { entrySequels, type EntrySequel } from './exchange/registers/owe-entry.ts';
import { requestOutDesk } from './exchange/requests-out/desk.ts';
import { handOverAccepted, handOverRejected } from './offender/answer-hand-over.ts';
import type { OffenderSequel } from './offender/owe-offender-write.ts';
import { handOverProposed } from './offender/propose-hand-over.ts';
import { raiseOffenderMatter } from './offender/raise-offender-matter.ts';
import { offenderRecorded } from './offender/record-offender.ts';

/** What desks, sequels and use cases of the exchange are given by hand. */
export interface DeskParts {
  connected: Connected;
}

/** What goes on once convictions from abroad are a person's: one feature after the other. */
const followUps: readonly FollowUp[] = [
  async (work, _thread, convictionIds) => {
    await proposeEquivalences(work, convictionIds);
    return [];
  },
  raiseOffenderMatter,
];

const followUp: FollowUp = async (work, thread, convictionIds) => {
  const events: NewFeedEvent[] = [];
  for (const each of followUps) events.push(...(await each(work, thread, convictionIds)));
  return events;
};

export function desksOf({ connected }: DeskParts): Desks {
  return {
    requestOut: requestOutDesk,
    notificationOut: notificationOutDesk,
    requestIn: requestInDesk(connected),
    openRequest: (inbound, delivery) => openRequest(connected, inbound, delivery),
    notificationIn: notificationInDesk,
    openNotification: (inbound, delivery) => openNotification({ connected }, inbound, delivery),
    followUp,
  };
}

export function sequelsOf(_parts: DeskParts): Sequels {
  return {
    'offender-recorded': offenderRecorded,
    'hand-over-proposed': handOverProposed,
    'hand-over-accepted': handOverAccepted,
    'hand-over-rejected': handOverRejected,
    [entrySequels.created]: entryCreated,
    [entrySequels.resulted]: entryResulted,
  } satisfies Record<OffenderSequel | EntrySequel, Sequels[string]>;
}
