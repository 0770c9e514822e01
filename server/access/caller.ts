import type { Purpose } from '../../schema/codes/purposes.ts';

export const roles = [
  'investigator',
  'caseworker',
  'supervisor',
  'intelligenceOfficer',
  'auditor',
  'admin',
  'applicantApp',
  'relyingParty',
] as const;
export type Role = (typeof roles)[number];
/** No token holds the role of those who send none. */
export type AnyRole = Role | 'anybody';

/** The exchange unit itself, which works for every force. */
export const unitOrganisation = '89';

/** Who is calling, for whom and why; everything comes from the verified token except `purpose` and `justification`, which it bounds. */
export interface Caller {
  /** The token's subject. */
  subject: string;
  /** PNC force code. */
  organisation: string;
  role: AnyRole;
  /** Purposes the token holds. */
  purposes: readonly Purpose[];
  /** The one of them that this call is made for. */
  purpose: Purpose;
  /** Case reference given with the call, if any. */
  justification: string | null;
  /** The token's end; nothing is answered or pushed after it. */
  expiresAt: Date;
}

/**
 * Which rows a caller reaches. It is part of every cached plan and every subscription group.
 * OWN: what its organisation asked or was told. UNIT: everything. AUDIT: who asked what, never what a register answered.
 * OPERATIONS: back ends and their health, no personal data.
 */
export const policyClasses = ['OWN', 'UNIT', 'AUDIT', 'OPERATIONS'] as const;
export type PolicyClass = (typeof policyClasses)[number];

export function policyClassOf(caller: Pick<Caller, 'organisation' | 'role'>): PolicyClass {
  if (caller.role === 'admin') return 'OPERATIONS';
  if (caller.role === 'auditor') return 'AUDIT';
  return caller.organisation === unitOrganisation ? 'UNIT' : 'OWN';
}
