import type { CodeTable } from './code-table.ts';

/**
 * Why somebody asks. Ours: the law names purposes (TCA arts 648-649, FRA 2020 ss.4-5, s.33 DPA 2018 for law enforcement) but publishes
 * no code list; the labels follow its words.
 */
export const purposeCodes = [
  'CRIMINAL_PROCEEDINGS',
  'PUBLIC_PROTECTION',
  'IMMIGRATION',
  'EMPLOYMENT_WITH_CHILDREN',
  'OWN_RECORD',
  'AUDIT',
] as const;
export type Purpose = (typeof purposeCodes)[number];

const labels = {
  CRIMINAL_PROCEEDINGS: 'Criminal investigation or proceedings',
  PUBLIC_PROTECTION: 'Immediate and serious threat to public security',
  IMMIGRATION: 'Immigration or deportation administration',
  EMPLOYMENT_WITH_CHILDREN: 'Suitability to work with children',
  OWN_RECORD: "The person's own request",
  AUDIT: 'Audit and inspection',
} as const satisfies Record<Purpose, string>;

export const purposes: CodeTable = {
  system: 'PURPOSE',
  version: 'hub/1',
  language: 'en',
  rows: purposeCodes.map((code) => [code, labels[code]] as const),
};
