import type { Work } from '../../platform/database/unit-of-work.ts';

/** What came with records goes where they go; each feature above brings its own. In the caller's transaction. */
export type FollowRecords = (work: Work, recordIds: readonly string[]) => Promise<void>;
