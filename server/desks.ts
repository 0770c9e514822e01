/** The desks of the four processes, and what goes on after a write to a register, in one place. */
import type { Connected } from './exchange/back-ends/connected.ts';
import type { Sequels } from './exchange/registers/record-write.ts';
import { notificationOutDesk } from './exchange/notifications-out/desk.ts';
import type { Desk, Desks, Parked } from './exchange/threads/desk.ts';
import { requestOutDesk } from './exchange/requests-out/desk.ts';

const park = (): Parked => ({ parkedBecause: 'NOT_UNDERSTOOD_YET' });
const closedDesk: Desk<never> = { sent: () => [], failed: () => [], workIn: park };

/** What desks, sequels and use cases of the exchange are given by hand. */
export interface DeskParts {
  connected: Connected;
}

export function desksOf(_parts: DeskParts): Desks {
  return {
    requestOut: requestOutDesk,
    requestIn: closedDesk,
    notificationOut: notificationOutDesk,
    notificationIn: closedDesk,
    openRequest: park,
    openNotification: park,
    followUp: () => Promise.resolve([]),
  };
}

export function sequelsOf(_parts: DeskParts): Sequels {
  return {};
}
