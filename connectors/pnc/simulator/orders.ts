/** Orders of the control door (`POST /behaviour`); each is journalled, so a simulator that was killed has them again. */
import { z } from 'zod';
import { nominalSchema } from './nominal.ts';

export const orderSchema = z.discriminatedUnion('order', [
  /** A person appears on the register, or replaces the one with the same PNCID. */
  z.strictObject({ order: z.literal('PUT_NOMINAL'), nominal: nominalSchema }),
  z.strictObject({ order: z.literal('REMOVE_NOMINAL'), pncId: z.string().max(13) }),
  /** A terminal holds the record: updates of it are refused with I6001 until it is let go. */
  z.strictObject({ order: z.literal('LOCK'), pncId: z.string().max(13) }),
  z.strictObject({ order: z.literal('UNLOCK'), pncId: z.string().max(13) }),
  /** Code that a `refuse` fault answers with from now on, e.g. I6001 (locked), PNCAM (down), I0208 (record error). */
  z.strictObject({ order: z.literal('REFUSE_WITH'), code: z.string().regex(/^[A-Z][A-Z0-9]{4}$/) }),
]);
export type Order = z.output<typeof orderSchema>;
