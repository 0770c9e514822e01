import type { CodeTable } from './code-table.ts';

/** Kinds of identity number the hub knows. Ours, except that PNCID, CRO and ASN are the PNC's own names. */
export const identifierSchemeCodes = [
  'PNCID',
  'CRO',
  'ASN',
  'NATIONAL_ID',
  'PASSPORT',
  'IDENTITY_CARD',
  'DRIVING_LICENCE',
  'VISOR',
] as const;
export type IdentifierScheme = (typeof identifierSchemeCodes)[number];

const labels = {
  PNCID: 'Police National Computer identifier',
  CRO: 'Criminal Records Office number',
  ASN: 'Arrest/summons number',
  NATIONAL_ID: 'National identity number',
  PASSPORT: 'Passport',
  IDENTITY_CARD: 'Identity card',
  DRIVING_LICENCE: 'Driving licence',
  VISOR: 'ViSOR nominal identifier',
} as const satisfies Record<IdentifierScheme, string>;

export const identifierSchemes: CodeTable = {
  system: 'IDENTIFIER_SCHEME',
  version: 'hub/1',
  language: 'en',
  rows: identifierSchemeCodes.map((code) => [code, labels[code]] as const),
};
