/** What a handler says of a piece of owed work: done for good, or to be tried again later. A thrown error counts as "again". */
export type JobOutcome = { kind: 'done' } | { kind: 'again'; because: string };
