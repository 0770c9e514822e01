/** The simulated back ends of a local installation: how each is told where the hub is, and the hub where it is. */
import type { Config } from './config.ts';
import { freePort } from './platform/free-port.ts';

/** Where partners deliver to the hub. */
export interface HubDoors {
  ecris: { host: string; port: number };
  interpol: { host: string; port: number };
}

interface LocalBackEnd {
  /** Settings of the simulator. */
  settings(doors: HubDoors): Record<string, string>;
  /** Environment of the hub. */
  environment(address: string): Record<string, string>;
}

/** In the order of their ports. */
export const localBackEnds = {
  ecris: {
    settings: ({ ecris: { host, port } }) => ({ hubAddress: `http://${host}:${port}/ecris` }),
    environment: (address) => ({ ECRIS_PEERS: `http://${address}/ecris/{country}` }),
  },
  pnc: { settings: () => ({}), environment: (address) => ({ PNC_ADDRESS: address }) },
  interpol: {
    settings: ({ interpol: { host, port } }) => ({ hubAddress: `${host}:${port}` }),
    environment: (address) => ({ INTERPOL_PARTNERS: address }),
  },
  visor: { settings: () => ({}), environment: (address) => ({ VISOR_ADDRESS: `http://${address}` }) },
} as const satisfies Record<string, LocalBackEnd>;

export type BackEndName = keyof typeof localBackEnds;
export const backEndNames = Object.keys(localBackEnds) as BackEndName[];

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
export function backEndEnvironment(ports: Record<BackEndName, SimulatorPorts>, doors: HubDoors): Record<string, string> {
  const found = backEndNames.map((name) => localBackEnds[name].environment(`127.0.0.1:${ports[name].port}`));
  return Object.assign(
    {
      ECRIS_LISTEN: `${doors.ecris.host}:${doors.ecris.port}`,
      INTERPOL_LISTEN: `${doors.interpol.host}:${doors.interpol.port}`,
    },
    ...found,
  ) as Record<string, string>;
}
