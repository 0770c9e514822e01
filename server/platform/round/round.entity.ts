import { defineEntity, p } from '@mikro-orm/core';

/** Up to which day a round has been done. */
const RoundDoneSchema = defineEntity({
  name: 'RoundDone',
  tableName: 'round_done',
  properties: {
    name: p.string().length(40).primary(),
    /** ISO 8601 full date in London. */
    day: p.string().length(10),
    at: p.datetime(),
  },
});
export class RoundDone extends RoundDoneSchema.class {}
RoundDoneSchema.setClass(RoundDone);
