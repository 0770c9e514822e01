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
  fileNumber: 50,
  nationalCode: 50,
  title: 400,
  court: 400,
  legalProvisions: 400,
  njrReference: 20,
  fileName: 200,
} as const;

/** Largest fingerprint file that is sent, in bytes: in base64, with the message around it, it stays within `documentBytes`. Ours. */
export const fingerprintBytes = 1_500_000;
