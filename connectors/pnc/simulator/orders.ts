/** Orders of the control door (`POST /behaviour`); what they change is journalled, so a simulator that was killed has them again. */
import { z } from 'zod';
import { fileSchema } from './activity/ledger.ts';
import { recordedSchema } from './activity/recorded.ts';
import { caseSchema, nominalSchema } from './nominal.ts';

const pncId = z.string().max(13);
/** Of an activity entry. */
const reference = z.string().min(1).max(40);

/** Orders that are kept as they are given. */
const kept = [
  z.strictObject({ order: z.literal('REMOVE_NOMINAL'), pncId }),
  /** A terminal holds the record: updates of it are refused with I6001 until it is let go. */
  z.strictObject({ order: z.literal('LOCK'), pncId }),
  z.strictObject({ order: z.literal('UNLOCK'), pncId }),
  /** Code that a `refuse` fault answers with from now on, e.g. I6001 (locked), PNCAM (down), I0208 (record error). */
  z.strictObject({ order: z.literal('REFUSE_WITH'), code: z.string().regex(/^[A-Z][A-Z0-9]{4}$/) }),
  /** What the files leave out from now on, although it is recorded: as it happened, unseen, from 2015 to 2020. */
  z.strictObject({ order: z.literal('OMIT_FROM_ACTIVITY'), what: fileSchema.shape.leftOut }),
  /** The register's side of the tally is damaged: it no longer knows of an entry, or knows of one that was never told. */
  z.strictObject({ order: z.literal('FORGET_RECORDED'), reference }),
  z.strictObject({ order: z.literal('INVENT_RECORDED'), reference, recordedOn: z.iso.date() }),
] as const;

export const orderSchema = z.discriminatedUnion('order', [
  ...kept,
  /** A person appears on the register, or replaces the one with the same PNCID; nothing is recorded of it. */
  z.strictObject({ order: z.literal('PUT_NOMINAL'), nominal: nominalSchema }),
  /** A court case is recorded now, changed, or taken off the register. */
  z.strictObject({ order: z.literal('RECORD_CASE'), pncId, case: caseSchema }),
  z.strictObject({ order: z.literal('AMEND_CASE'), pncId, case: caseSchema }),
  z.strictObject({ order: z.literal('DELETE_CASE'), pncId, reference: caseSchema.shape.reference }),
  /** Recorded as a change of each of the person's convictions. */
  z.strictObject({ order: z.literal('CHANGE_NATIONALITIES'), pncId, nationalities: nominalSchema.shape.nationalities }),
  /** What is recorded and not yet written goes into its files now. */
  z.strictObject({ order: z.literal('WRITE_ACTIVITY') }),
]);
export type Order = z.output<typeof orderSchema>;

/** What the journal keeps: a changed person together with what was recorded of the change, so that neither is there without the other. */
export const keptSchema = z.discriminatedUnion('order', [
  ...kept,
  z.strictObject({ order: z.literal('PUT_NOMINAL'), nominal: nominalSchema, recorded: z.array(recordedSchema).optional() }),
  z.strictObject({ order: z.literal('ACTIVITY_FILE'), file: fileSchema }),
]);
export type Kept = z.output<typeof keptSchema>;
