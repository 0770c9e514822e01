/**
 * Two sides compare what each holds without sending it: count and digest of a day's set, then of its parts, down to the item. No back end
 * is known to offer this; where a simulated one does, the exchange is ours (international.md section 4: "daily reconciliation").
 */
import type { CountryCode } from './canonical.ts';

/**
 * RECORDED: changes that a register recorded on the day, by `ActivityEntry.reference`. TAKEN: messages of ours that the partner took, by our
 * reference. SENT: messages of its own that the partner sent us, by its reference. A message belongs to the UTC day of the time written in it.
 */
export const tallySets = ['RECORDED', 'TAKEN', 'SENT'] as const;
export type TallySet = (typeof tallySets)[number];

export interface TallyQuestion {
  set: TallySet;
  /** Whose, for TAKEN and SENT. */
  country?: CountryCode;
  /** ISO 8601 full date. */
  day: string;
  /** Items whose key begins so: hexadecimal digits, '' for all. The key of an item is the SHA-256 of its id in UTF-8. */
  prefix: string;
}

export interface Tally {
  count: number;
  /** 64 hexadecimal digits: all keys of the set, combined by exclusive or; zeros for an empty set. */
  digest: string;
  /** The ids themselves, where they are at most `tallyItemsMax`; absent where there are more, and then the next digit is asked. */
  items?: string[];
}

export const tallyItemsMax = 50;
