import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Nation } from './enums.ts';
import { NotificationType } from './notification.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';

@InputType('IdentifyNotifiedInput', { description: 'Whom a notification from another country is about.' })
export class IdentifyNotifiedInput {
  @Field(() => ID, { description: 'The notification.' })
  notificationId!: string;

  @Field(() => ID, { nullable: true, description: 'A person known here; left out: somebody new.' })
  personId?: string;

  @Field(() => String, { nullable: true, description: 'PNCID of their record; left out: a search found none.' })
  pncId?: string;

  @Field(() => String, { description: 'Why; kept in the audit.' })
  reason!: string;
}

@InputType('ForwardNotifiedInput', { description: 'Passes a notification on to the police of another nation of the UK.' })
export class ForwardNotifiedInput {
  @Field(() => ID, { description: 'The notification.' })
  notificationId!: string;

  @Field(() => Nation, { description: 'Whose police.' })
  nation!: keyof typeof Nation;

  @Field(() => String, { description: 'Why; kept in the audit.' })
  reason!: string;
}

@InputType('ConfirmStruckOnPncInput', { description: 'A conviction that its State struck has been struck on the PNC, too.' })
export class ConfirmStruckOnPncInput {
  @Field(() => ID, { description: 'The notification that waits for it.' })
  notificationId!: string;

  @Field(() => String, { description: 'What was done there; kept in the audit.' })
  reason!: string;
}

@ObjectType('NotificationWorked', { description: 'Done.' })
export class NotificationWorkedType {
  readonly __typename = 'NotificationWorked';

  @Field(() => NotificationType, { description: 'The notification as it stands now.' })
  notification!: NotificationType;
}

export const NotificationWorkResult = createUnionType({
  name: 'NotificationWorkResult',
  description: 'Done, or why not.',
  types: () =>
    [NotificationWorkedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType, IdempotencyConflictType] as const,
});
