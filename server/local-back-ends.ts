/** The simulated back ends of a local installation: how each is told where the hub is, and the hub where it is. */
import path from 'node:path';
import type { Config } from './config.ts';
import type { LedsClient } from './local-leds-client.ts';
import { freePort } from './platform/free-port.ts';

/** Where partners deliver to the hub. */
export interface HubDoors {
  ecris: { host: string; port: number };
  interpol: { host: string; port: number };
}

/** What a simulated back end may have to know of the hub. */
export interface KnownHub {
  doors: HubDoors;
  ledsClient: LedsClient;
  /** Folder of what the installation keeps: a simulated back end may leave files there. */
  dataDir: string;
}

interface LocalBackEnd {
  /** Settings of the simulator. */
  settings(hub: KnownHub): Record<string, string>;
  /** Environment of the hub. */
  environment(address: string, hub: KnownHub): Record<string, string>;
}

/** In the order of their ports. */
const backEnds = {
  ecris: {
    settings: ({
      doors: {
        ecris: { host, port },
      },
    }) => ({ hubAddress: `http://${host}:${port}/ecris` }),
    environment: (address) => ({ ECRIS_PEERS: `http://${address}/ecris/{country}` }),
  },
  pnc: {
    settings: (hub) => ({ activityFolder: activityFolder(hub) }),
    environment: (address, hub) => ({ PNC_ADDRESS: address, PNC_ACTIVITY: activityFolder(hub) }),
  },
  interpol: {
    settings: ({
      doors: {
        interpol: { host, port },
      },
    }) => ({ hubAddress: `${host}:${port}` }),
    environment: (address) => ({ INTERPOL_PARTNERS: address }),
  },
  visor: { settings: () => ({}), environment: (address) => ({ VISOR_ADDRESS: `http://${address}` }) },
  leds: {
    settings: ({ ledsClient: { publicKey, x5t } }) => ({ publicKey, x5t }),
    environment: (address, { ledsClient: { keyFile, x5t } }) => ({
      LEDS_ADDRESS: `http://${address}`,
      LEDS_TOKEN_ADDRESS: `http://${address}/oauth2/token`,
      LEDS_KEY_FILE: keyFile,
      LEDS_X5T: x5t,
    }),
  },
} satisfies Record<string, LocalBackEnd>;

function activityFolder({ dataDir }: KnownHub): string {
  return path.resolve(dataDir, 'simulators', 'pnc-activity');
}

export type BackEndName = keyof typeof backEnds;
export const localBackEnds: Record<BackEndName, LocalBackEnd> = backEnds;
export const backEndNames = Object.keys(backEnds) as BackEndName[];

export interface SimulatorPorts {
  port: number;
  controlPort: number;
}

/** Settled before the start, so that whoever dies is found again where it was. */
export async function settlePorts({ SIM_PORT }: Pick<Config, 'SIM_PORT'>): Promise<Record<BackEndName, SimulatorPorts>> {
  const settled = backEndNames.map(async (name, index) => {
    const [port, controlPort] = await Promise.all([SIM_PORT === 0 ? freePort() : SIM_PORT + index, freePort()]);
    return [name, { port, controlPort }] as const;
  });
  return Object.fromEntries(await Promise.all(settled)) as Record<BackEndName, SimulatorPorts>;
}

export async function settleDoors({
  ECRIS_LISTEN,
  INTERPOL_LISTEN,
}: Pick<Config, 'ECRIS_LISTEN' | 'INTERPOL_LISTEN'>): Promise<HubDoors> {
  const [ecris, interpol] = await Promise.all([ECRIS_LISTEN.port || freePort(), INTERPOL_LISTEN.port || freePort()]);
  return { ecris: { ...ECRIS_LISTEN, port: ecris }, interpol: { ...INTERPOL_LISTEN, port: interpol } };
}

/** What hub and worker are told of all of them. */
export function backEndEnvironment(ports: Record<BackEndName, SimulatorPorts>, hub: KnownHub): Record<string, string> {
  const { doors } = hub;
  const found = backEndNames.map((name) => localBackEnds[name].environment(`127.0.0.1:${ports[name].port}`, hub));
  return Object.assign(
    {
      ECRIS_LISTEN: `${doors.ecris.host}:${doors.ecris.port}`,
      INTERPOL_LISTEN: `${doors.interpol.host}:${doors.interpol.port}`,
    },
    ...found,
  ) as Record<string, string>;
}
