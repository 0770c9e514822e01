import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConvictionType } from './conviction.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';

@InputType('DecideEquivalenceInput', { description: 'What one offence of a conviction from abroad corresponds to in the UK.' })
export class DecideEquivalenceInput {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The conviction.' })
  convictionId!: string;

  @Field(() => String, { description: '`localId` of the offence.' })
  offence!: string;

  @Field(() => String, { nullable: true, description: 'CJS code that it corresponds to: this or `none`.' })
  cjsCode?: string;

  @Field(() => Boolean, { nullable: true, description: 'Nothing here corresponds to it.' })
  none?: boolean;

  @Field(() => String, { description: 'Why; kept with the decision and in the audit.' })
  reason!: string;
}

@ObjectType('EquivalenceDecided', { description: 'Decided.' })
export class EquivalenceDecidedType {
  readonly __typename = 'EquivalenceDecided';

  @Field(() => ConvictionType, { description: 'The conviction as it stands now.' })
  conviction!: ConvictionType;
}

@InputType('EnterConvictionOnPncInput', { description: 'Puts a conviction from abroad on the PNC, or tries it again.' })
export class EnterConvictionOnPncInput {
  @Field(() => ID, { description: 'The conviction.' })
  convictionId!: string;

  @Field(() => String, { nullable: true, description: "The person's record there, where somebody has found it." })
  pncId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Somebody has searched the PNC, and it has no record of the person.' })
  noRecord?: boolean;

  @Field(() => String, { description: 'Why; kept with the entry and in the audit.' })
  reason!: string;
}

@ObjectType('PncEntryOrdered', { description: 'Ordered; `Conviction.pncEntry` tells what becomes of it.' })
export class PncEntryOrderedType {
  readonly __typename = 'PncEntryOrdered';

  @Field(() => ConvictionType, { description: 'The conviction as it stands now.' })
  conviction!: ConvictionType;
}

export const DecideEquivalenceResult = createUnionType({
  name: 'DecideEquivalenceResult',
  description: 'Decided, or why not.',
  types: () =>
    [EquivalenceDecidedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType, IdempotencyConflictType] as const,
});
export const EnterConvictionOnPncResult = createUnionType({
  name: 'EnterConvictionOnPncResult',
  description: 'Ordered, or why not.',
  types: () => [PncEntryOrderedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
