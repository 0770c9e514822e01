/**
 * The frame every simulator stands in: a process of its own with a journal, a virtual clock, scripted faults and a control door on
 * loopback. `run` is its main: it says `{ ready: { port, controlPort } }` to the parent and stops on SIGTERM or when the parent goes.
 *
 * Control door (JSON over HTTP, 127.0.0.1 only):
 *   GET  /clock            -> { now, shiftMs, dayMs, days }
 *   POST /clock            <- { shiftMs, dayMs? }: with dayMs a simulated day lasts so long until the next move
 *   GET  /journal?after=N  -> { entries }
 *   POST /faults           <- Fault      DELETE /faults
 *   POST /behaviour        <- anything the simulator understands (handed to `behave`)
 *   GET  /state            -> what `describe` returns
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFaults, type Fault, type Faults } from './faults.ts';
import { openJournal, type Journal } from './journal.ts';
import { openVirtualClock, type ClockMark, type VirtualClock } from './virtual-clock.ts';

export interface SimulatorOptions {
  /** Address of the protocol's door; loopback unless told. The control door is always on loopback. */
  host?: string;
  /** Protocol port; 0 = any free one. */
  port: number;
  controlPort: number;
  /** File of the journal; it is the simulator's whole state. */
  journalFile: string;
  /** Real milliseconds that one simulated day of delay lasts. */
  dayMs: number;
  shiftMs?: number;
  /** Simulator-specific settings. */
  settings: Record<string, string>;
}

export interface SimulatorStage {
  journal: Journal;
  clock: VirtualClock;
  faults: Faults;
  settings: Record<string, string>;
  host: string;
  port: number;
}

export interface RunningSimulator {
  /** Protocol port that was taken. */
  port: number;
  behave?(order: unknown): unknown;
  describe?(): unknown;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

export type SimulatorStart = (stage: SimulatorStage) => Promise<RunningSimulator>;

export interface Simulator {
  port: number;
  controlPort: number;
  journal: Journal;
  clock: VirtualClock;
  close(): Promise<void>;
}

export async function startSimulator(start: SimulatorStart, options: SimulatorOptions): Promise<Simulator> {
  // The clock stands in the journal too: a simulator that was killed comes back on the day it died, not on today's.
  const journal = openJournal(options.journalFile, () => clock.now());
  const mark = journal.entries().findLast(({ type }) => type === 'CLOCK')?.data as ClockMark | undefined; // what `POST /clock` writes
  const clock = openVirtualClock({ ...options, mark });
  const faults = openFaults(journal);
  const { settings, host = loopback, port } = options;
  const running = await start({ journal, clock, faults, settings, host, port });
  const control = http.createServer(
    (request, response) => void answerControl(request, response, { journal, clock, faults, running }),
  );
  await new Promise<void>((resolve, reject) => {
    control.once('error', reject).listen(options.controlPort, loopback, resolve);
  });
  return {
    port: running.port,
    controlPort: (control.address() as AddressInfo).port,
    journal,
    clock,
    async close() {
      control.closeAllConnections();
      await new Promise<void>((resolve) => control.close(() => resolve()));
      await running.close();
      journal.close();
    },
  };
}

interface ControlParts {
  journal: Journal;
  clock: VirtualClock;
  faults: Faults;
  running: RunningSimulator;
}

type ControlDoor = (parts: ControlParts, body: unknown, query: URLSearchParams) => unknown;

const clockFace = ({ clock }: ControlParts) => ({
  now: clock.now().toISOString(),
  shiftMs: clock.shiftMs(),
  dayMs: clock.dayMs,
  days: clock.days(),
});

const doors: Record<string, ControlDoor> = {
  'GET /clock': clockFace,
  'POST /clock': (parts, body) => {
    const { shiftMs, dayMs } = body as { shiftMs: number; dayMs?: number };
    parts.clock.setShift(Number(shiftMs), dayMs === undefined ? undefined : Number(dayMs));
    parts.journal.append({ kind: 'STATE', id: 'clock', type: 'CLOCK', data: parts.clock.mark() });
    return clockFace(parts);
  },
  'GET /journal': ({ journal }, _body, query) => ({
    entries: journal.entries().filter((entry) => entry.seq > Number(query.get('after') ?? 0)),
  }),
  'POST /faults': ({ faults }, body) => faults.add(body as Fault),
  'DELETE /faults': ({ faults }) => faults.clear(),
  'POST /behaviour': ({ running }, body) => running.behave?.(body),
  'GET /state': ({ running }) => running.describe?.(),
};

async function answerControl(request: http.IncomingMessage, response: http.ServerResponse, parts: ControlParts): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://control');
  const door = doors[`${request.method} ${url.pathname}`];
  try {
    if (!door) return void response.writeHead(404).end();
    const text = await readText(request);
    const answer = door(parts, text ? JSON.parse(text) : undefined, url.searchParams);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer ?? { ok: true }));
  } catch (error) {
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: String(error) }));
  }
}

async function readText(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Options from the environment that the supervisor gives: SIM_HOST, SIM_PORT, SIM_CONTROL_PORT, SIM_JOURNAL, SIM_DAY_MS, SIM_SHIFT_MS, SIM_SETTINGS (JSON). */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv): SimulatorOptions {
  return {
    host: env.SIM_HOST ?? loopback,
    port: Number(env.SIM_PORT ?? 0),
    controlPort: Number(env.SIM_CONTROL_PORT ?? 0),
    journalFile: env.SIM_JOURNAL ?? '.data/simulator.jsonl',
    dayMs: Number(env.SIM_DAY_MS ?? 10_000),
    shiftMs: Number(env.SIM_SHIFT_MS ?? 0),
    settings: JSON.parse(env.SIM_SETTINGS ?? '{}') as Record<string, string>,
  };
}

/** Main of a simulator process. */
export async function runSimulator(start: SimulatorStart): Promise<void> {
  const simulator = await startSimulator(start, optionsFromEnvironment(process.env));
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void simulator.close().then(() => process.exit(0));
  };
  // Heard for as long as it runs: a parent that sends the signal and goes away is told of twice.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  // Last: a parent may send SIGTERM the moment it reads this. One that is gone by now is no failure: `disconnect` ends us in order.
  process.send?.({ ready: { port: simulator.port, controlPort: simulator.controlPort } }, undefined, undefined, () => {});
}
