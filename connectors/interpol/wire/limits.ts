/** Bounds of a message. Ours: none are published. */
export const limits = {
  /** Whole mail with its attachments, in bytes. */
  mailBytes: 12 * 1024 * 1024,
  /** Files in one mail, and their bytes together. */
  attachments: 20,
  attachmentBytes: 8 * 1024 * 1024,
  /** Characters (code points). */
  name: 200,
  town: 100,
  identityNumber: 50,
  caseReference: 200,
  freeText: 4_000,
  fileName: 100,
} as const;
