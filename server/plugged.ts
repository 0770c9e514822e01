/** Which connectors this installation has, with their options out of the configuration. Imported by main.ts and tests alone. */
import { ecris } from '../connectors/ecris/index.ts';
import { pnc } from '../connectors/pnc/index.ts';
import type { ConnectorDefinition } from '../connectors/contract/connector.ts';
import type { Config } from './config.ts';
import type { Plugged } from './hub.ts';

/** @throws ZodError naming the option that a connector refuses. */
export function plugIn({ ECRIS_LISTEN, ECRIS_PEERS, PNC_ADDRESS }: Config): Plugged[] {
  return [plug(ecris, { listen: ECRIS_LISTEN, peerTemplate: ECRIS_PEERS }), plug(pnc, PNC_ADDRESS)];
}

/** Checks the options once, here; afterwards what they are is the connector's own business. */
function plug<Options>(definition: ConnectorDefinition<Options>, given: unknown): Plugged {
  return { definition, options: definition.options.parse(given) };
}
