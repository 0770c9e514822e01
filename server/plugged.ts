/** Which connectors this installation has, with their options out of the configuration. Imported by main.ts and tests alone. */
import { readFileSync } from 'node:fs';
import { ecris } from '../connectors/ecris/index.ts';
import { interpol } from '../connectors/interpol/index.ts';
import { leds } from '../connectors/leds/index.ts';
import { pnc } from '../connectors/pnc/index.ts';
import { visor } from '../connectors/visor/index.ts';
import type { ConnectorDefinition } from '../connectors/contract/connector.ts';
import type { Config } from './config.ts';
import type { Plugged } from './hub.ts';

/** @throws ZodError naming the option that a connector refuses. */
export function plugIn(config: Config): Plugged[] {
  const {
    ECRIS_LISTEN,
    ECRIS_PEERS,
    INTERPOL_LISTEN,
    INTERPOL_PARTNERS,
    PNC_ADDRESS,
    PNC_ACTIVITY,
    VISOR_ADDRESS,
    VISOR_PLAIN_HTTP,
  } = config;
  return [
    plug(ecris, { listen: ECRIS_LISTEN, peerTemplate: ECRIS_PEERS }),
    plug(interpol, { listen: INTERPOL_LISTEN, partnerTemplate: INTERPOL_PARTNERS }),
    plug(pnc, { ...PNC_ADDRESS, activityFolder: PNC_ACTIVITY }),
    ...plugLeds(config),
    plug(visor, { address: VISOR_ADDRESS, plainHttp: VISOR_PLAIN_HTTP === '1' }),
  ];
}

/** Nobody's register until it has an address; a missing or unreadable key stops the start. */
function plugLeds({ LEDS_ADDRESS, LEDS_TOKEN_ADDRESS, LEDS_CLIENT_ID, LEDS_KEY_FILE, LEDS_X5T }: Config): Plugged[] {
  if (!LEDS_ADDRESS) return [];
  const privateKey = LEDS_KEY_FILE ? readFileSync(LEDS_KEY_FILE, 'utf8') : '';
  return [
    plug(leds, { address: LEDS_ADDRESS, tokenAddress: LEDS_TOKEN_ADDRESS, clientId: LEDS_CLIENT_ID, privateKey, x5t: LEDS_X5T }),
  ];
}

/** Checks the options once, here; afterwards what they are is the connector's own business. */
function plug<Options>(definition: ConnectorDefinition<Options>, given: unknown): Plugged {
  return { definition, options: definition.options.parse(given) };
}
