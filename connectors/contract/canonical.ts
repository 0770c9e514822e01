/**
 * The canonical language between hub and connectors. Nothing here knows a wire format, a database or GraphQL.
 * Dates of life are partial ISO 8601 (`1979`, `1979-05`, `1979-05-17`); instants are RFC 3339 in UTC; countries ISO 3166-1 alpha-2.
 * A back end's "unknown" sentinels (year 1800, `UNKNOWN`, sex 0, `CO-00-999-XXX`) never appear here: the fact is absent instead.
 */
export type PartialDate = string;
export type CountryCode = string;

/** A code out of somebody's table, e.g. `{ system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '0801 00' }`. */
export interface Code {
  system: string;
  version: string;
  code: string;
}

/** Free text as its author wrote it. `translated` is true only where the sender says so. Language is ISO 639-1. */
export interface OriginalText {
  text: string;
  language: string;
  translated: boolean;
}

export const nameKinds = ['PRIMARY', 'FORMER', 'ALIAS', 'BIRTH', 'PARENT_FATHER', 'PARENT_MOTHER'] as const;
export type NameKind = (typeof nameKinds)[number];

export interface PersonName {
  kind: NameKind;
  given?: string;
  family?: string;
  /** Second surname, or a patronymic where the register keeps it there. */
  secondFamily?: string;
  full?: string;
  language?: string;
}

export interface Place {
  country?: CountryCode;
  town?: string;
}

/** `scheme` is one of the codes of the IDENTIFIER_SCHEME table: PNCID, CRO, ASN, NATIONAL_ID, PASSPORT, ... */
export interface Identifier {
  scheme: string;
  value: string;
  country?: CountryCode;
}

export type Sex = 'UNKNOWN' | 'MALE' | 'FEMALE' | 'OTHER';

/** Who somebody is, as one party states it. Parents' names are entries of `names`. */
export interface Identity {
  names: PersonName[];
  sex: Sex;
  birthDate?: PartialDate;
  birthPlace?: Place;
  nationalities: CountryCode[];
  identifiers: Identifier[];
}

export interface Offence {
  /** The sender's id inside the conviction, e.g. `O-00001`. */
  localId: string;
  category: Code;
  title?: OriginalText;
  nationalCode?: string;
  legalProvisions?: OriginalText;
  startedOn?: PartialDate;
  endedOn?: PartialDate;
  place?: Place;
  completion?: Code;
  participation?: Code;
}

export interface Sanction {
  localId: string;
  category: Code;
  title?: OriginalText;
  nationalCode?: string;
  nature?: Code;
  /** ISO 8601 durations: what was imposed, and what was served. */
  sentenced?: string;
  executed?: string;
  suspension?: Code;
  suspendedFor?: string;
  fine?: { count: number; amount: string; currency?: string };
  remarks?: OriginalText;
  /** `localId`s of the offences it was imposed for; one sanction can serve several and the reverse. */
  offences: string[];
}

export type YesNoUnknown = 'YES' | 'NO' | 'UNKNOWN';

export interface Conviction {
  /** The convicting side's id, stable over updates, e.g. `RO-C-000000000000001`. */
  nativeId: string;
  country: CountryCode;
  fileNumber?: string;
  court?: OriginalText;
  decidedOn?: PartialDate;
  finalOn?: PartialDate;
  /** NO: may be used for criminal proceedings only. */
  transmittable: YesNoUnknown;
  /** The convicting State asks that this conviction be struck from the register. */
  deleted: boolean;
  remarks?: OriginalText;
  offences: Offence[];
  sanctions: Sanction[];
}

/** What an authority answers to the question whether it knows convictions of somebody. */
export const answerOutcomes = [
  'CONVICTIONS',
  'NO_CONVICTIONS',
  'DENIED',
  'SEVERAL_PERSONS',
  'NOT_IDENTIFIED',
  'DECEASED',
  'PROBLEM',
] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** What was read out of free text: a proposal, with how sure the reading is, 0 to 1. A person confirms before it becomes a fact. */
export interface Reading<Value> {
  value: Value;
  confidence: number;
  /** The words it was read from: positions in the text, `[from, to)`. */
  from: number;
  to: number;
}
export interface CandidateConviction {
  decidedOn?: Reading<string>;
  court?: Reading<string>;
  offence?: Reading<string>;
  sentence?: Reading<string>;
  /** ISO 8601 duration read out of the sentence. */
  sentenced?: Reading<string>;
  suspendedFor?: Reading<string>;
  fine?: Reading<{ amount: string; currency?: string }>;
  /** Charged or under trial, not convicted. */
  pending: boolean;
}
/** All that was read out of one text. */
export interface TextReading {
  outcome?: Reading<AnswerOutcome>;
  identity?: Partial<Identity>;
  convictions: CandidateConviction[];
  /** What the partner asks for, e.g. FINGERPRINTS. */
  wanted: string[];
  /** Persons the text seems to be about. */
  persons: number;
}
