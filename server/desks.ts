/** The desks of the four processes, and what goes on after a write to a register, in one place. */
import type { Connected } from './exchange/back-ends/connected.ts';
import type { Sequels } from './exchange/registers/record-write.ts';
import { notificationOutDesk } from './exchange/notifications-out/desk.ts';
import type { Desk, Desks, Parked } from './exchange/threads/desk.ts';
import { requestInDesk } from './exchange/requests-in/desk.ts';
import { openRequest } from './exchange/requests-in/open-request.ts';
import { requestOutDesk } from './exchange/requests-out/desk.ts';
import { handOverAccepted, handOverRejected } from './offender/answer-hand-over.ts';
import type { OffenderSequel } from './offender/owe-offender-write.ts';
import { handOverProposed } from './offender/propose-hand-over.ts';
import { raiseOffenderMatter } from './offender/raise-offender-matter.ts';
import { offenderRecorded } from './offender/record-offender.ts';

const park = (): Parked => ({ parkedBecause: 'NOT_UNDERSTOOD_YET' });
const closedDesk: Desk<never> = { sent: () => [], failed: () => [], workIn: park };

/** What desks, sequels and use cases of the exchange are given by hand. */
export interface DeskParts {
  connected: Connected;
}

export function desksOf({ connected }: DeskParts): Desks {
  return {
    requestOut: requestOutDesk,
    notificationOut: notificationOutDesk,
    requestIn: requestInDesk(connected),
    notificationIn: closedDesk,
    openRequest: (inbound, delivery) => openRequest(connected, inbound, delivery),
    openNotification: park,
    followUp: raiseOffenderMatter,
  };
}

export function sequelsOf(_parts: DeskParts): Sequels {
  return {
    'offender-recorded': offenderRecorded,
    'hand-over-proposed': handOverProposed,
    'hand-over-accepted': handOverAccepted,
    'hand-over-rejected': handOverRejected,
  } satisfies Record<OffenderSequel, Sequels[string]>;
}
