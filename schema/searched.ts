import { Field, ObjectType } from 'type-graphql';
import { CodedValueType } from './code.ts';
import { IdentifierType, PersonNameType } from './person.ts';
import { DateTimeScalar, PartialDateScalar } from './scalars.ts';

@ObjectType('Searched', {
  description: 'With what somebody was looked for, where, and when: a "no record" is only as good as that.',
})
export class SearchedType {
  @Field(() => [PersonNameType], { description: 'Names in use, at birth and former; empty for a search by number alone.' })
  names!: PersonNameType[];

  @Field(() => [PersonNameType], { description: 'Names also used.' })
  aliases!: PersonNameType[];

  @Field(() => [PersonNameType], { description: "Parents' names." })
  parents!: PersonNameType[];

  @Field(() => [PartialDateScalar], { description: 'Dates of birth, as far as they were known.' })
  birthDates!: string[];

  @Field(() => [IdentifierType], { description: 'Identity numbers.' })
  identifiers!: IdentifierType[];

  @Field(() => CodedValueType, { description: 'What the answerer searches, and what it does not.' })
  coverage!: CodedValueType;

  @Field(() => DateTimeScalar, { description: 'When the answer was given here.' })
  at!: string;
}
