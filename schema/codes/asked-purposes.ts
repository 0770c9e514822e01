/**
 * What a purpose in another side's table means here. OURS: the references of ECRIS purposes are not published; Interpol requests name our own
 * purposes in words, which their connector has read. What stands in no row is for a person to settle.
 */
import { purposeCodes, type Purpose } from './purposes.ts';

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
