import { defineEntity, p } from '@mikro-orm/core';
import { CountryRequest } from '../threads/request.entity.ts';

/** A step of reminding or escalating that was taken for a request: each once, however often a round is repeated. */
const RequestChaseSchema = defineEntity({
  name: 'RequestChase',
  tableName: 'request_chase',
  properties: {
    request: () => p.manyToOne(CountryRequest).ref().primary(),
    /** Its number in the table of chase days, 0 for the first. */
    step: p.smallint().primary(),
    /** ISO 8601 full date in London. */
    onDay: p.string().length(10),
  },
});
export class RequestChase extends RequestChaseSchema.class {}
RequestChaseSchema.setClass(RequestChase);
