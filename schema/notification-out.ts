import { Field, ID, InputType } from 'type-graphql';

@InputType('ProvideNotificationInformationInput', {
  description: 'What a country wanted to know before it takes a notification in.',
})
export class ProvideNotificationInformationInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are answered once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The notification.' })
  notificationId!: string;

  @Field(() => String, { description: 'The answer, in English; at most 1,000 characters.' })
  text!: string;
}

@InputType('SendNotificationAgainInput', { description: 'A notification that was refused or failed.' })
export class SendNotificationAgainInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are sent once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The notification.' })
  notificationId!: string;

  @Field(() => String, { description: 'Why it will be taken now; kept in the audit. At most 200 characters.' })
  reason!: string;
}
