import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { NotificationType } from '../../../schema/notification.ts';
import {
  ConfirmStruckOnPncInput,
  ForwardNotifiedInput,
  IdentifyNotifiedInput,
  NotificationWorkedType,
  NotificationWorkResult,
} from '../../../schema/notified.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { ConfirmStruckOnPnc } from './confirm-struck.ts';
import type { ForwardNotified } from './forward-notified.ts';
import type { IdentifyNotified } from './identify-notified.ts';

export interface NotifiedUseCases {
  identifyNotified: IdentifyNotified;
  forwardNotified: ForwardNotified;
  confirmStruckOnPnc: ConfirmStruckOnPnc;
}

@Resolver()
export class NotifiedResolver {
  constructor(private readonly useCases: NotifiedUseCases) {}

  @Mutation(() => NotificationWorkResult, { description: 'The exchange unit says whom a notification is about.' })
  async identifyNotified(
    @Arg('input', () => IdentifyNotifiedInput, { description: 'Which, who and why.' }) input: IdentifyNotifiedInput,
    @Ctx() call: HubCall,
  ) {
    return worked(await this.useCases.identifyNotified(call, input));
  }

  @Mutation(() => NotificationWorkResult, {
    description: 'Passes a notification on to the police whose records the exchange unit does not write.',
  })
  async forwardNotified(
    @Arg('input', () => ForwardNotifiedInput, { description: 'Which, to whom and why.' }) input: ForwardNotifiedInput,
    @Ctx() call: HubCall,
  ) {
    return worked(await this.useCases.forwardNotified(call, input));
  }

  @Mutation(() => NotificationWorkResult, {
    description: 'Says that a conviction which its State struck has been struck on the PNC, too: the notification is dropped.',
  })
  async confirmStruckOnPnc(
    @Arg('input', () => ConfirmStruckOnPncInput, { description: 'Which, and what was done.' }) input: ConfirmStruckOnPncInput,
    @Ctx() call: HubCall,
  ) {
    return worked(await this.useCases.confirmStruckOnPnc(call, input));
  }
}

function worked(result: { kind: 'identified' | 'forwarded' | 'confirmed'; notificationId: string } | Refusal) {
  return 'notificationId' in result
    ? Object.assign(new NotificationWorkedType(), { notificationId: result.notificationId })
    : encodeRefusal(result);
}

@Resolver(() => NotificationWorkedType)
export class NotificationWorkedResolver {
  @FieldResolver(() => NotificationType, { description: 'The notification as it stands now.' })
  notification(@Root() done: { notificationId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('Notification', done.notificationId, info);
  }
}
