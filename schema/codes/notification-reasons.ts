import type { CodeTable } from './code-table.ts';

/** Why a conviction needs no notification to a country. Ours: what the law asks is known, a code list for it is not published. */
const notRequired = {
  UK_NATIONAL_ONLY: 'The person has no nationality but that of the United Kingdom or a Crown Dependency',
  CONVICTED_ABROAD: 'Another country convicted; it stands on the register because we were told of it',
  NOT_A_CONVICTION: 'Nothing of it is a conviction (any more)',
  NO_CHANNEL: 'There is no channel to that country',
  NO_ARRANGEMENT: 'No treaty and no arrangement asks for it',
  DELETED_BEFORE_TOLD: 'Struck from the register before the country was told',
  NO_LONGER_NATIONAL: 'The nationality was withdrawn before the country was told',
  NATIONALITY_CORRECTED: 'A nationality that could not be read, or was not known, has been corrected',
} as const;

/** Why a conviction is owed to a country and has not been told: each waits for somebody. */
const blocked = {
  NATIONALITY_UNKNOWN: 'The register gives no nationality',
  NATIONALITY_NOT_READ: 'What the register gives as nationality is no known code',
  FACT_MISSING: 'A fact is missing without which nobody can be told of a person',
  CHANNEL_NOT_CONNECTED: 'This hub is not connected to the channel of that country',
  REFUSED_BY_COUNTRY: 'The country did not record it',
  NOT_SENDABLE: 'The channel could not carry it',
} as const;

export type NotRequiredReason = keyof typeof notRequired;
export type BlockedReason = keyof typeof blocked;

export const notificationReasons: CodeTable = {
  system: 'NOTIFICATION_REASON',
  version: 'hub/1',
  language: 'en',
  rows: Object.entries({ ...notRequired, ...blocked }),
};
