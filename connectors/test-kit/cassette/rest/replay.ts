/** A back end over HTTP that says what was said, and an adapter that asks it what was asked. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBackendFault } from '../../../contract/fault.ts';
import type { Connection, ConnectorContext } from '../../../contract/connector.ts';
import type { CassetteFrame } from '../cassette.ts';
import { plain } from '../outcome.ts';
import { journeysOf, tokenPath, type RestExchange, type RestReply } from './frames.ts';

export interface RestReplay {
  /** Headers that say when a call was made and what it is a part of. */
  headers: { sentAt: string; flow: string };
  open(address: string, context: ConnectorContext): Promise<Connection>;
  /** Asks what a journey asked, `before`: those that came first. Undefined where it asked nothing. */
  ask(journey: readonly RestExchange[], before: readonly RestExchange[], connection: Connection): Promise<object> | undefined;
}

export const whoever = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'cassette' };

/** An outcome for each journey: `{ answer }` or `{ fault }`. */
export async function replayRest(frames: readonly CassetteFrame[], { headers, open, ask }: RestReplay): Promise<unknown[]> {
  const journeys = journeysOf(frames, headers.flow);
  const deck = await openDeck();
  let now = new Date();
  const quiet = () => undefined;
  const connection = await open(deck.address, {
    deliver: async () => undefined,
    clock: () => now,
    log: { info: quiet, warn: quiet },
    signal: new AbortController().signal,
  });
  const outcomes: unknown[] = [];
  try {
    for (const [at, journey] of journeys.entries()) {
      now = sentAt(journey, headers.sentAt) ?? now;
      deck.play(journey);
      const asked = ask(journey, journeys.slice(0, at).flat(), connection);
      if (asked) outcomes.push(await asked.then((answer) => ({ answer: plain(answer) }), faultOutcome));
    }
  } finally {
    await connection.close();
    await deck.close();
  }
  return outcomes;
}

function sentAt([first]: readonly RestExchange[], header: string): Date | undefined {
  const instant = new Date(String(first?.call.headers[header.toLowerCase()]));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function faultOutcome(error: unknown): unknown {
  if (!isBackendFault(error)) throw error;
  return { fault: { kind: error.kind, code: error.code } };
}

interface Deck {
  address: string;
  /** What comes next. */
  play(exchanges: readonly RestExchange[]): void;
  close(): Promise<void>;
}

async function openDeck(): Promise<Deck> {
  let script: RestExchange[] = [];
  const server = http.createServer((request, response) => {
    request.resume();
    const asked = placeOf(request);
    if (asked === ['POST', ...tokenPath].join('/')) return write(response, { status: 200, headers: {}, body: token });
    const next = script.shift();
    // Where no answer was recorded, or something else is asked than was, the line is cut.
    if (!next?.reply || [next.call.method, ...next.call.path].join('/') !== asked) return void response.destroy();
    write(response, next.reply);
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on TCP, so it has one
    play: (exchanges) => void (script = [...exchanges]),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const token = { access_token: 'cassette', token_type: 'Bearer', expires_in: 3_600 };

function placeOf({ method = '', url = '/' }: http.IncomingMessage): string {
  const segments = new URL(url, 'http://deck').pathname.split('/').filter(Boolean);
  return [method, ...segments.map(decodeURIComponent)].join('/');
}

function write(response: http.ServerResponse, { status, headers, body }: RestReply): void {
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const mediaType = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { ...Object.fromEntries(kept), ...(body !== undefined && { 'content-type': mediaType }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
