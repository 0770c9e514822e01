/** Which rows each policy class reaches, for tables whose rows belong to one organisation. */
import type { Visible } from '../platform/api/read/shape.ts';
import { unitOrganisation, type PolicyClass } from './caller.ts';

export type RowPolicy = Readonly<Record<PolicyClass, Visible>>;

const denied = { denied: 'ROLE' } as const;

/** A force's auditor sees its force; the exchange unit's sees all. */
const ownOrAuditedByUnit: Visible = (t, { organisation }) =>
  `${t}.organisation = ${organisation} or ${organisation} = '${unitOrganisation}'`;

/** What an organisation asked: its own rows, all of them for the exchange unit, and for audit. */
export const whatWasAsked: RowPolicy = {
  OWN: (t, { organisation }) => `${t}.organisation = ${organisation}`,
  UNIT: () => 'true',
  AUDIT: ownOrAuditedByUnit,
  OPERATIONS: denied,
};

/** What a register or another country answered: never for audit. */
export const whatWasAnswered: RowPolicy = { ...whatWasAsked, AUDIT: denied };

/** Own rows only, for the exchange unit too. */
export const ownOnly: RowPolicy = { OWN: whatWasAsked.OWN, UNIT: whatWasAsked.OWN, AUDIT: denied, OPERATIONS: denied };
