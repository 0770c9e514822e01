import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ProvideNotificationInformationInput, SendNotificationAgainInput } from '../../../schema/notification-out.ts';
import { NotificationWorkedType, NotificationWorkResult } from '../../../schema/notified.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { ProvideNotificationInformation } from './provide-information.ts';
import type { SendNotificationAgain } from './send-again.ts';

export interface NotificationOutUseCases {
  provideNotificationInformation: ProvideNotificationInformation;
  sendNotificationAgain: SendNotificationAgain;
}

@Resolver()
export class NotificationOutResolver {
  constructor(private readonly useCases: NotificationOutUseCases) {}

  @Mutation(() => NotificationWorkResult, {
    description: 'The exchange unit answers what a country wants to know about a notification of ours.',
  })
  async provideNotificationInformation(
    @Arg('input', () => ProvideNotificationInformationInput, { description: 'About which, and what.' })
    input: ProvideNotificationInformationInput,
    @Ctx() call: HubCall,
  ) {
    return worked(await this.useCases.provideNotificationInformation(call, input));
  }

  @Mutation(() => NotificationWorkResult, {
    description: 'Sends a notification again that was refused or failed, with the facts as the register has them now.',
  })
  async sendNotificationAgain(
    @Arg('input', () => SendNotificationAgainInput, { description: 'Which, and why.' }) input: SendNotificationAgainInput,
    @Ctx() call: HubCall,
  ) {
    return worked(await this.useCases.sendNotificationAgain(call, input));
  }
}

function worked(result: { kind: 'provided' | 'sent-again'; notificationId: string } | Refusal) {
  return 'notificationId' in result
    ? Object.assign(new NotificationWorkedType(), { notificationId: result.notificationId })
    : encodeRefusal(result);
}
