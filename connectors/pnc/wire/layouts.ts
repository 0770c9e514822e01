/**
 * The segments as data: field order and widths; those of updates are in update-layouts.ts. "Public" layouts follow the open logs and converters of the courts' results gateway;
 * layouts under "Ours" are this project's own design in the same dialect, because no public source shows the names enquiry, the
 * enquiry by PNCID or CRO, or the column form of the nominal print. See README.md beside this file.
 */
import {
  birthDate,
  cjsCode,
  court,
  crimeReference,
  fileName,
  offencePeriod,
  personFacts,
  pncId,
  qualifiers,
  sex,
  update,
} from './columns.ts';
import type { Layout, RecordOf } from './segment-codec.ts';
import { ourUpdateLayouts, updateLayouts } from './update-layouts.ts';

/** Which message: force 3, stream 4, sequence 6, direction S sent, R reply, E error. 14 characters in header and trailer. */
const reference = [
  { name: 'force', kind: 'digits', width: 3 },
  { name: 'stream', kind: 'text', width: 4, oneOf: ['ENQR', 'GENL', 'RDIS', 'SAPP'] },
  { name: 'sequence', kind: 'number', width: 6 },
  { name: 'direction', kind: 'text', width: 1, oneOf: ['S', 'R', 'E'] },
] as const satisfies Layout;

/** Header, 116 characters. */
const GMH = [
  ...reference,
  { name: 'messageType', kind: 'text', width: 6, least: 6 },
  { name: 'syntax', kind: 'text', width: 4, oneOf: ['PNCA'] },
  { name: 'version', kind: 'digits', width: 2, oneOf: ['05'] },
  { name: 'terminal', kind: 'text', width: 8, least: 8 },
  { name: 'user', kind: 'text', width: 8 },
  { name: 'sentAt', kind: 'stamp', width: 12 },
  // Who asked, why and where: at least 4 of 53 characters on every transaction.
  { name: 'originator', kind: 'text', width: 53, least: 4 },
  { name: 'reasonCode', kind: 'digits', width: 2 },
  { name: 'networkId', kind: 'digits', width: 7 },
] as const satisfies Layout;

/** Trailer, 20 characters. */
const GMT = [{ name: 'count', kind: 'number', width: 6 }, ...reference] as const satisfies Layout;

const publicLayouts = {
  GMH,
  GMT,
  E07: [{ name: 'asn', kind: 'text', width: 27 }],
  FSC: [update, { name: 'forceStation', kind: 'text', width: 4, least: 4 }],
  IDS: [
    update,
    { name: 'pncId', kind: 'text', width: 11 },
    { name: 'checkName', kind: 'text', width: 12, mixedCase: true },
    { name: 'cro', kind: 'text', width: 12, optional: true },
  ],
  CCR: [update, { name: 'courtCase', kind: 'text', width: 15 }, crimeReference],
  PCR: [update, { name: 'penaltyCase', kind: 'text', width: 19 }, { ...crimeReference, tail: 'absent' }],
  COF: [
    update,
    { name: 'sequence', kind: 'number', width: 3 },
    ...qualifiers,
    { name: 'acpoCode', kind: 'text', width: 13, optional: true },
    cjsCode,
    ...offencePeriod,
  ],
  ASR: [update, { name: 'asn', kind: 'text', width: 23 }, crimeReference],
  COU: [
    update,
    ...court,
    fileName,
    { name: 'hearingDate', kind: 'date', width: 8 },
    { name: 'takenIntoConsideration', kind: 'number', width: 4 },
  ],
  ADJ: [
    update,
    { name: 'plea', kind: 'text', width: 13, optional: true },
    { name: 'adjudication', kind: 'text', width: 14, optional: true },
    { name: 'sentenceDate', kind: 'date', width: 8, optional: true },
    { name: 'takenIntoConsideration', kind: 'number', width: 4 },
    { name: 'weedFlag', kind: 'text', width: 1, optional: true },
  ],
  DIS: [
    update,
    { name: 'disposalCode', kind: 'digits', width: 4 },
    // Unit D, H, W, M, Y or S (sessions) and a number; Y999 is life.
    { name: 'duration', kind: 'text', width: 4, optional: true },
    { name: 'effectiveDate', kind: 'date', width: 8, optional: true },
    { name: 'amount', kind: 'money', width: 10, optional: true },
    // `00` in what is sent, blank in public replies.
    { name: 'fineUnits', kind: 'number', width: 2, optional: true },
    { name: 'qualifier1', kind: 'text', width: 2, optional: true },
    { name: 'qualifier2', kind: 'text', width: 2, optional: true },
    { name: 'qualifier3', kind: 'text', width: 2, optional: true },
    { name: 'qualifier4', kind: 'text', width: 2, optional: true },
    { name: 'qualifierDuration', kind: 'text', width: 4, optional: true },
    { name: 'text', kind: 'text', width: 64, optional: true, mixedCase: true },
  ],
  TXT: [{ name: 'text', kind: 'text', width: 700, tail: 'ragged', mixedCase: true }],
} as const satisfies Record<string, Layout>;

/** Ours: what an enquiry by name or number, its list of hits, and the nominal print need. */
const ourLayouts = {
  /** Key of an enquiry: P = PNCID, C = CRO. As wide as E07. */
  E08: [
    { name: 'scheme', kind: 'text', width: 1, oneOf: ['P', 'C'] },
    { name: 'value', kind: 'text', width: 26 },
  ],
  NAM: [fileName, birthDate, sex],
  /** How many nominals were found, and how many hits follow. */
  NHD: [
    { name: 'found', kind: 'number', width: 4 },
    { name: 'given', kind: 'number', width: 4 },
  ],
  NMH: [pncId, fileName, birthDate, sex],
  PI1: [update, pncId, fileName, ...personFacts],
  ALS: [update, fileName, birthDate],
  WRN: [update, { name: 'signal', kind: 'text', width: 2, least: 2 }],
  /** Which set, of which day; the prefix in capitals, blank for all. */
  TLQ: [
    { name: 'set', kind: 'text', width: 8, oneOf: ['RECORDED'] },
    { name: 'day', kind: 'date', width: 8 },
    { name: 'prefix', kind: 'text', width: 64, optional: true },
  ],
  /** `given`: references that follow; all of them where there are at most 50, else none. */
  TLH: [
    { name: 'count', kind: 'number', width: 6 },
    { name: 'digest', kind: 'text', width: 64, least: 64 },
    { name: 'given', kind: 'number', width: 2 },
  ],
  TLI: [{ name: 'reference', kind: 'text', width: 40 }],
} as const satisfies Record<string, Layout>;

export const layouts = { ...publicLayouts, ...updateLayouts, ...ourLayouts, ...ourUpdateLayouts };
export type Tag = keyof typeof layouts;
export type Fields<T extends Tag> = RecordOf<(typeof layouts)[T]>;

/** Segments of a message's body, told apart by `tag`. */
export type Segment = { [T in Tag]: { tag: T; fields: Fields<T> } }[Tag];

export function isTag(tag: string): tag is Tag {
  return Object.hasOwn(layouts, tag);
}
