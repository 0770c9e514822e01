/** What a document may be at most before any parser sees it. Bytes, levels and counts; ours except where a clause is named. */
export const limits = {
  documentBytes: 2 * 1024 * 1024,
  depth: 64,
  attributesPerElement: 64,
  elements: 50_000,
  /** Milliseconds that parsing and validating one document may take in its own thread. */
  readMs: 1_000,
} as const;

/** Longest texts by the v1.0 schemas, in characters after white space is collapsed. */
export const lengths = {
  name: 200,
  fullName: 600,
  town: 200,
  caseReference: 50,
  identityNumber: 50,
  authorityCode: 50,
  remarks: 4_000,
} as const;

/**
 * Month-end freeze: a message received after 21:59:59 of a month's last day and before 02:00:01 of the first gets functional error
 * LMS-1, because the monthly statistics are being closed. Local time of the receiver; senders hold and repeat.
 */
export const monthEndFreeze = { afterOnLastDay: '21:59:59', beforeOnFirstDay: '02:00:01' } as const;
