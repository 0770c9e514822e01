/** A table of outside codes: `[code, label]` rows in one language, under the version of the table they were taken from. */
export interface CodeTable {
  system: string;
  version: string;
  /** ISO 639-1. */
  language: string;
  rows: readonly (readonly [code: string, label: string])[];
}
