/**
 * Certificates: fees, service levels and time limits by the day of receipt. Source: fees and days as published by the unit in past years;
 * OURS: from which day each holds, the present fees (not published to us), what is given back, and the time for an applicant to complete.
 */
export const certificateServices = ['STANDARD', 'PREMIUM'] as const;
export type CertificateService = (typeof certificateServices)[number];

export interface ServiceLevel {
  /** Pence. */
  fee: number;
  /** Neither the day of receipt nor that of dispatch is counted. */
  workingDays: number;
}

export interface CertificateTerms {
  version: string;
  source: 'PUBLISHED' | 'OURS';
  /** ISO 8601 full date; they hold until the next terms'. */
  validFrom: string;
  POLICE: { STANDARD: ServiceLevel; PREMIUM: ServiceLevel };
  ICPC: { STANDARD: ServiceLevel; PREMIUM: null };
  /** Pence kept of an ICPC's fee where it is cancelled. */
  administrationFee: number;
  /** With a matter before the courts there is no premium service. */
  premiumExcludesImpending: boolean;
  /** Calendar days after issue from which a certificate may be reported lost in the post. */
  lostAfterDays: { UNITED_KINGDOM: number; EUROPE: number; WORLD: number };
  /** Calendar days for the applicant to give what is missing. */
  completeWithinDays: number;
}

const post = { UNITED_KINGDOM: 15, EUROPE: 20, WORLD: 40 } as const;

export const certificateTerms: readonly CertificateTerms[] = [
  {
    version: 'hub/2012',
    source: 'PUBLISHED',
    validFrom: '2012-01-01',
    POLICE: { STANDARD: { fee: 5_500, workingDays: 10 }, PREMIUM: { fee: 9_500, workingDays: 2 } },
    ICPC: { STANDARD: { fee: 6_000, workingDays: 10 }, PREMIUM: null },
    administrationFee: 1_000,
    premiumExcludesImpending: true,
    lostAfterDays: post,
    completeWithinDays: 28,
  },
  {
    version: 'hub/2024',
    source: 'OURS',
    validFrom: '2024-01-01',
    POLICE: { STANDARD: { fee: 5_500, workingDays: 20 }, PREMIUM: { fee: 9_500, workingDays: 2 } },
    ICPC: { STANDARD: { fee: 6_000, workingDays: 20 }, PREMIUM: null },
    administrationFee: 1_000,
    premiumExcludesImpending: true,
    lostAfterDays: post,
    completeWithinDays: 28,
  },
];

/** Files that an application needs. OURS, after what applicants were asked for. */
export const certificateFileKinds = ['PHOTO', 'PASSPORT', 'PROOF_OF_ADDRESS', 'ENDORSEMENT', 'AUTHORITY_OF_AGENT'] as const;
export type CertificateFileKind = (typeof certificateFileKinds)[number];
export const alwaysWantedFiles: readonly CertificateFileKind[] = ['PHOTO', 'PASSPORT', 'PROOF_OF_ADDRESS'];

/** Address history: so many years back, with no gap longer than so many days. */
export const addressHistory = { years: 10, gapDaysMax: 31 } as const;

/** Countries to which post counts as European. OURS: the Union, its neighbours in trade, and the islands. */
// prettier-ignore
export const postInEurope: readonly string[] = [
  'AD', 'AL', 'AT', 'BA', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR', 'GI', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI',
  'LT', 'LU', 'LV', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'SM', 'UA', 'VA', 'XK',
];
