import { defineEntity, p } from '@mikro-orm/core';
import type { OffenderRecord, OffenderUpdate } from '../../../connectors/contract/offenders.ts';
import type { RegisterUpdate, RegisterUpdated } from '../../../connectors/contract/register.ts';

/**
 * WAITING: not sent, or known not to have been applied. ATTEMPTED: an attempt may be under way. OUTCOME_UNKNOWN: it is over and its answer was
 * lost, so the back end must be read before anything is sent again. DONE and REJECTED are the back end's own word.
 */
export const writeStates = ['WAITING', 'ATTEMPTED', 'OUTCOME_UNKNOWN', 'DONE', 'REJECTED'] as const;
export type WriteState = (typeof writeStates)[number];

/** One change of a national register or of a dangerous-person record that the hub owes to a back end. */
const RegisterWriteSchema = defineEntity({
  name: 'RegisterWrite',
  tableName: 'register_write',
  properties: {
    id: p.uuid().primary(),
    backEnd: p.string().length(20),
    /** Ours; the same on every attempt, and the key by which a repeated order finds the first. */
    reference: p.string().length(80).unique(),
    /** Facts about persons: they stand here and are sent, and go into no queue and no log. */
    write: p.json<RegisterUpdate | OffenderUpdate>(),
    organisation: p.string().length(8),
    purpose: p.string().length(40),
    justification: p.string().length(200),
    state: p.enum([...writeStates]).$type<WriteState>(),
    /** Raised by every attempt and every reading back; what they find is recorded only under the number they began with. */
    fence: p.integer().default(0),
    /** While ATTEMPTED: before this moment, real time, the attempt may still be under way and the back end is not read. */
    attemptEndsAt: p.datetime().nullable(),
    result: p.json<RegisterUpdated | OffenderRecord>().nullable(),
    /** Published code of the last fault, or of the refusal. */
    failure: p.string().length(60).nullable(),
    /** What goes on once the back end has said its last word, and of which row; see Sequels. */
    sequel: p.string().length(40).nullable(),
    sequelId: p.uuid().nullable(),
    raisedAt: p.datetime(),
    settledAt: p.datetime().nullable(),
  },
});
export class RegisterWrite extends RegisterWriteSchema.class {}
RegisterWriteSchema.setClass(RegisterWrite);
