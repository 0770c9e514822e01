import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../person.entity.ts';

/** Under which keys possible matches meet. A key is the hash of a text, so that it is short whatever the text is. */
const PersonKeySchema = defineEntity({
  name: 'PersonKey',
  tableName: 'person_key',
  indexes: [{ properties: ['personId'] }],
  properties: {
    key: p.bigint('string').primary(),
    personId: p.uuid().primary(),
  },
});
export class PersonKey extends PersonKeySchema.class {}
PersonKeySchema.setClass(PersonKey);

/** Keys that so many share that they tell nobody apart: longer ones of the same persons stand in for them. */
const CommonKeySchema = defineEntity({
  name: 'CommonKey',
  tableName: 'common_key',
  properties: { key: p.bigint('string').primary().autoincrement(false) },
});
export class CommonKey extends CommonKeySchema.class {}
CommonKeySchema.setClass(CommonKey);

/** A person of whom something new was learnt, not yet compared with the others. */
const PersonToMatchSchema = defineEntity({
  name: 'PersonToMatch',
  tableName: 'person_to_match',
  indexes: [{ properties: ['person'] }],
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).ref(),
  },
});
export class PersonToMatch extends PersonToMatchSchema.class {}
PersonToMatchSchema.setClass(PersonToMatch);
