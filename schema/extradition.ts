import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ExtraditionType } from './notification.ts';
import { IdempotencyConflictType, InputRejectedType, NotPermittedType, WrongStateType } from './problem.ts';
import { CountryCodeScalar, DateScalar } from './scalars.ts';
import { SubjectInput } from './subject-input.ts';

@InputType('TellOfExtraditionInput', {
  description: 'The United Kingdom has surrendered somebody: the countries of their other nationalities are told.',
})
export class TellOfExtraditionInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are told once." })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'A person known already: this or `subject`.' })
  personId?: string;

  @Field(() => SubjectInput, { nullable: true, description: 'The person surrendered: this or `personId`.' })
  subject?: SubjectInput;

  @Field(() => CountryCodeScalar, { description: 'To which country; told to the others.' })
  extraditedTo!: string;

  @Field(() => DateScalar, { description: 'Day of the surrender, in London; today at the latest.' })
  surrenderedOn!: string;

  @Field(() => String, { description: 'Case reference, or why; kept in the audit and told to nobody. At most 200 characters.' })
  reason!: string;
}

@ObjectType('ExtraditionTold', { description: 'Accepted: it is committed and will be sent.' })
export class ExtraditionToldType {
  readonly __typename = 'ExtraditionTold';

  @Field(() => ExtraditionType, { description: 'The extradition; the same one again for a repeated key.' })
  extradition!: ExtraditionType;
}

export const TellOfExtraditionResult = createUnionType({
  name: 'TellOfExtraditionResult',
  description: 'Told, or why not.',
  types: () => [ExtraditionToldType, InputRejectedType, NotPermittedType, WrongStateType, IdempotencyConflictType] as const,
});
