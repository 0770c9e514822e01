/** Columns that several segments share, and how a case, an offence and a disposal are written in all of them. */
import type { Column } from './cells.ts';
import type { Layout } from './segment-codec.ts';

/** First character of most segments: K = key or existing, I = insert. */
export const update = { name: 'update', kind: 'text', width: 1, oneOf: ['K', 'I'] } as const satisfies Column;
/** `SURNAME/FORENAMES`. */
export const fileName = { name: 'fileName', kind: 'text', width: 54 } as const satisfies Column;
export const crimeReference = { name: 'crimeReference', kind: 'text', width: 15, optional: true } as const satisfies Column;
export const sex = { name: 'sex', kind: 'text', width: 1, oneOf: ['M', 'F', 'U'] } as const satisfies Column;
export const birthDate = { name: 'birthDate', kind: 'date', width: 8, optional: true } as const satisfies Column;
/** Canonical form: the print has room for it. */
export const pncId = { name: 'pncId', kind: 'text', width: 13 } as const satisfies Column;

/** Role (AT attempt, ...) and legislation. */
export const qualifiers = [
  { name: 'roleQualifier', kind: 'text', width: 2, optional: true },
  { name: 'legislationQualifier', kind: 'text', width: 2, optional: true },
] as const satisfies Layout;
export const cjsCode = { name: 'cjsCode', kind: 'text', width: 8 } as const satisfies Column;
export const offencePeriod = [
  { name: 'startDate', kind: 'date', width: 8, optional: true },
  { name: 'startTime', kind: 'time', width: 4, optional: true },
  { name: 'endDate', kind: 'date', width: 8, optional: true },
  { name: 'endTime', kind: 'time', width: 4, optional: true },
] as const satisfies Layout;
/** 9998 = no court. The name is mixed case: the public logs leave it blank. */
export const court = [
  { name: 'courtCode', kind: 'digits', width: 4 },
  { name: 'courtName', kind: 'text', width: 71, optional: true, mixedCase: true },
] as const satisfies Layout;
/** Of a person, wherever one is described. */
export const birthFacts = [
  { name: 'cro', kind: 'text', width: 12, optional: true },
  birthDate,
  sex,
  { name: 'birthTown', kind: 'text', width: 30, optional: true },
  { name: 'birthCountry', kind: 'text', width: 2, optional: true },
] as const satisfies Layout;
/** Of a person, as the nominal print and the creation of a record have it. */
export const personFacts = [
  ...birthFacts,
  { name: 'nationality1', kind: 'text', width: 2, optional: true },
  { name: 'nationality2', kind: 'text', width: 2, optional: true },
  { name: 'nationality3', kind: 'text', width: 2, optional: true },
] as const satisfies Layout;
