/** What the unit does so that every country is told, and how it sees that none was missed. */
import {
  CompletenessAlarmsDocument,
  CompletenessDocument,
  NotificationsDueDocument,
  ProvideNotificationInformationDocument,
  SendNotificationAgainDocument,
  TellOfExtraditionDocument,
  type CompletenessAlarmFilter,
  type NotificationDueFilter,
  type ProvideNotificationInformationInput,
  type SendNotificationAgainInput,
  type TellOfExtraditionInput,
} from './generated/graphql.ts';
import type { Page, Request } from './call.ts';

export function notificationsOutCalls(request: Request) {
  return {
    /** Whether what was recorded on these days (ISO 8601 full dates, both included) was told, and both sides agree on it. */
    completeness: async (days: { from: string; to: string }) => (await request(CompletenessDocument, days)).completeness,
    completenessAlarms: async (filter: CompletenessAlarmFilter = {}, page: Page = {}) =>
      (await request(CompletenessAlarmsDocument, { filter, first: 20, ...page })).completenessAlarms,
    /** The ledger: of every conviction and country what became of it, newest first. */
    notificationsDue: async (filter: NotificationDueFilter = {}, page: Page = {}) =>
      (await request(NotificationsDueDocument, { filter, first: 20, ...page })).notificationsDue,
    /** What a country wants to know before it takes a notification in. */
    provideNotificationInformation: async (input: ProvideNotificationInformationInput) =>
      (await request(ProvideNotificationInformationDocument, { input })).provideNotificationInformation,
    /** What was refused or failed, with the facts of now. */
    sendNotificationAgain: async (input: SendNotificationAgainInput) =>
      (await request(SendNotificationAgainDocument, { input })).sendNotificationAgain,
    /** The countries of somebody's nationalities are told of the surrender; `untold` names those that are not, and why. */
    tellOfExtradition: async (input: TellOfExtraditionInput) =>
      (await request(TellOfExtraditionDocument, { input })).tellOfExtradition,
  };
}
