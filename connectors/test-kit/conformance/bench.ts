/** What one check works with: the stand-in, the line to it, and connections that are closed when the check is over. */
import net, { type AddressInfo } from 'node:net';
import type { Connection, ConnectorDefinition } from '../../contract/connector.ts';
import type { Accountability, Delivery } from '../../contract/messages.ts';
import { demand, patienceMs, within } from './demand.ts';
import { openLine, type Line } from './line.ts';
import type { Address, BackEndStandIn, Stand, StandIn } from './stand-in.ts';

export const accountability: Accountability = {
  organisation: '30',
  purpose: 'CRIMINAL_PROCEEDINGS',
  justification: 'Custody 30DD/16/1234',
};

export interface LogLine {
  event: string;
  facts: Record<string, unknown>;
}

export interface Opened {
  connection: Connection;
  /** Where it listens, if it does. */
  listen: Address;
  deliveries: Delivery[];
  logged: LogLine[];
  /** Aborts the signal that the hub would abort when it stops. */
  stop(): void;
}

export interface OpenSettings {
  /** Default: long enough for a busy machine. */
  deadlineMs?: number;
  listen?: Address;
  /** Runs before a delivery counts as taken; rejects to refuse it. */
  onDeliver?(delivery: Delivery): Promise<void>;
}

export interface Bench {
  standIn: StandIn;
  definition: ConnectorDefinition;
  backEnd: BackEndStandIn;
  /** The stand-in itself, shared by all checks of a run. */
  stand: Stand;
  line: Line;
  /** Rejects as the connector's own `open` does. */
  open(settings?: OpenSettings): Promise<Opened>;
  /** A number that no other check of the run was given; steps of 100. */
  next(): number;
  /** Ends what the check has opened. */
  close(): Promise<void>;
}

/** Deadline of calls that are to fail by it. */
export const shortMs = 400;
const usualMs = 5_000;
let given = 0;

export async function openBench(standIn: StandIn, stand: Stand, backEnd: BackEndStandIn): Promise<Bench> {
  const { answerHead, isCall } = backEnd;
  const line = await openLine({ backEnd: { host: '127.0.0.1', port: stand.port }, answerHead, isCall });
  const closings: (() => Promise<unknown>)[] = [];
  return {
    standIn,
    definition: standIn.definition,
    backEnd,
    stand,
    line,
    async open(settings = {}) {
      const opened = await openOne(standIn, { line, files: stand.files, settings });
      closings.push(async () => {
        opened.stop();
        await opened.connection.close();
      });
      return opened;
    },
    next: () => (given += 100),
    async close() {
      await line.misbehave(undefined);
      for (const end of closings) await within(patienceMs, 'closing', end()).catch(() => undefined);
      await line.close();
    },
  };
}

interface Opening {
  line: Line;
  files: string | undefined;
  settings: OpenSettings;
}

async function openOne(standIn: StandIn, { line, files, settings }: Opening): Promise<Opened> {
  const { definition, options } = standIn;
  demand(options !== undefined, 'no options are known');
  const { deadlineMs = usualMs, onDeliver } = settings;
  const listen = settings.listen ?? { host: '127.0.0.1', port: await freePort() };
  const stop = new AbortController();
  const deliveries: Delivery[] = [];
  const logged: LogLine[] = [];
  const log = (event: string, facts: Record<string, unknown> = {}) => void logged.push({ event, facts });
  const given = options.full({ backEnd: { host: line.host, port: line.port }, listen, deadlineMs, files });
  const opening = definition.open(definition.options.parse(given), {
    async deliver(delivery) {
      await onDeliver?.(delivery);
      deliveries.push(delivery);
    },
    clock: () => new Date(),
    log: { info: log, warn: log },
    signal: stop.signal,
  });
  const connection = await within(patienceMs, 'opening', opening);
  return { connection, listen, deliveries, logged, stop: () => stop.abort() };
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
