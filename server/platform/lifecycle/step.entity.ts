import { defineEntity, p, type Opt } from '@mikro-orm/core';

/** One step that something took through its lifecycle: append-only, so that its status can be replayed and explained. */
const StepTakenSchema = defineEntity({
  name: 'StepTaken',
  tableName: 'step_taken',
  indexes: [{ properties: ['subjectId', 'seq'] }],
  properties: {
    seq: p.bigint('number').autoincrement().primary().$type<Opt<number>>(),
    /** Name of the lifecycle. */
    machine: p.string().length(30),
    subjectId: p.uuid(),
    step: p.string().length(30),
    /** Statuses before and after; the same where the step changed nothing. */
    from: p.string().length(30),
    to: p.string().length(30),
    at: p.datetime(),
    /** The token's subject, or `hub`. */
    by: p.string().length(120),
    /** Code of the LAWFUL_BASIS table. */
    basis: p.string().length(40),
  },
});
export class StepTaken extends StepTakenSchema.class {}
StepTakenSchema.setClass(StepTaken);
