import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from './scalars.ts';

@InterfaceType('Problem', {
  description: 'An expected refusal: nothing was done. `code` is stable and published, `message` is for people.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class ProblemType {
  @Field(() => String, { description: 'Stable code, e.g. INPUT_REJECTED.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do next.' })
  message!: string;

  @Field(() => Boolean, { description: 'The same call may succeed later without a change.' })
  retryable!: boolean;
}

@ObjectType('FieldIssue', { description: 'One thing that is wrong with one field of the input.' })
export class FieldIssueType {
  @Field(() => String, { description: 'Path in the input, e.g. `subject.names.0.family`.' })
  path!: string;

  @Field(() => String, { description: 'Stable code, e.g. TOO_LONG.' })
  code!: string;

  @Field(() => String, { description: 'What was found (without repeating it) and what is allowed.' })
  message!: string;
}

@ObjectType('InputRejected', { implements: ProblemType, description: 'The input cannot be worked with; every issue is named.' })
export class InputRejectedType extends ProblemType {
  readonly __typename = 'InputRejected';

  @Field(() => [FieldIssueType], { description: 'All that is wrong, not only the first.' })
  issues!: FieldIssueType[];
}

@ObjectType('NotPermitted', { implements: ProblemType, description: 'The caller may not do this.' })
export class NotPermittedType extends ProblemType {
  readonly __typename = 'NotPermitted';
}

@ObjectType('IdempotencyConflict', { implements: ProblemType, description: 'The same key came before with other input.' })
export class IdempotencyConflictType extends ProblemType {
  readonly __typename = 'IdempotencyConflict';
}

@ObjectType('NotFound', { implements: ProblemType, description: 'There is no such thing, or the caller may not know of it.' })
export class NotFoundType extends ProblemType {
  readonly __typename = 'NotFound';
}

@ObjectType('WrongState', {
  implements: ProblemType,
  description: 'The thing exists but is past (or before) the point where this can be done.',
})
export class WrongStateType extends ProblemType {
  readonly __typename = 'WrongState';
}

@ObjectType('PurposeNotAllowed', {
  implements: ProblemType,
  description:
    'What was given for one purpose may not be used for this one (TCA art 651). It may be asked for anew: raise an enquiry with what is offered here.',
})
export class PurposeNotAllowedType extends ProblemType {
  readonly __typename = 'PurposeNotAllowed';

  @Field(() => String, { description: 'Code of the PURPOSE table for which to ask anew.' })
  offeredPurpose!: string;

  @Field(() => ID, { description: 'About whom to ask.' })
  personId!: string;

  @Field(() => [CountryCodeScalar], { description: 'Whom to ask.' })
  countries!: string[];
}
