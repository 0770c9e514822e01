/** Fields and small parts that many messages of LEDS share. */

/** One line of text that every system can hold: no control characters, no half characters. */
export const line = '^[^\\p{Cc}\\p{Cs}]*$';
export const text = (most: number) => ({ type: 'string', minLength: 1, maxLength: most, pattern: line }) as const;
export const id = { type: 'string', format: 'uuid' } as const;
export const date = { type: 'string', format: 'date' } as const;
export const count = { type: 'integer', minimum: 0, maximum: 9999 } as const;
export const country = { type: 'string', pattern: '^[A-Z]{2}$' } as const;
/** ISO 3166-1 alpha-2 where the country is known; what else was entered stands as it was entered, e.g. `XXX`. */
export const nationality = { type: 'string', pattern: '^[A-Z]{2,3}$' } as const;
export const ownerCode = { type: 'string', pattern: '^[0-9A-Za-z]{4}$' } as const;
/** `YYYY/N..X`, zeros stripped; a number of another form that the register holds is its fact. */
export const personUrn = text(20);
export const courtCaseReference = { type: 'string', pattern: '^\\d{2}/\\d{4}/\\d{1,6}[A-Za-z]$' } as const;
export const asn = text(21);
export const croNumber = text(13);
// Seven in the public client; the eighth is the suffix of attempts and the like, ours.
export const cjsOffenceCode = { type: 'string', pattern: '^[A-Z0-9]{4}\\d{3}[A-Z]?$' } as const;
export const version = { type: 'integer', minimum: 1, maximum: 2147483647 } as const;
export const plea = {
  type: 'string',
  enum: ['Not Known', 'Guilty', 'Not Guilty', 'No Plea Taken', 'Consented', 'Resisted'],
} as const;
export const adjudication = { type: 'string', enum: ['Guilty', 'Not Guilty', 'Non-Conviction'] } as const;
export const reasonForAppearance = { type: 'string', enum: ['Sentence Deferred', 'Subsequently Varied'] } as const;
export const caseStatusMarker = {
  type: 'string',
  enum: ['impending-prosecution-detail', 'penalty-notice', 'court-case'],
} as const;
export const gender = { type: 'string', enum: ['male', 'female', 'other', 'unknown'] } as const;
export const appearanceNumber = { type: 'integer', minimum: 1, maximum: 999 } as const;
export const sequenceNumber = { type: 'integer', minimum: 1, maximum: 999 } as const;
export const bailCondition = {
  type: 'string',
  minLength: 1,
  maxLength: 203,
  pattern: '^[^\\p{Cs}\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]*$',
} as const;

export const ref = <Name extends string>(name: Name) => ({ $ref: `#/components/schemas/${name}` }) as const;
export const list = <Items extends object>(items: Items, most: number) => ({ type: 'array', maxItems: most, items }) as const;

export const disposalResult = {
  disposalCode: { type: 'integer', minimum: 0, maximum: 9999 },
  disposalDuration: ref('Duration'),
  disposalFine: ref('Fine'),
  disposalEffectiveDate: date,
  disposalQualifiers: list(text(2), 4),
  disposalQualifierDuration: ref('Duration'),
  disposalText: text(64),
} as const;

export const offenceUpdate = {
  plea,
  adjudication,
  dateOfSentence: date,
  disposalResults: list(ref('DisposalResult'), 10),
} as const;
