/**
 * How a simulated State and we compare what each holds of a day. Ours: ECRIS has no such operation, so it stands beside the service, at
 * the State's own address with `/tally` behind it, as one JSON call. The digest is that of connectors/contract/tally.ts.
 */

export const tallyPath = '/tally';
export const tallyMediaType = 'application/json';

/** TAKEN: messages of ours that the State took. SENT: messages of its own that we acknowledged. */
export const tallySets = ['TAKEN', 'SENT'] as const;

/** Ids are told up to so many; where there are more, the next digit is asked. */
export const tallyItemsMax = 50;
/** Longest question, in bytes. */
export const tallyBytesMax = 1_024;

export interface TallyQuestion {
  set: (typeof tallySets)[number];
  /** UTC day of the time written in the message, ISO 8601 full date. */
  day: string;
  /** First hexadecimal digits, in lower case, of the SHA-256 of the message id; at most all 64. */
  prefix: string;
}

export interface TallyAnswer {
  count: number;
  /** The SHA-256 of each id, all combined by exclusive or, 64 hexadecimal digits in lower case; zeros for none. */
  digest: string;
  /** Message ids; absent where there are more than `tallyItemsMax`. */
  items?: string[];
}
