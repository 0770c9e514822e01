/** What the unit does with convictions that countries tell each other without being asked. */
import {
  ConfirmStruckOnPncDocument,
  DecideEquivalenceDocument,
  EnterConvictionOnPncDocument,
  ForwardNotifiedDocument,
  IdentifyNotifiedDocument,
  NotificationDocument,
  NotificationsDocument,
  type ConfirmStruckOnPncInput,
  type DecideEquivalenceInput,
  type EnterConvictionOnPncInput,
  type ForwardNotifiedInput,
  type IdentifyNotifiedInput,
  type NotificationFilter,
} from './generated/graphql.ts';
import type { Page, Request } from './call.ts';
import { notificationsOutCalls } from './notifications-out-calls.ts';

export function notificationCalls(request: Request) {
  return {
    ...notificationsOutCalls(request),
    /** Convictions told without being asked, both ways, newest first. */
    notifications: async (filter: NotificationFilter = {}, page: Page = {}) =>
      (await request(NotificationsDocument, { filter, first: 20, ...page })).notifications,
    /** Null both for an unknown one and for one that the caller may not know of. */
    notification: async (id: string) => {
      const { node } = await request(NotificationDocument, { id });
      return node?.__typename === 'Notification' ? node : null;
    },
    /** Passes one on to the police of another nation of the UK. */
    forwardNotified: async (input: ForwardNotifiedInput) => (await request(ForwardNotifiedDocument, { input })).forwardNotified,
    identifyNotified: async (input: IdentifyNotifiedInput) =>
      (await request(IdentifyNotifiedDocument, { input })).identifyNotified,
    /** What an offence from abroad corresponds to; decided of all of them, a notified conviction goes on by itself. */
    decideEquivalence: async (input: DecideEquivalenceInput) =>
      (await request(DecideEquivalenceDocument, { input })).decideEquivalence,
    enterConvictionOnPnc: async (input: EnterConvictionOnPncInput) =>
      (await request(EnterConvictionOnPncDocument, { input })).enterConvictionOnPnc,
    /** A struck conviction has been struck on the PNC, too. */
    confirmStruckOnPnc: async (input: ConfirmStruckOnPncInput) =>
      (await request(ConfirmStruckOnPncDocument, { input })).confirmStruckOnPnc,
  };
}
