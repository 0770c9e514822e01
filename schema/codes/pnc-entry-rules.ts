/**
 * Which convictions from abroad are put on the PNC, and how the entry is made. OURS where the trade's own rule was not found: configuration,
 * changed by a new version.
 */
export interface PncEntryRules {
  version: string;
  /** Purposes for which an answer must have been given (TCA art 651: an answer serves the purpose it was given for). */
  purposes: readonly string[];
  /** Whether a conviction that its State allows for criminal proceedings only goes on a register that serves every purpose. */
  notTransmittable: boolean;
  /** Arrest/summons numbers of ours: force and station (the Central Authority desk), and the system that gives them. */
  asn: { force: string; station: string; system: string };
  /** Disposal for imprisonment of a definite length or for life, and for every other foreign sentence. */
  disposals: { imprisonment: string; other: string };
  /** The PNC's code for a court that it does not list. */
  court: string;
}

export const pncEntryRules: PncEntryRules = {
  version: 'hub/2026-01',
  purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'],
  notTransmittable: false,
  asn: { force: '89', station: 'CA', system: '01' },
  disposals: { imprisonment: '1002', other: '1054' },
  court: '9998',
};
