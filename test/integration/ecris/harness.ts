/** Both sides over real sockets: the connector as the hub opens it, and the 27 simulated States. */
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { openEcris, type EcrisConnection } from '../../../connectors/ecris/adapter/connection.ts';
import { ecrisOptions } from '../../../connectors/ecris/adapter/options.ts';
import { startEcris } from '../../../connectors/ecris/simulator/server.ts';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { startSimulator, type Simulator } from '../../../connectors/simulator-kit/simulator.ts';

export interface HubSide {
  connection: EcrisConnection;
  delivered: Delivery[];
  logged: string[];
  /** What `deliver` does before it resolves; reject to refuse. */
  onDeliver: (delivery: Delivery) => Promise<void>;
  close(): Promise<void>;
}

/** A day on which nobody closes the month: what is sent goes out, whatever day the tests run on. */
export const midMonth = new Date('2026-03-16T12:00:00Z');

/** The connector with its own listening address; what it delivers is kept in order. */
export async function openHubSide(options: Record<string, unknown> = {}, clock = () => midMonth): Promise<HubSide> {
  const stop = new AbortController();
  const side: Omit<HubSide, 'connection'> = {
    delivered: [],
    logged: [],
    onDeliver: () => Promise.resolve(),
    async close() {
      stop.abort();
      await connection.close();
    },
  };
  const log = (event: string, facts?: object) => void side.logged.push(`${event} ${JSON.stringify(facts ?? {})}`);
  const connection = await openEcris(ecrisOptions.parse(options), {
    async deliver(delivery) {
      await side.onDeliver(delivery);
      side.delivered.push(delivery);
    },
    clock,
    log: { info: log, warn: log },
    signal: stop.signal,
  });
  return Object.assign(side, { connection });
}

export interface States {
  simulator: Simulator;
  template: string;
  /** Resolves to what the simulator says to it, e.g. the reference of the message an order leads to. */
  order(order: unknown): Promise<{ reference: string }>;
  fault(fault: unknown): Promise<unknown>;
  entries(kind: JournalEntry['kind'], type?: string): JournalEntry[];
  /** Moves the virtual clock on by so many days. */
  pass(days: number): void;
  close(): Promise<void>;
}

/** The States in this process. A simulated day lasts an hour, so that only moving the clock makes one pass. */
export async function openStates(settings: Record<string, string> = {}): Promise<States> {
  const folder = temporaryFolder();
  const simulator = await startSimulator(startEcris, {
    port: 0,
    controlPort: 0,
    journalFile: path.join(folder, 'journal.jsonl'),
    dayMs: 3_600_000,
    settings,
  });
  const control = (door: string, body: unknown) => postJson(`http://127.0.0.1:${simulator.controlPort}${door}`, body);
  return {
    simulator,
    template: `http://127.0.0.1:${simulator.port}/ecris/{country}`,
    order: (order) => control('/behaviour', order),
    fault: (fault) => control('/faults', fault),
    entries: (kind, type) =>
      simulator.journal.entries().filter((entry) => entry.kind === kind && (type === undefined || entry.type === type)),
    pass: (days) => simulator.clock.setShift(simulator.clock.shiftMs() + days * 86_400_000),
    async close() {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const temporaryFolder = () => mkdtempSync(path.join(os.tmpdir(), 'ecris-'));

async function postJson(address: string, body: unknown): Promise<{ reference: string }> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { reference: string }; // absent from orders that lead to no message
}

export interface RawAnswer {
  status: number;
  body: string;
}

/** A call from anywhere, with whatever headers. */
export function call(
  address: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
