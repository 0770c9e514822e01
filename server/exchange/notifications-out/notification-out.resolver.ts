import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { ExtraditionType } from '../../../schema/notification.ts';
import { ProvideNotificationInformationInput, SendNotificationAgainInput } from '../../../schema/notification-out.ts';
import { NotificationWorkedType, NotificationWorkResult } from '../../../schema/notified.ts';
import { ExtraditionToldType, TellOfExtraditionInput, TellOfExtraditionResult } from '../../../schema/extradition.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { ProvideNotificationInformation } from './provide-information.ts';
import type { SendNotificationAgain } from './send-again.ts';
import type { TellOfExtradition } from './tell-of-extradition.ts';

export interface NotificationOutUseCases {
  provideNotificationInformation: ProvideNotificationInformation;
  sendNotificationAgain: SendNotificationAgain;
  tellOfExtradition: TellOfExtradition;
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

  @Mutation(() => TellOfExtraditionResult, {
    description: 'The exchange unit tells the countries of nationality that the United Kingdom has surrendered somebody.',
  })
  async tellOfExtradition(
    @Arg('input', () => TellOfExtraditionInput, { description: 'Whom, to which country, when.' }) input: TellOfExtraditionInput,
    @Ctx() call: HubCall,
  ) {
    const result = await this.useCases.tellOfExtradition(call, input);
    return result.kind === 'told'
      ? Object.assign(new ExtraditionToldType(), { extraditionId: result.extraditionId })
      : encodeRefusal(result);
  }
}

@Resolver(() => ExtraditionToldType)
export class ExtraditionToldResolver {
  @FieldResolver(() => ExtraditionType, { description: 'The extradition; the same one again for a repeated key.' })
  extradition(@Root() told: { extraditionId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Extradition', told.extraditionId, info);
  }
}

function worked(result: { kind: 'written'; notificationId: string } | Refusal) {
  return 'notificationId' in result
    ? Object.assign(new NotificationWorkedType(), { notificationId: result.notificationId })
    : encodeRefusal(result);
}
