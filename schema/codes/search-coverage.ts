import type { CodeTable } from './code-table.ts';
import { countryDifferences, policeRecordsOnly } from './playbook-quirks.ts';

/**
 * What an authority searches when it answers that it knows nothing: a "no record" says no more than this. OURS, after TCA arts 646-650 and
 * what is common knowledge of the trade about bureaus.
 */
const labels = {
  ECRIS_REGISTER:
    'The central criminal register of the State asked: final convictions by its own courts, and those of its nationals that other Member States have notified to it. Not pending cases, nor what has been struck out.',
  INTERPOL_BUREAU:
    'What the National Central Bureau can reach: police records, and court records where the country holds them centrally. Not every court reports to it.',
  INTERPOL_POLICE_ONLY: 'Police records alone: in this country "no trace" may say nothing about the courts.',
  UK_REGISTER:
    'The national police register of the United Kingdom: recordable offences. Not offences that are not recordable, nor convictions abroad that were never entered.',
} as const;

export type SearchCoverage = keyof typeof labels;

export const searchCoverage: CodeTable = {
  system: 'SEARCH_COVERAGE',
  version: 'hub/1',
  language: 'en',
  rows: Object.entries(labels),
};

/** Countries whose bureau may have searched police records alone. */
export const policeOnlyCountries: readonly string[] = Object.entries(countryDifferences).flatMap(([country, different]) =>
  different?.quirks?.includes(policeRecordsOnly) ? [country] : [],
);
