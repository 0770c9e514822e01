/** Both sides over real sockets: the connector as the hub opens it, and the simulated bureaus. */
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { openInterpol, type InterpolConnection } from '../../../connectors/interpol/adapter/open.ts';
import { interpolOptions } from '../../../connectors/interpol/adapter/options.ts';
import { startInterpol } from '../../../connectors/interpol/simulator/server.ts';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { startSimulator, type Simulator } from '../../../connectors/simulator-kit/simulator.ts';

export interface HubSide {
  connection: InterpolConnection;
  delivered: Delivery[];
  logged: string[];
  /** What `deliver` does before it resolves; reject to refuse. */
  onDeliver: (delivery: Delivery) => Promise<void>;
  /** The hub is told to stop: calls under way end. */
  abort(): void;
  close(): Promise<void>;
}

/** The connector with its own mailbox; what it delivers is kept in order. */
export async function openHubSide(options: Record<string, unknown> = {}): Promise<HubSide> {
  const stop = new AbortController();
  const side: Omit<HubSide, 'connection'> = {
    delivered: [],
    logged: [],
    onDeliver: () => Promise.resolve(),
    abort: () => stop.abort(),
    async close() {
      stop.abort();
      await connection.close();
    },
  };
  const log = (event: string, facts?: object) => void side.logged.push(`${event} ${JSON.stringify(facts ?? {})}`);
  const connection = await openInterpol(interpolOptions.parse(options), {
    async deliver(delivery) {
      await side.onDeliver(delivery);
      side.delivered.push(delivery);
    },
    clock: () => new Date(),
    log: { info: log, warn: log },
    signal: stop.signal,
  });
  return Object.assign(side, { connection });
}

export interface Bureaus {
  simulator: Simulator;
  template: { host: string; port: number };
  /** Resolves to what the simulator says to it, e.g. the bureau's reference of the message an order leads to. */
  order(order: unknown): Promise<{ reference: string }>;
  fault(fault: unknown): Promise<unknown>;
  entries(kind: JournalEntry['kind'], type?: string): JournalEntry[];
  /** Moves the virtual clock on by so many days. */
  pass(days: number): void;
  close(): Promise<void>;
}

const host = '127.0.0.1';

/** The bureaus in this process. A simulated day lasts an hour, so that only moving the clock makes one pass. */
export async function openBureaus(settings: Record<string, string> = {}): Promise<Bureaus> {
  const folder = temporaryFolder();
  const simulator = await startSimulator(startInterpol, {
    port: 0,
    controlPort: 0,
    journalFile: path.join(folder, 'journal.jsonl'),
    dayMs: 3_600_000,
    settings,
  });
  const control = (door: string, body: unknown) => postJson(`http://${host}:${simulator.controlPort}${door}`, body);
  return {
    simulator,
    template: { host, port: simulator.port },
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

export const temporaryFolder = () => mkdtempSync(path.join(os.tmpdir(), 'interpol-'));

async function postJson(address: string, body: unknown): Promise<{ reference: string }> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { reference: string }; // absent from orders that lead to no message
}

export interface ScriptedPartner {
  port: number;
  /** Everything that came in, line by line. */
  heard: string[];
  /** How often somebody called. */
  calls(): number;
  close(): Promise<void>;
}

/**
 * A partner that answers by script: what to say to each command (`''` for the greeting), `.` for the end of the mail. `null` says
 * nothing, `'HANG UP'` ends the line.
 */
export async function aPartner(script: Record<string, string | null>): Promise<ScriptedPartner> {
  const heard: string[] = [];
  const sockets = new Set<net.Socket>();
  let calls = 0;
  const usual: Record<string, string> = {
    '': '220 ready',
    EHLO: '250 ok',
    MAIL: '250 ok',
    RCPT: '250 ok',
    DATA: '354 go',
    '.': '250 taken',
    QUIT: '221 bye',
  };
  const server = net.createServer((socket) => {
    calls += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    const say = (to: string) => {
      const answer = to in script ? script[to] : (usual[to] ?? '500 what');
      if (answer === 'HANG UP') socket.destroy();
      else if (answer !== null && answer !== undefined) socket.write(`${answer}\r\n`);
    };
    let inData = false;
    let rest = '';
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        if (inData && line !== '.') continue;
        const command = inData ? '.' : (/^[A-Z]+/i.exec(line)?.[0].toUpperCase() ?? '');
        inData = command === 'DATA' && (script['DATA'] ?? '354').startsWith('354');
        say(command);
      }
    });
    say('');
  });
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    calls: () => calls,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export interface SaidBack {
  /** Last answer, e.g. `250 ...`; empty where the line was cut. */
  last: string;
  /** Every answer in order. */
  all: string[];
}

/** Speaks SMTP by hand: each step waits for the answer to the one before. Bytes are sent as they are. */
export function speak(address: string, steps: readonly (string | Buffer)[]): Promise<SaidBack> {
  const [to = '', port = '0'] = address.split(':');
  return new Promise((resolve) => {
    const all: string[] = [];
    const left = [...steps];
    let rest = '';
    const socket = net.connect(Number(port), to);
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ last: all.at(-1) ?? '', all }));
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((one) => /^\d{3} /.test(one))) {
        all.push(line);
        const next = left.shift();
        if (next === undefined) socket.end();
        else socket.write(next);
      }
    });
  });
}

/** The steps that hand over one mail. */
export function handOver(
  mail: Buffer | string,
  { sender = 'jm@ncb.example', to = 'manchester@ncb.example' } = {},
): (string | Buffer)[] {
  const body = Buffer.concat([Buffer.from(mail), Buffer.from('\r\n.\r\n')]);
  return ['EHLO ncb.example\r\n', `MAIL FROM:<${sender}>\r\n`, `RCPT TO:<${to}>\r\n`, 'DATA\r\n', body];
}
