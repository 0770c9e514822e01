/** The desks of the four processes, in one place. */
import type { Desk, Desks, Parked } from './exchange/threads/desk.ts';
import { requestOutDesk } from './exchange/requests-out/desk.ts';

const park = (): Parked => ({ parkedBecause: 'NOT_UNDERSTOOD_YET' });
const closedDesk: Desk<never> = { sent: () => [], failed: () => [], workIn: park };

export const desks: Desks = {
  requestOut: requestOutDesk,
  requestIn: closedDesk,
  notificationOut: closedDesk,
  notificationIn: closedDesk,
  openRequest: park,
  openNotification: park,
};
