import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  ConnectorOrderedType,
  OrderConnectorResult,
  PauseConnectorInput,
  ResumeConnectorInput,
} from '../../../schema/operations.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { encodeRefusal } from '../../platform/api/encode-refusal.ts';
import type { ConnectorOrder, OrderConnector } from './order-connector.ts';

@Resolver()
export class ConnectorResolver {
  constructor(private readonly orderConnector: OrderConnector) {}

  @Mutation(() => OrderConnectorResult, { description: 'Pauses or drains a connector or one of its countries.' })
  pauseConnector(
    @Arg('input', () => PauseConnectorInput, { description: 'Which, and how.' })
    { connector, country, drain }: PauseConnectorInput,
    @Ctx() call: HubCall,
  ) {
    return this.order(call, { connector, country, control: drain ? 'DRAINING' : 'PAUSED' });
  }

  @Mutation(() => OrderConnectorResult, { description: 'Lets a paused or drained connector, or one of its countries, go on.' })
  resumeConnector(
    @Arg('input', () => ResumeConnectorInput, { description: 'Which.' }) { connector, country }: ResumeConnectorInput,
    @Ctx() call: HubCall,
  ) {
    return this.order(call, { connector, country, control: 'RUNNING' });
  }

  private async order(call: HubCall, order: ConnectorOrder) {
    const result = await this.orderConnector(call, order);
    if (result.kind !== 'ordered') return encodeRefusal(result);
    const { connector, country = null, control } = result;
    return Object.assign(new ConnectorOrderedType(), { connector, country, control });
  }
}
