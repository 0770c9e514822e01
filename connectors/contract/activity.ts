/** What a national register recorded, read on in the order it was recorded: the source of notifications to other countries. */
import type { Conviction, Identity } from './canonical.ts';

export const activityChanges = ['NEW', 'UPDATE', 'DELETE'] as const;
export type ActivityChange = (typeof activityChanges)[number];

/** One change of one conviction, or of who it belongs to. */
export interface ActivityEntry {
  /** The register's id of this change; unique, and the same however often it is read. */
  reference: string;
  /** The register's id of the conviction: the same over all changes of it. */
  convictionId: string;
  change: ActivityChange;
  /** The day it was recorded (ISO 8601 full date): day 1 of the 28 (FRA 2020 s.1). */
  recordedOn: string;
  /** The register's id of the person. */
  personId: string;
  /** As the register holds the person now; `nationalities` are those it gives by a code that is known. */
  identity: Identity;
  /** What the register says of nationality that is no known code, e.g. `XXX`; kept, never dropped. */
  unreadNationalities: string[];
  /** The conviction as it stands after the change; of a deletion, as it stood. */
  conviction: Conviction;
}

/** Position in a register's activity; opaque, and valid for good. */
export type ActivityPosition = string;

export interface ActivityPage {
  entries: ActivityEntry[];
  /** Where to read on. Absent only where nothing was read yet and nothing is there. */
  next?: ActivityPosition;
  /** More is there already. */
  more: boolean;
}

export interface ActivityQuestion {
  /** Read on from here; absent: from the beginning. */
  after?: ActivityPosition;
  /** At most so many entries, 1 to 1000. */
  max: number;
}
