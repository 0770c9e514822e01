/** The TCP line between connector and back end, in the kit's hands: it passes everything on until it is told to misbehave. */
import net, { type AddressInfo } from 'node:net';
import type { Address } from './stand-in.ts';

export type LineFault =
  | 'refused' // nobody listens
  | 'hung-up' // taken and closed before a word
  | 'silent' // the call is taken, nothing comes back
  | 'cut' // the call is taken, the line breaks, the back end never sees it
  | 'lost-answer' // the back end does the work, the line breaks before its answer
  | 'garbled' // answered with what is not the protocol
  | 'endless' // an answer without end
  | 'dripping'; // an answer of which a byte comes now and then

export const lineFaults: readonly LineFault[] = [
  'refused',
  'hung-up',
  'silent',
  'cut',
  'lost-answer',
  'garbled',
  'endless',
  'dripping',
];

export interface Line extends Address {
  /** Holds for connections made from now on; strikes when the call is there that the check is about. Default: one that reads. */
  misbehave(fault: LineFault | undefined, what?: 'read' | 'write'): Promise<void>;
  /** Connections made so far. */
  connections(): number;
  bytesFromConnector(): number;
  bytesToConnector(): number;
  /** Everything the connector has said so far, at most 1 MiB of it. */
  said(): Buffer;
  close(): Promise<void>;
}

export interface LineOptions {
  backEnd: Address;
  answerHead?: Uint8Array;
  isCall?(bytes: Uint8Array, what: 'read' | 'write'): boolean;
}

/** Bytes after which an endless answer ends all the same: whoever has read that much would have read on. */
export const endlessBytes = 48 * 1024 * 1024;
const dripMs = 20;
const saidMax = 1024 * 1024;
const host = '127.0.0.1';

interface Counters {
  connections: number;
  fromConnector: number;
  toConnector: number;
  said: Buffer[];
  saidBytes: number;
}

export async function openLine(options: LineOptions): Promise<Line> {
  const counters: Counters = { connections: 0, fromConnector: 0, toConnector: 0, said: [], saidBytes: 0 };
  const sockets = new Set<net.Socket>();
  let fault: LineFault | undefined;
  let struckAt: 'read' | 'write' = 'read';
  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    return socket;
  };
  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    counters.connections += 1;
    if (fault === 'hung-up') return void keep(near).destroy();
    join(keep(near), keep(net.connect({ ...options.backEnd, allowHalfOpen: true })), { ...options, fault, struckAt, counters });
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return server.listening ? new Promise<void>((resolve) => server.close(() => resolve())) : Promise.resolve();
  };
  return {
    host,
    port,
    async misbehave(next, what = 'read') {
      struckAt = what;
      if (next === 'refused') await stop();
      else if (!server.listening) await listen(server, port);
      fault = next;
    },
    connections: () => counters.connections,
    bytesFromConnector: () => counters.fromConnector,
    bytesToConnector: () => counters.toConnector,
    said: () => Buffer.concat(counters.said),
    close: stop,
  };
}

function listen(server: net.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => void server.once('error', reject).listen(port, host, resolve));
}

interface Joined extends LineOptions {
  fault: LineFault | undefined;
  struckAt: 'read' | 'write';
  counters: Counters;
}

/** Passes bytes both ways until the call is there; from then on the fault rules. */
function join(near: net.Socket, far: net.Socket, { fault, struckAt, counters, answerHead, isCall = () => true }: Joined): void {
  let struck = false;
  const heard: Buffer[] = [];
  near.on('data', (chunk: Buffer) => {
    keepSaid(counters, chunk);
    if (!struck && fault) heard.push(chunk);
    const strikes = !struck && fault !== undefined && isCall(Buffer.concat(heard), struckAt);
    struck ||= strikes;
    if (!struck || fault === 'lost-answer') far.write(chunk);
    if (strikes) strike(near, fault, counters, answerHead);
  });
  far.on('data', (chunk: Buffer) => {
    if (struck) return fault === 'lost-answer' ? void near.destroy() : undefined;
    counters.toConnector += chunk.length;
    near.write(chunk);
  });
  near.once('end', () => far.end()).once('close', () => far.destroy());
  far.once('end', () => (struck ? undefined : near.end()));
}

function keepSaid(counters: Counters, chunk: Buffer): void {
  counters.fromConnector += chunk.length;
  if (counters.saidBytes > saidMax) return;
  counters.said.push(chunk);
  counters.saidBytes += chunk.length;
}

function strike(near: net.Socket, fault: LineFault, counters: Counters, head: Uint8Array = new Uint8Array()): void {
  const say = (bytes: Uint8Array) => {
    counters.toConnector += bytes.length;
    return near.write(bytes);
  };
  if (fault === 'cut') near.destroy();
  if (fault === 'garbled') {
    say(head);
    say(Buffer.from('%PDF-1.4 \u0000\u0001 this is not the protocol\r\n\r\n'));
    near.end();
  }
  if (fault === 'endless') {
    say(head);
    pourOut(near, say, counters);
  }
  if (fault === 'dripping') {
    say(head);
    const timer = setInterval(() => say(Buffer.from(' ')), dripMs);
    near.once('close', () => clearInterval(timer));
  }
}

function pourOut(near: net.Socket, say: (bytes: Uint8Array) => boolean, counters: Counters): void {
  const chunk = Buffer.alloc(64 * 1024, '0');
  const pour = () => {
    while (!near.destroyed && counters.toConnector < endlessBytes) if (!say(chunk)) return void near.once('drain', pour);
    near.end();
  };
  pour();
}
