import { defineEntity, p } from '@mikro-orm/core';
import type { Identity, PersonName, Sex } from '../../connectors/contract/canonical.ts';

/** A person as the hub knows one. Names, including parents', are kept as they were given; matching works on the identifiers and names. */
const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  indexes: [{ properties: ['birthDate'] }, { properties: ['mergedInto'] }],
  properties: {
    id: p.uuid().primary(),
    names: p.json<PersonName[]>(),
    sex: p.enum(['UNKNOWN', 'MALE', 'FEMALE', 'OTHER'] as const).$type<Sex>(),
    birthDate: p.string().length(10).nullable(),
    birthCountry: p.string().length(2).nullable(),
    birthTown: p.string().length(200).nullable(),
    nationalities: p.array().$type<string[]>(),
    createdAt: p.datetime(),
    /** Who speaks for all that are held to be one; null for a person that does so itself. Follows from the merges in force. */
    mergedInto: p.uuid().nullable(),
    /** The merge in force by which it joined another. */
    mergedBy: p.uuid().nullable(),
    /** Version of the model with which it was last compared with the others; null until it was. */
    matchedWith: p.string().length(40).nullable(),
  },
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const PersonIdentifierSchema = defineEntity({
  name: 'PersonIdentifier',
  tableName: 'person_identifier',
  indexes: [{ properties: ['scheme', 'normalised'] }],
  properties: {
    person: () => p.manyToOne(Person).ref().primary(),
    ordinal: p.smallint().primary(),
    scheme: p.string().length(20),
    /** As it was given. */
    value: p.string().length(50),
    /** For comparison: canonical form where the scheme has one, else upper case without separators. */
    normalised: p.string().length(50),
    country: p.string().length(2).nullable(),
  },
});
export class PersonIdentifier extends PersonIdentifierSchema.class {}
PersonIdentifierSchema.setClass(PersonIdentifier);

/** One back end's view of somebody, as it came. */
const SourceRecordSchema = defineEntity({
  name: 'SourceRecord',
  tableName: 'source_record',
  indexes: [{ properties: ['person'] }, { properties: ['nativeId'] }],
  properties: {
    id: p.uuid().primary(),
    /** Whom it is about, by its link in force; null until somebody has said so. */
    person: () => p.manyToOne(Person).ref().nullable().deleteRule('no action'),
    linkId: p.uuid().nullable(),
    organisation: p.string().length(8),
    backEnd: p.string().length(20),
    nativeId: p.string().length(60),
    receivedAt: p.datetime(),
    flags: p.array().$type<string[]>(),
    warnings: p.array().$type<string[]>(),
    /** Whom it describes, in its own words; null where it names a number alone. */
    identity: p.json<Identity>().nullable(),
  },
});
export class SourceRecord extends SourceRecordSchema.class {}
SourceRecordSchema.setClass(SourceRecord);
