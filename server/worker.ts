/** The working side of the hub: opens the connectors, works off what is owed, takes in what partners send. */
import { createIssueCertificate } from './certificate/issue-certificate.ts';
import { createLookAgain } from './certificate/look-again.ts';
import { createSearchApplicant } from './certificate/search-applicant.ts';
import type { DocumentMakers } from './certificate/document/makers.ts';
import { backEndPolicies } from './exchange/back-ends/back-end-policies.ts';
import { registerNameFor, type Registers } from './exchange/back-ends/connected.ts';
import { createDispatchMessage } from './exchange/threads/dispatch.ts';
import { openBackEnds, type BackEnds, type OpenBackEnd } from './exchange/back-ends/open-back-ends.ts';
import { createReceiveDelivery } from './exchange/threads/receive.ts';
import { createSearchRegister } from './exchange/registers/search-register.ts';
import { createSearchAsked } from './exchange/requests-in/search-asked.ts';
import { createSearchForNotified } from './exchange/notifications-in/search-pnc.ts';
import { createSettleWrite } from './exchange/registers/settle-write.ts';
import type { Hub, Plugged } from './hub.ts';
import { createMatchPersons } from './person/links/match-person.ts';
import { openHubClock } from './platform/database/hub-clock.ts';
import { listen } from './platform/database/listen.ts';
import { outboxChannel, outboxTopics, type OutboxTopic } from './platform/event/outbox.ts';
import { startRelay } from './platform/event/relay.ts';
import { workOff, type Handler } from './platform/event/work-off.ts';
import { watchHealth } from './platform/health.ts';
import type { Log } from './platform/log.ts';
import { openQueues } from './platform/queue/queue.ts';
import { policiesOf, type BackEndPolicy } from './platform/resilience/policy.ts';
import { startRounds } from './platform/round/rounds.ts';
import { startWatch } from './platform/round/watch.ts';
import { roundsOf } from './rounds.ts';

export interface WorkerOptions {
  hub: Hub;
  plugged: readonly Plugged[];
  redisUrl?: string | undefined;
  leaseMs: number;
  /** How back ends are treated, by connector; default: the table of ours. */
  policies?: Readonly<Record<string, Partial<BackEndPolicy>>>;
  log: Log;
  /** Makes the certificates' documents; without it they wait for another worker. */
  makers?: DocumentMakers | undefined;
}

/**
 * Jobs of one topic at once in one worker: more than all back ends together are given, so that none ever waits for another's. While a job
 * waits for its back end it holds no connection to the database.
 */
const concurrency = 256;

export async function openWorker(options: WorkerOptions): Promise<{ close(): Promise<void> }> {
  const { hub, redisUrl, leaseMs, log } = options;
  const { pool } = hub;
  const stopping = new AbortController();
  const clock = await openHubClock(pool);
  const onError = (error: unknown) => log.warn('worker trouble', { name: (error as Error)?.name ?? 'unknown' });
  const backEnds = await openGuarded(options, clock.now, stopping.signal, onError);
  const queues = openQueues({ databaseUrl: hub.databaseUrl, redisUrl, onError });
  const rules = () => ({ leaseMs, ...backEnds.rules() });
  const relay = startRelay({
    pool,
    rules,
    onError,
    enqueue: ({ topic, outboxId, attempt }) => queues.add(topic, `${outboxId}-${attempt}`, { outboxId }),
  });
  const rounds = startRounds({ pool, rounds: roundsOf(hub, backEnds.open), onError });
  const activity = watchActivity(hub, backEnds.open, onError);
  const matching = startMatching(hub, onError);
  const turned = () => {
    clock.refresh();
    activity.poke();
    rounds.poke();
  };
  const listening = await listen(hub.databaseUrl, { [outboxChannel]: relay.poke, hub_clock: turned }, relay.poke);
  const parts = {
    pool,
    handlers: handlersFor(options, backEnds),
    admit: backEnds.admit,
    rules,
    stopping: stopping.signal,
    onError,
  };
  for (const topic of outboxTopics) {
    // Whatever became of it, the next of its lane may be due.
    queues.work(topic, concurrency, ({ outboxId }) => workOff(String(outboxId), parts).finally(relay.poke));
  }
  const health = watchHealth(pool, backEnds.open);
  return {
    async close() {
      stopping.abort();
      health.stop();
      await Promise.all([rounds.close(), activity.close(), matching.close()]);
      await listening.close();
      await relay.close();
      await queues.close();
      await backEnds.close();
    },
  };
}

