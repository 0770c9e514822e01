/**
 * What a handler says of a piece of owed work: done for good, or to be tried again later. A thrown error counts as "again". OVERTAKEN: a
 * later hand-over works on it, and it alone may say what became of it; should it die, the work is handed over once more.
 */
export type JobOutcome = { kind: 'done' } | { kind: 'again'; because: string } | { kind: 'overtaken' };
