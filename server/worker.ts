/** The working side of the hub: opens the connectors, works off what is owed, takes in what partners send. */
import type { Connection } from '../connectors/contract/connector.ts';
import { createDispatchMessage } from './exchange/dispatch.ts';
import { createReceiveDelivery } from './exchange/receive.ts';
import { createSearchRegister } from './exchange/search-register.ts';
import type { Hub, Plugged } from './hub.ts';
import { openHubClock } from './platform/database/hub-clock.ts';
import { listen } from './platform/database/listen.ts';
import { outboxChannel, outboxTopics, type OutboxTopic } from './platform/event/outbox.ts';
import { startRelay } from './platform/event/relay.ts';
import { workOff, type Handler } from './platform/event/work-off.ts';
import { watchHealth } from './platform/health.ts';
import type { Log } from './platform/log.ts';
import { openQueues } from './platform/queue/queue.ts';

export interface WorkerOptions {
  hub: Hub;
  plugged: readonly Plugged[];
  redisUrl?: string | undefined;
  leaseMs: number;
  /** Which register is asked for whom; default: the PNC for everybody. */
  registers?: Registers;
  log: Log;
}

/** Names of registers, by force code and for all other forces. */
export interface Registers {
  byForce: Readonly<Record<string, string>>;
  otherwise: string;
}

interface Open {
  definition: Plugged['definition'];
  connection: Connection;
}

const pncForAll: Registers = { byForce: {}, otherwise: 'pnc' };

/** Jobs of one topic at once in one worker; a slow back end must not hold all the others' places. */
const concurrency = 10;

export async function openWorker({
  hub,
  plugged,
  redisUrl,
  leaseMs,
  registers = pncForAll,
  log,
}: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const stopping = new AbortController();
  const clock = await openHubClock(hub.pool);
  const onError = (error: unknown) => log.warn('worker trouble', { name: (error as Error)?.name ?? 'unknown' });
  const queues = openQueues({ databaseUrl: hub.databaseUrl, redisUrl, onError });
  const relay = startRelay({
    pool: hub.pool,
    leaseMs,
    onError,
    enqueue: ({ topic, outboxId, attempt }) => queues.add(topic, `${outboxId}-${attempt}`, { outboxId }),
  });
  const listening = await listen(hub.databaseUrl, { [outboxChannel]: relay.poke, hub_clock: clock.refresh }, relay.poke);
  const open = await openConnectors(hub, plugged, clock.now, log, stopping.signal);
  const handlers = handlersFor(hub, open, registers);
  for (const topic of outboxTopics) {
    queues.work(topic, concurrency, ({ outboxId }) => workOff(hub.pool, String(outboxId), handlers[topic], onError));
  }
  const health = watchHealth(hub.pool, open);
  return {
    async close() {
      stopping.abort();
      health.stop();
      await listening.close();
      await relay.close();
      await queues.close();
      await Promise.all(open.map(({ connection }) => connection.close()));
    },
  };
}

async function openConnectors(
  hub: Hub,
  plugged: readonly Plugged[],
  clock: () => Date,
  log: Log,
  signal: AbortSignal,
): Promise<Open[]> {
  const receive = createReceiveDelivery(hub);
  return Promise.all(
    plugged.map(async ({ definition, options }) => ({
      definition,
      connection: await definition.open(options, {
        deliver: (delivery) => receive(definition.name, delivery),
        clock,
        log: log.child(definition.name),
        signal,
      }),
    })),
  );
}

function handlersFor(hub: Hub, open: readonly Open[], registers: Registers): Record<OutboxTopic, Handler> {
  const dispatch = createDispatchMessage({
    unitOfWork: hub.unitOfWork,
    connectionFor: (channel) => open.find(({ definition }) => definition.channel === channel)?.connection,
  });
  const search = createSearchRegister({
    unitOfWork: hub.unitOfWork,
    register: (organisation) => registerFor(open, registers, organisation),
  });
  return {
    'exchange-dispatch': ({ messageId = '' }, attempt) => dispatch(messageId, attempt),
    'register-search': ({ enquiryId = '' }) => search(enquiryId),
  };
}

/** Forces pass from one national register to its successor one by one: both run at once. */
function registerFor(open: readonly Open[], { byForce, otherwise }: Registers, organisation: string) {
  const wanted = byForce[organisation] ?? otherwise;
  const register = open.find(({ definition }) => definition.role === 'register' && definition.name === wanted);
  return register && { name: register.definition.name, connection: register.connection };
}