const activityIntervalMs = 5_000;

/** What the registers recorded is read on as it comes. */
function watchActivity(hub: Hub, open: readonly OpenBackEnd[], onError: (error: unknown) => void) {
  return startWatch({
    everyMs: activityIntervalMs,
    onError,
    async look(stopping) {
      for (const { definition, connection } of open) await hub.readActivity(definition.name, connection, stopping);
    },
  });
}

const matchingIntervalMs = 1_000;

/** Of whom something was learnt is compared with the others soon after. */
function startMatching({ unitOfWork }: Hub, onError: (error: unknown) => void) {
  const match = createMatchPersons({ unitOfWork, onError });
  return startWatch({ everyMs: matchingIntervalMs, onError, look: async (stopping) => void (await match(stopping)) });
}

function openGuarded(
  { hub, plugged, policies = backEndPolicies, log }: WorkerOptions,
  clock: () => Date,
  signal: AbortSignal,
  onError: (error: unknown) => void,
) {
  const receive = createReceiveDelivery({ unitOfWork: hub.unitOfWork, desks: hub.desks });
  return openBackEnds({
    pool: hub.pool,
    plugged,
    policies: policiesOf(policies),
    clock,
    contextOf: ({ name }) => ({ deliver: (delivery) => receive(name, delivery), clock, log: log.child(name), signal }),
    onError,
  });
}

function handlersFor({ hub, makers }: WorkerOptions, { open, waits }: BackEnds): Record<OutboxTopic, Handler> {
  const dispatch = createDispatchMessage({
    unitOfWork: hub.unitOfWork,
    desks: hub.desks,
    connectionFor: (channel) => open.find(({ definition }) => definition.channel === channel)?.connection,
  });
  const { unitOfWork, connected } = hub;
  const register = (organisation: string) => registerFor(open, hub.registers, organisation);
  const search = createSearchRegister({ unitOfWork, register });
  const searchAsked = createSearchAsked({ unitOfWork, register });
  const searchApplicant = createSearchApplicant({ unitOfWork, register });
  const lookAgain = createLookAgain({ unitOfWork, connected });
  const issueCertificate = createIssueCertificate({ unitOfWork, makers });
  const { followUp } = hub.desks;
  const searchForNotified = createSearchForNotified({ unitOfWork, connected, register, followUp });
  const settleWrite = createSettleWrite({
    unitOfWork: hub.unitOfWork,
    connectionFor: (backEnd) => open.find(({ definition }) => definition.name === backEnd)?.connection,
    waits,
    sequels: hub.sequels,
  });
  return {
    'exchange-dispatch': ({ messageId = '' }, attempt) => dispatch(messageId, attempt),
    'register-search': ({ enquiryId = '', requestId, applicationId }) => {
      if (applicationId) return searchApplicant(applicationId);
      return requestId ? searchAsked(requestId) : search(enquiryId);
    },
    'links-changed': ({ eventId = '' }) => lookAgain(eventId),
    'certificate-issue': ({ certificateId = '' }) => issueCertificate(certificateId),
    'notified-search': ({ notificationId = '' }) => searchForNotified(notificationId),
    'register-write': ({ writeId = '' }) => settleWrite(writeId),
  };
}

function registerFor(open: readonly OpenBackEnd[], registers: Registers, organisation: string) {
  const wanted = registerNameFor(registers, organisation);
  const register = open.find(({ definition }) => definition.role === 'register' && definition.name === wanted);
  return register && { name: wanted, connection: register.connection };
}
