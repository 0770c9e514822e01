/** What a certificate says: decided by the process, drawn and signed by `document/`. Plain data, the same for every copy. */

export const certificateKinds = ['POLICE', 'ICPC'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export const certificateOutcomes = ['NO_TRACE', 'NO_LIVE_TRACE', 'DISCLOSED'] as const;
export type CertificateOutcome = (typeof certificateOutcomes)[number];

export interface CertificateContent {
  kind: CertificateKind;
  /** Printed on the document and asked for at every check; given once, never used again. */
  reference: string;
  outcome: CertificateOutcome;
  applicant: CertificateApplicant;
  /** Empty unless the outcome is DISCLOSED. */
  convictions: readonly CertificateLine[];
  /** The outcome in words, as the process decided it. */
  summary: string;
  /** ISO 8601 full date. */
  issuedOn: string;
  /** JPEG or PNG. */
  photo: Uint8Array;
  /** ISO 3166-1 alpha-2: the country it is asked for. */
  primaryCountry: string;
}

export interface CertificateApplicant {
  familyName: string;
  givenNames: string;
  /** Former and other names, each as it is to be shown. */
  otherNames: readonly string[];
  /** ISO 8601 full date. */
  bornOn: string;
  birthPlace: string;
  /** In words, as it is to be shown. */
  nationality: string;
  passportNumber: string;
  /** Lines of the present address. */
  address: readonly string[];
}

/** One conviction, reprimand, warning or caution as it is shown. */
export interface CertificateLine {
  /** ISO 8601 full date. */
  on: string;
  court: string;
  offence: string;
  disposal: string;
}
