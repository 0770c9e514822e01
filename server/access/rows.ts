/** Which rows each policy class reaches, for tables whose rows belong to one organisation. */
import type { ReaderSql, Visible } from '../platform/api/read/shape.ts';
import { unitOrganisation, type PolicyClass } from './caller.ts';

export type RowPolicy = Readonly<Record<PolicyClass, Visible>>;

const denied = { denied: 'ROLE' } as const;

/** A force's auditor sees its force; the exchange unit's sees all. It holds for the desks too, so sums over what was asked go by it. */
export const ownOrAllOfUnit = (t: string, { organisation }: Pick<ReaderSql, 'organisation'>) =>
  `${t}.organisation = ${organisation} or ${organisation} = '${unitOrganisation}'`;

/** What an organisation asked: its own rows, all of them for the exchange unit, and for audit. */
export const whatWasAsked: RowPolicy = {
  OWN: (t, { organisation }) => `${t}.organisation = ${organisation}`,
  UNIT: () => 'true',
  AUDIT: ownOrAllOfUnit,
  OPERATIONS: denied,
};

/** What a register or another country answered: never for audit. */
export const whatWasAnswered: RowPolicy = { ...whatWasAsked, AUDIT: denied };

/** Own rows only, for the exchange unit too. */
export const ownOnly: RowPolicy = { OWN: whatWasAsked.OWN, UNIT: whatWasAsked.OWN, AUDIT: denied, OPERATIONS: denied };

/** What the exchange unit alone works on. */
export const unitOnly: RowPolicy = { OWN: () => 'false', UNIT: () => 'true', AUDIT: denied, OPERATIONS: denied };

/** A matter of the offender desk: whoever is responsible for it, and a force while it is offered to it. */
export const responsibleOrOffered: RowPolicy = {
  OWN: (t, { organisation }) => `(${t}.responsible = ${organisation} or ${t}.offered_to = ${organisation})`,
  UNIT: () => 'true',
  AUDIT: (t, { organisation }) =>
    `(${t}.responsible = ${organisation} or ${t}.offered_to = ${organisation} or ${organisation} = '${unitOrganisation}')`,
  OPERATIONS: denied,
};

/** An offer of hand-over: a force to which it is made sees it once it has been made, and ever after. */
export const offeredByOrTo: RowPolicy = {
  OWN: (t, { organisation }) => byOrTo(t, organisation),
  UNIT: () => 'true',
  AUDIT: (t, { organisation }) => `(${byOrTo(t, organisation)} or ${organisation} = '${unitOrganisation}')`,
  OPERATIONS: denied,
};

/** A referral for immigration enforcement: whoever refers and whoever it goes to. */
export const referredByOrTo: RowPolicy = {
  OWN: (t, { organisation }) => `(${t}.organisation = ${organisation} or ${t}.recipient = ${organisation})`,
  UNIT: () => 'true',
  AUDIT: (t, { organisation }) =>
    `(${t}.organisation = ${organisation} or ${t}.recipient = ${organisation} or ${organisation} = '${unitOrganisation}')`,
  OPERATIONS: denied,
};

function byOrTo(t: string, organisation: string): string {
  return `(${t}.from_organisation = ${organisation} or (${t}.to_organisation = ${organisation} and ${t}.state not in ('PROPOSING', 'FAILED')))`;
}

/** Beside those, rows of notifications that were passed on to the caller's organisation; `column` holds the notification's id. */
export function orForwarded(rows: Visible, column: 'id' | 'notification_id'): Visible {
  if (typeof rows !== 'function') return rows;
  return (t, reader) =>
    `((${rows(t, reader)}) or exists (select 1 from notification_forward f where f.notification_id = ${t}.${column} and f.organisation = ${reader.organisation}))`;
}
