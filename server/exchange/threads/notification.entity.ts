import { defineEntity, p } from '@mikro-orm/core';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { Person } from '../../person/person.entity.ts';
import { Extradition } from './extradition.entity.ts';
import type { NotificationStatus } from './notification-lifecycles.ts';

/**
 * A conviction told without being asked: ours to the country of a person's nationality, or another country's to us. Or that the United
 * Kingdom has extradited somebody: then `extradition` stands in the place of the conviction.
 */
const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  indexes: [
    { properties: ['organisation', 'id'] },
    { properties: ['person'] },
    { properties: ['country', 'convictionId'] },
    { properties: ['extradition'] },
  ],
  checks: [
    {
      name: 'notification_matter_check',
      expression: '(extradition_id is null) = (conviction_id is not null and conviction is not null)',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    /** OUT: the message id of ours. IN: the partner's, with its back end where two could give the same. */
    reference: p.string().length(80).unique(),
    organisation: p.string().length(8),
    direction: p.enum(['OUT', 'IN'] as const),
    channel: p.enum(['ECRIS', 'INTERPOL'] as const),
    country: p.string().length(2),
    status: p.string().length(30).$type<NotificationStatus>(),
    change: p.enum(['NEW', 'UPDATE', 'DELETE'] as const),
    person: () => p.manyToOne(Person).ref(),
    extradition: () => p.manyToOne(Extradition).ref().nullable(),
    /** The convicting side's id of the conviction. */
    convictionId: p.string().length(80).nullable(),
    /** IN: the earlier notification of the same conviction that this one changes or repeats. */
    replacesId: p.uuid().nullable(),
    /** Person and conviction exactly as told. */
    subject: p.json<Identity>(),
    conviction: p.json<Conviction>().nullable(),
    purpose: p.string().length(40),
    justification: p.string().length(200),
    raisedAt: p.datetime(),
    /** OUT: when the partner took it. */
    sentAt: p.datetime().nullable(),
    /** OUT: the last lawful day. */
    dueOn: p.string().length(10).nullable(),
    statusSince: p.datetime(),
    nextAttemptAt: p.datetime().nullable(),
    /** Published code of why it was refused, could not be sent, is kept off the PNC or needs a person. */
    failure: p.string().length(60).nullable(),
  },
});
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);
