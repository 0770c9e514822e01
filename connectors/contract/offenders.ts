/** Dangerous-person records: whose they are, who manages them, and how they pass from one station to another. */
import type { Identity } from './canonical.ts';

export const offenderCategories = [
  'REGISTERED_SEXUAL',
  'OTHER_SEXUAL',
  'VIOLENT',
  'REGISTERED_TERRORIST',
  'DANGEROUS',
  'POTENTIALLY_DANGEROUS',
] as const;
export type OffenderCategory = (typeof offenderCategories)[number];

/** The old owner keeps responsibility until the new one accepts (ours: no schema is published). */
export interface OffenderTransfer {
  to: string;
  state: 'PROPOSED' | 'ACCEPTED' | 'REJECTED';
  at: string;
  reason?: string;
}

export interface OffenderRecord {
  nativeId: string;
  /** Raised by every change; a change names the version it was made on. */
  version: number;
  category: OffenderCategory;
  /** MAPPA level 1 to 3. */
  level: number;
  identity: Identity;
  /** Force and station, e.g. 44FV. */
  station: string;
  manager: string;
  archived: boolean;
  transfer?: OffenderTransfer;
}

export type OffenderEnquiry =
  | { by: 'ID'; nativeId: string }
  /** Any of these together; at most `first` records after the record `after`. */
  | { by: 'FILTER'; category?: OffenderCategory; manager?: string; station?: string; first: number; after?: string };

export interface OffenderAnswer {
  records: OffenderRecord[];
  more: boolean;
}

interface ChangeBase {
  /** Our id of this change: the same on every attempt. */
  reference: string;
}
interface OfRecord extends ChangeBase {
  nativeId: string;
  /** A stale one is refused: BackendFault `rejected`, code CONFLICT_VERSION. */
  version: number;
}
export type OffenderUpdate =
  | (ChangeBase & {
      kind: 'CREATE';
      category: OffenderCategory;
      level: number;
      identity: Identity;
      station: string;
      manager: string;
    })
  | (OfRecord & { kind: 'AMEND'; category?: OffenderCategory; level?: number; manager?: string })
  | (OfRecord & { kind: 'PROPOSE_TRANSFER'; to: string; reason: string })
  | (OfRecord & { kind: 'ACCEPT_TRANSFER'; manager: string })
  | (OfRecord & { kind: 'REJECT_TRANSFER'; reason: string })
  | (OfRecord & { kind: 'ARCHIVE' });
export type OffenderUpdateKind = OffenderUpdate['kind'];
