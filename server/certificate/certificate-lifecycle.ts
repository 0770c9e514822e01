/** Lifecycles of an application for a certificate, and of a certificate. */
import type { Machine } from '../platform/lifecycle/machine.ts';

export const applicationStatuses = [
  'INCOMPLETE',
  'CHECKING',
  'CHECK_FAILED',
  'TO_IDENTIFY',
  'TO_DECIDE',
  'INTELLIGENCE',
  'TO_APPROVE',
  'ISSUING',
  'ISSUED',
  'REFUSED',
  'CANCELLED',
  'LAPSED',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

type Stage = 'FORM' | 'SEARCH' | 'DESKS' | 'ISSUED' | 'OVER';

/** How far an application is: what is done to many at once goes by this, so that no status is forgotten. */
const stages: Readonly<Record<ApplicationStatus, Stage>> = {
  INCOMPLETE: 'FORM',
  CHECKING: 'SEARCH',
  CHECK_FAILED: 'SEARCH',
  TO_IDENTIFY: 'DESKS',
  TO_DECIDE: 'DESKS',
  INTELLIGENCE: 'DESKS',
  TO_APPROVE: 'DESKS',
  ISSUING: 'DESKS',
  ISSUED: 'ISSUED',
  REFUSED: 'OVER',
  CANCELLED: 'OVER',
  LAPSED: 'OVER',
};

export function statusesIn(...wanted: readonly Stage[]): readonly ApplicationStatus[] {
  return applicationStatuses.filter((status) => wanted.includes(stages[status]));
}

/** `judge`, `await`, `propose` and `clear` are where it goes on once a part is done: see move-on.ts. */
export const applicationSteps = [
  'amend',
  'complete',
  'doubt',
  'fail',
  'searchAgain',
  'judge',
  'await',
  'propose',
  'clear',
  'approve',
  'sendBack',
  'refuse',
  'cancel',
  'lapse',
  'issue',
  'reopen',
  'reprint',
] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

export const certificateApplication: Machine<ApplicationStatus, ApplicationStep> = {
  name: 'certificate-application',
  initial: 'INCOMPLETE',
  next: {
    INCOMPLETE: { amend: 'INCOMPLETE', complete: 'CHECKING', cancel: 'CANCELLED', lapse: 'LAPSED' },
    CHECKING: {
      doubt: 'TO_IDENTIFY',
      fail: 'CHECK_FAILED',
      judge: 'TO_DECIDE',
      await: 'INTELLIGENCE',
      propose: 'TO_APPROVE',
      clear: 'ISSUING',
      cancel: 'CANCELLED',
    },
    CHECK_FAILED: { searchAgain: 'CHECKING', cancel: 'CANCELLED' },
    TO_IDENTIFY: {
      searchAgain: 'CHECKING',
      judge: 'TO_DECIDE',
      await: 'INTELLIGENCE',
      propose: 'TO_APPROVE',
      clear: 'ISSUING',
      cancel: 'CANCELLED',
    },
    TO_DECIDE: { searchAgain: 'CHECKING', await: 'INTELLIGENCE', propose: 'TO_APPROVE', clear: 'ISSUING', cancel: 'CANCELLED' },
    INTELLIGENCE: { searchAgain: 'CHECKING', propose: 'TO_APPROVE', clear: 'ISSUING', cancel: 'CANCELLED' },
    TO_APPROVE: { searchAgain: 'CHECKING', approve: 'ISSUING', refuse: 'REFUSED', sendBack: 'TO_DECIDE', cancel: 'CANCELLED' },
    ISSUING: { issue: 'ISSUED' },
    // A dispute that was upheld, or a document that never arrived.
    ISSUED: { reopen: 'CHECKING', reprint: 'ISSUING' },
    REFUSED: {},
    CANCELLED: {},
    LAPSED: {},
  },
};

export const certificateStatuses = ['SIGNING', 'VALID', 'SUPERSEDED', 'REVOKED'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];
export type CertificateStep = 'sign' | 'supersede' | 'revoke';

export const certificate: Machine<CertificateStatus, CertificateStep> = {
  name: 'certificate',
  initial: 'SIGNING',
  next: {
    SIGNING: { sign: 'VALID' },
    VALID: { supersede: 'SUPERSEDED', revoke: 'REVOKED' },
    SUPERSEDED: { revoke: 'REVOKED' },
    REVOKED: {},
  },
};
