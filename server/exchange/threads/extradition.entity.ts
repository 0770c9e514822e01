import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../../person/person.entity.ts';

/** A country of nationality that was not told; `reason` is a code of NOTIFICATION_REASON. */
export interface Untold {
  country: string;
  reason: string;
}

/** A surrender by the United Kingdom of which the countries of nationality were told: one notification each. */
const ExtraditionSchema = defineEntity({
  name: 'Extradition',
  tableName: 'extradition',
  uniques: [{ properties: ['person', 'extraditedTo', 'surrenderedOn'] }],
  properties: {
    id: p.uuid().primary(),
    organisation: p.string().length(8),
    person: () => p.manyToOne(Person).ref(),
    extraditedTo: p.string().length(2),
    surrenderedOn: p.string().length(10),
    reason: p.string().length(200),
    untold: p.json<Untold[]>(),
    toldAt: p.datetime(),
    toldBy: p.string().length(120),
  },
});
export class Extradition extends ExtraditionSchema.class {}
ExtraditionSchema.setClass(Extradition);
