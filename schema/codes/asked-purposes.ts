/**
 * What a purpose in another side's table means here. OURS: the references of ECRIS purposes are not published; Interpol requests name our own
 * purposes in words, which their connector has read. What stands in no row is for a person to settle.
 */
import { purposeCodes, type Purpose } from './purposes.ts';

/**
 * For what a channel's gateway lets us answer at all: through Interpol law enforcement alone (Crime and Courts Act 2013 s.7(1), DPA 2018
 * Part 3 chapter 5); a Member State may ask for whatever its law allows (FRA 2020 s.5, TCA art 649). OURS: which purposes those are.
 */
export const answerablePurposes: Readonly<Record<'ECRIS' | 'INTERPOL', readonly Purpose[]>> = {
  ECRIS: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION', 'IMMIGRATION', 'EMPLOYMENT_WITH_CHILDREN', 'OWN_RECORD'],
  INTERPOL: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'],
};

export const askedPurposesVersion = 'hub/1';

const ecris: Readonly<Record<string, Purpose | undefined>> = {
  'P-00-001000': 'CRIMINAL_PROCEEDINGS',
  'P-00-002000': 'PUBLIC_PROTECTION',
  'P-00-003000': 'IMMIGRATION',
  'P-00-004000': 'EMPLOYMENT_WITH_CHILDREN',
  'P-00-005000': 'OWN_RECORD',
};

/** AUDIT is no purpose that another country asks with. */
const named = Object.fromEntries(purposeCodes.filter((code) => code !== 'AUDIT').map((code) => [code, code]));

export const askedPurposes: Readonly<Record<string, Readonly<Record<string, Purpose | undefined>> | undefined>> = {
  ECRIS_PURPOSE: ecris,
  INTERPOL_PURPOSE: named,
};
