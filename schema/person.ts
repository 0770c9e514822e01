import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { CodedValueType } from './code.ts';
import { MatchBand, NameKind, Sex } from './enums.ts';
import { IdentifierInput } from './subject-input.ts';
import { connectionOf, NodeType } from './node.ts';
import { CountryCodeScalar, DateTimeScalar, PartialDateScalar } from './scalars.ts';

@ObjectType('PersonName', { description: 'One name of a person, in parts where they are known.' })
export class PersonNameType {
  @Field(() => NameKind, { description: 'What sort of name it is.' })
  kind!: keyof typeof NameKind;

  @Field(() => String, { nullable: true, description: 'Forenames.' })
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'Surname.' })
  family!: string | null;

  @Field(() => String, { nullable: true, description: 'Second surname, or a patronymic kept there.' })
  secondFamily!: string | null;

  @Field(() => String, { nullable: true, description: 'The whole name, where parts are not known.' })
  full!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code of the language it is written in.' })
  language!: string | null;
}

@ObjectType('Place', { description: 'A place, as far as it is known.' })
export class PlaceType {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country!: string | null;

  @Field(() => String, { nullable: true, description: 'Town as it was given.' })
  town!: string | null;
}

@ObjectType('Identifier', { description: 'An identity number or document.' })
export class IdentifierType {
  @Field(() => CodedValueType, { description: 'Which kind of number.' })
  scheme!: CodedValueType;

  @Field(() => String, { description: 'The number as it was given.' })
  value!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Issuing country.' })
  country!: string | null;
}

@ObjectType('SubjectSnapshot', { description: 'An identity exactly as one message stated it; it never changes afterwards.' })
export class SubjectSnapshotType {
  @Field(() => [PersonNameType], { description: 'All names, including those of parents.' })
  names!: PersonNameType[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth, as far as it was stated.' })
  birthDate!: string | null;

  @Field(() => PlaceType, { nullable: true, description: 'Place of birth.' })
  birthPlace!: PlaceType | null;

  @Field(() => Sex, { description: 'Sex as stated.' })
  sex!: keyof typeof Sex;

  @Field(() => [CountryCodeScalar], { description: 'Nationalities as stated.' })
  nationalities!: string[];

  @Field(() => [IdentifierType], { description: 'Identity numbers as stated.' })
  identifiers!: IdentifierType[];
}

@ObjectType('MatchEvidence', { description: 'What one field says for two being one, or against it.' })
export class MatchEvidenceType {
  @Field(() => String, {
    description: 'The field, e.g. names, birthDate, number; relative is what speaks for a relative instead.',
  })
  field!: string;

  @Field(() => String, { description: 'How alike, e.g. EXACT, SWAPPED, CONFLICT.' })
  level!: string;

  @Field(() => Float, { description: 'Its part of the score, in bits; below 0 speaks against.' })
  bits!: number;
}

@ObjectType('MatchBands', { description: 'From which score on, in bits, the model that weighed does what.' })
export class MatchBandsType {
  @Field(() => Float, { description: 'A person looks at the two.' })
  review!: number;

  @Field(() => Float, { description: 'The two are joined, where nothing holds it back.' })
  join!: number;
}

@ObjectType('IdentityMatch', { description: 'What the matcher says of two identities: a help for whoever decides, no decision.' })
export class IdentityMatchType {
  @Field(() => Float, { description: 'Strength of the match in bits.' })
  score!: number;

  @Field(() => [MatchEvidenceType], { description: 'What speaks for and against, field by field.' })
  evidence!: MatchEvidenceType[];

  @Field(() => [String], { description: 'What contradicts: names, birthDate, number, sex.' })
  contradictions!: string[];

  @Field(() => [String], { description: 'Why a matcher may not decide, whatever the score.' })
  holds!: string[];

