/**
 * Arrivals as an async iterator that survives reconnections. Each event is handed out once per iterator: after a reconnection it goes on
 * behind the last one handed out, and repeats are dropped by id. A named consumer's position is stored only after your loop has come back
 * for the next event, so an event that your handler did not finish is delivered again.
 */
import { createClient } from 'graphql-ws';
import type { FeedEventFieldsFragment, FeedFilter } from './generated/graphql.ts';
import { fromWire, HubError, type WireError } from './hub-error.ts';

export type Arrival = FeedEventFieldsFragment;

/** What the line is doing; `resumed` follows a `reconnecting` and says that nothing was missed. */
export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'resumed';

export interface FeedOptions {
  /** Name under which the hub remembers how far this organisation's app has come. */
  consumer?: string;
  /** Start after this cursor in place of the remembered position; with neither, from now on. */
  after?: string;
  filter?: FeedFilter;
  /** When a named consumer's position is stored: after each event that your loop has handled, the default, or never but by `acknowledgeFeed`. */
  acknowledge?: 'handled' | 'never';
  signal?: AbortSignal;
  onState?(state: StreamState): void;
}

export interface FeedLine {
  url: string;
  headers(): Promise<Record<string, string>>;
  webSocket: typeof WebSocket;
  acknowledge(consumer: string, cursor: string): Promise<unknown>;
  /** Position of the newest event. */
  latest(): Promise<string>;
}

const rememberedIds = 2_000;
const backOff = { firstMs: 100, maxMs: 5_000 } as const;
/** A hub that refuses the token this often in a row will go on doing so. */
const refusalsMax = 3;
/** A line over which nothing comes back is not a line: after sleep or a change of network nobody says that it broke. */
const silence = { pingEveryMs: 10_000, patienceMs: 5_000 } as const;
/** Close codes of the protocol that mean "not with this token". */
const unauthorised = [4401, 4403];

export async function* openFeed(
  line: FeedLine,
  document: string,
  field: string,
  options: FeedOptions,
): AsyncIterableIterator<Arrival> {
  const seen = new Set<string>();
  let after = options.after;
  let failures = 0;
  let refusals = 0;
  options.onState?.('connecting');
  while (!options.signal?.aborted) {
    try {
      // Without a position of its own a reconnection would start at a later "now" and miss what came between.
      if (!options.consumer) after ??= await line.latest();
      const variables = { after, consumer: options.consumer, filter: options.filter };
      const state: StreamState = failures > 0 ? 'resumed' : 'live';
      for await (const arrival of oneConnection(line, document, field, variables, options, state)) {
        failures = refusals = 0;
        if (remember(seen, arrival.id)) {
          yield arrival;
          if (options.consumer && options.acknowledge !== 'never')
            await line.acknowledge(options.consumer, arrival.cursor).catch(() => {}); // at least once: the next one stores more
        }
        after = arrival.cursor;
      }
      if (options.signal?.aborted) return;
    } catch (error) {
      if (error instanceof HubError && error.kind === 'refused') throw error;
      if (error instanceof HubError && error.kind === 'unauthenticated' && ++refusals >= refusalsMax) throw error;
    }
    options.onState?.('reconnecting');
    await pause(failures++, options.signal);
  }
}

/** True for an id that is new; the oldest are forgotten, so that the set stays small. */
function remember(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (seen.size > rememberedIds) seen.delete(seen.values().next().value as string);
  return true;
}

/** Ends when the line does. @throws HubError */
async function* oneConnection(
  line: FeedLine,
  document: string,
  field: string,
  variables: Record<string, unknown>,
  { signal, onState }: FeedOptions,
  state: StreamState,
): AsyncGenerator<Arrival> {
  // Asked for before the line is opened: the hub waits only so long for the first message.
  const said = renamed(await line.headers());
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const expectWord = () => (overdue = setTimeout(() => client.terminate(), silence.patienceMs));
  const heard = () => clearTimeout(overdue);
  const client = createClient({
    url: line.url.replace(/^http/, 'ws'),
    webSocketImpl: line.webSocket,
    connectionParams: said,
    retryAttempts: 0,
    keepAlive: silence.pingEveryMs,
    on: {
      connecting: expectWord,
      connected: () => {
        heard();
        onState?.(state);
      },
      ping: (isTheirs) => void (isTheirs || expectWord()),
      pong: heard,
    },
  });
  const stop = () => void client.dispose();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const { data, errors } of client.iterate<Record<string, Arrival>>({ query: document, variables })) {
      if (errors) throw fromWire(errors);
      const arrival = data?.[field];
      if (arrival) yield arrival;
    }
  } catch (error) {
    throw asHubError(error);
  } finally {
    heard();
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** A WebSocket has no headers in browsers: the same facts travel in the protocol's first message. */
function renamed({ authorization, 'x-purpose': purpose, 'x-justification': justification }: Record<string, string>) {
  return { authorization, purpose, justification };
}

function asHubError(error: unknown): HubError {
  if (error instanceof HubError) return error;
  if (Array.isArray(error)) return fromWire(error as WireError[]);
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'number' && unauthorised.includes(code)) {
    return new HubError('unauthenticated', 'The hub closed the line: the token is not valid, or no longer.', {
      code: String(code),
    });
  }
  return new HubError('unreachable', 'The line to the hub broke.', { cause: error });
}

/** Exponential with jitter, so that a hub that comes back is not met by everybody at once. */
async function pause(failures: number, signal: AbortSignal | undefined): Promise<void> {
  const ceiling = Math.min(backOff.firstMs * 2 ** Math.min(failures, 10), backOff.maxMs);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ceiling * (0.5 + Math.random() / 2));
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
