import { Field, InputType } from 'type-graphql';
import { NameKind, Sex } from './enums.ts';
import { CountryCodeScalar, PartialDateScalar } from './scalars.ts';

@InputType('PersonNameInput', { description: 'Give parts, or `full` where parts are not known.' })
export class PersonNameInput {
  @Field(() => NameKind, { defaultValue: 'PRIMARY', description: 'What sort of name it is.' })
  kind!: keyof typeof NameKind;

  @Field(() => String, { nullable: true, description: 'Forenames.' })
  given?: string;

  @Field(() => String, { nullable: true, description: 'Surname.' })
  family?: string;

  @Field(() => String, { nullable: true, description: 'The whole name, where parts are not known.' })
  full?: string;

  @Field(() => String, { nullable: true, description: 'ISO 639-1 code of the language it is written in.' })
  language?: string;
}

@InputType('PlaceInput', { description: 'A place, as far as it is known.' })
export class PlaceInput {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town?: string;
}

@InputType('IdentifierInput', { description: 'An identity number or document.' })
export class IdentifierInput {
  @Field(() => String, { description: 'Code of the IDENTIFIER_SCHEME table, e.g. PNCID, NATIONAL_ID, PASSPORT.' })
  scheme!: string;

  @Field(() => String, { description: 'The number.' })
  value!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Issuing country.' })
  country?: string;
}

@InputType('SubjectInput', { description: 'The person asked about.' })
export class SubjectInput {
  @Field(() => [PersonNameInput], { description: 'At least one; former names and aliases are further entries.' })
  names!: PersonNameInput[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth, as far as it is known.' })
  birthDate?: string;

  @Field(() => PlaceInput, { nullable: true, description: 'Place of birth.' })
  birthPlace?: PlaceInput;

  @Field(() => Sex, { defaultValue: 'UNKNOWN', description: 'Sex.' })
  sex!: keyof typeof Sex;

  @Field(() => [CountryCodeScalar], {
    description: 'Nationalities; the foreign ones are asked unless `countries` says otherwise.',
  })
  nationalities!: string[];

  @Field(() => [PersonNameInput], { nullable: true, description: "Parents' names (kind PARENT_FATHER or PARENT_MOTHER)." })
  parents?: PersonNameInput[];

  @Field(() => [IdentifierInput], { nullable: true, description: 'Identity numbers and documents.' })
  identifiers?: IdentifierInput[];
}