  @Field(() => MatchBandsType, { nullable: true, description: 'Null for a model that is no longer in force.' })
  bands!: MatchBandsType | null;
}

@ObjectType('SourceRecord', { description: "One back end's view of the person." })
export class SourceRecordType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'The back end, e.g. pnc.' })
  backEnd!: string;

  @Field(() => String, { description: 'Its own id of the record.' })
  nativeId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  receivedAt!: string;

  @Field(() => [String], { description: 'Warning signals as the register codes them.' })
  warnings!: string[];

  @Field(() => [String], { description: 'What was noticed when it was read, e.g. PNCID_CHECK_CHARACTER.' })
  flags!: string[];

  @Field(() => SubjectSnapshotType, { nullable: true, description: 'Whom it describes, in its own words.' })
  identity!: SubjectSnapshotType | null;

  @Field(() => Float, { nullable: true, description: 'How well it fits what the person was described as, in bits.' })
  score!: number | null;

  @Field(() => [MatchEvidenceType], { description: 'The same, field by field.' })
  evidence!: MatchEvidenceType[];

  @Field(() => [String], { description: 'What contradicts.' })
  contradictions!: string[];

  @Field(() => String, { nullable: true, description: "Who says that it is about this person: the token's subject, or hub." })
  linkedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when.' })
  linkedAt!: string | null;
}

@ObjectType('Person', { implements: NodeType, description: 'A person as the hub knows one, made up of records of back ends.' })
export class PersonType extends NodeType {
  readonly __typename = 'Person';

  @Field(() => [PersonNameType], { description: 'All names, including those of parents.' })
  names!: PersonNameType[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth, as far as it is known.' })
  birthDate!: string | null;

  @Field(() => PlaceType, { nullable: true, description: 'Place of birth.' })
  birthPlace!: PlaceType | null;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: keyof typeof Sex;

  @Field(() => [CountryCodeScalar], { description: 'Nationalities.' })
  nationalities!: string[];

  @Field(() => [IdentifierType], { description: 'Identity numbers and documents.' })
  identifiers!: IdentifierType[];

  @Field(() => [SourceRecordType], { description: 'The back-end records that make up this person.' })
  records!: SourceRecordType[];

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who speaks for all that are held to be one with this; null for itself.',
  })
  mergedInto!: PersonType | null;

  @Field(() => [PersonType], {
    description: 'All others that are held to be one with this: their records and convictions are listed here too.',
  })
  mergedWith!: PersonType[];
}

export const { Connection: PersonMatchConnection } = connectionOf('PersonMatch', () => PersonMatchType);

@ObjectType('PersonMatch', { description: 'A person who fits a search, and why.' })
export class PersonMatchType {
  @Field(() => PersonType, { description: 'The candidate.' })
  person!: PersonType;

  @Field(() => Float, { description: 'Strength of the match in bits; more is stronger.' })
  score!: number;

  @Field(() => MatchBand, { description: 'What the score comes to.' })
  band!: keyof typeof MatchBand;

  @Field(() => [String], { description: 'The facts that agree, e.g. identifier:PNCID, birthDate.' })
  agreements!: string[];

  @Field(() => [MatchEvidenceType], { description: 'What speaks for and against, field by field; the bits add up to the score.' })
  evidence!: MatchEvidenceType[];

  @Field(() => [String], { description: 'What contradicts: names, birthDate, number, sex.' })
  contradictions!: string[];
}

@InputType('PersonKey', { description: 'Exactly one key.' })
export class PersonKeyInput {
  @Field(() => String, { nullable: true, description: 'Id given by this hub.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'PNC identifier in any of its forms.' })
  pncId?: string;

  @Field(() => String, { nullable: true, description: 'Criminal Records Office number in any of its forms.' })
  croNumber?: string;

  @Field(() => String, { nullable: true, description: 'ViSOR nominal identifier.' })
  visorId?: string;
}

@InputType('PersonSearch', {
  description: 'A search needs a purpose, a reason and at least two identifying facts, one of them a name or a number.',
})
export class PersonSearchInput {
  @Field(() => String, { description: 'Code of the PURPOSE table.' })
  purpose!: string;

  @Field(() => String, { description: 'Case or custody reference.' })
  reason!: string;

  @Field(() => [IdentifierInput], { nullable: true, description: 'Identity numbers.' })
  identifiers?: IdentifierInput[];

  @Field(() => String, { nullable: true, description: 'The whole name, where its parts are not known.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Forenames.' })
  given?: string;

  @Field(() => String, { nullable: true, description: 'Surname.' })
  family?: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth.' })
  birthDate?: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Country of birth.' })
  birthCountry?: string;

  @Field(() => String, { nullable: true, description: 'Town of birth.' })
  birthTown?: string;

  @Field(() => Sex, { nullable: true, description: 'Sex.' })
  sex?: keyof typeof Sex;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Nationalities.' })
  nationalities?: string[];
}
