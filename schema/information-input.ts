import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CountryRequestType } from './exchange.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';

@InputType('InformationItemInput', { description: 'One fact that a country wanted to know.' })
export class InformationItemInput {
  @Field(() => String, { description: 'Code of the WANTED_ITEM table, e.g. FatherName.' })
  code!: string;

  @Field(() => String, { description: 'The fact, in English or as it is written in the document; at most 200 characters.' })
  value!: string;
}

@InputType('ProvideInformationInput', { description: 'What a country wants to know before it answers.' })
export class ProvideInformationInput {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request whose status is INFORMATION_WANTED.' })
  countryRequestId!: string;

  @Field(() => [InformationItemInput], { defaultValue: [], description: 'What was wanted, one by one; at most 15.' })
  items!: InformationItemInput[];

  @Field(() => String, { nullable: true, description: 'Anything else, in English; at most 1,000 characters.' })
  text?: string;
}

@ObjectType('InformationProvided', { description: 'Accepted: it will be sent.' })
export class InformationProvidedType {
  readonly __typename = 'InformationProvided';

  @Field(() => CountryRequestType, { description: 'The request with its thread.' })
  countryRequest!: CountryRequestType;
}

export const ProvideInformationResult = createUnionType({
  name: 'ProvideInformationResult',
  description: 'Accepted, or why not.',
  types: () =>
    [
      InformationProvidedType,
      InputRejectedType,
      NotPermittedType,
      NotFoundType,
      WrongStateType,
      IdempotencyConflictType,
    ] as const,
});
