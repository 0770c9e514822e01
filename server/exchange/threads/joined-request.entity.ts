import { defineEntity, p } from '@mikro-orm/core';
import { CountryRequest, Enquiry } from './request.entity.ts';

/** An enquiry that waits for the answer to a request which an earlier enquiry had made already. */
const JoinedRequestSchema = defineEntity({
  name: 'JoinedRequest',
  tableName: 'joined_request',
  indexes: [{ properties: ['request'] }],
  properties: {
    enquiry: () => p.manyToOne(Enquiry).ref().primary(),
    request: () => p.manyToOne(CountryRequest).ref().primary(),
    joinedAt: p.datetime(),
  },
});
export class JoinedRequest extends JoinedRequestSchema.class {}
JoinedRequestSchema.setClass(JoinedRequest);
