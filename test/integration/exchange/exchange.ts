/** A hub at work: its worker, the 27 simulated States and the simulated PNC over real sockets, on one virtual clock. */
import { ecris } from '../../../connectors/ecris/index.ts';
import { ecrisOptions } from '../../../connectors/ecris/adapter/options.ts';
import { pncOptions } from '../../../connectors/pnc/adapter/options.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { backEndPolicies } from '../../../server/exchange/back-ends/back-end-policies.ts';
import type { Plugged } from '../../../server/hub.ts';
import { freePort } from '../../../server/platform/free-port.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';
import { openStates, type States } from '../ecris/harness.ts';
import { startPncSimulator } from '../pnc/stage.ts';
import { until } from '../../support/processes.ts';
import { openGround, type Ground } from './ground.ts';

export interface RequestRow {
  id: string;
  enquiry_id: string;
  person_id: string;
  organisation: string;
  country: string;
  reference: string;
  status: string;
  sent_at: Date | null;
  due_on: string | null;
  partner_due_on: string | null;
  next_attempt_at: Date | null;
  failure: string | null;
}

export interface FeedRow {
  seq: string;
  kind: string;
  subject_id: string;
  country_request_id: string | null;
  response_id: string | null;
}

export interface Exchange extends Ground {
  states: States;
  pncSimulator: Simulator;
  orderPnc(door: 'behaviour' | 'faults', body: unknown): Promise<void>;
  /** Both clocks, the hub's and the back ends', go on by so many days. */
  pass(days: number): Promise<void>;
  /** The worker goes, as by an ordinary stop. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
}

export interface ExchangeOptions {
  leaseMs?: number;
  /** Addresses of single partners. */
  peers?: Record<string, string>;
  /** Where the PNC writes its activity files; without it none are written or read. */
  activityFolder?: string;
}

/** These run on the real clock, at the end of a month as well. */
const neverClosed = { ...backEndPolicies, ecris: { ...backEndPolicies.ecris, closed: [] } };

export async function openExchange({ leaseMs = 5_000, peers = {}, activityFolder }: ExchangeOptions = {}): Promise<Exchange> {
  const port = await freePort();
  const [ground, states, pncSimulator] = await Promise.all([
    openGround(),
    openStates({ hubAddress: `http://127.0.0.1:${port}/ecris/{country}` }),
    startPncSimulator(activityFolder === undefined ? {} : { settings: { activityFolder } }),
  ]);
  const plugged: Plugged[] = [
    {
      definition: ecris,
      options: ecrisOptions.parse({ listen: { port }, peerTemplate: states.template, peers, monthEndFreeze: { hold: false } }),
    },
    { definition: pnc, options: pncOptions.parse({ port: pncSimulator.port, timeoutMs: 1_000, activityFolder }) },
  ];
  const openOne = () => openWorker({ hub: ground.hub, plugged, leaseMs, policies: neverClosed, log: silentLog });
  let worker: Awaited<ReturnType<typeof openOne>> | undefined = await openOne();
  const stopWorker = async () => {
    await worker?.close();
    worker = undefined;
  };
  return {
    ...ground,
    states,
    pncSimulator,
    orderPnc: async (door, body) => {
      const answer = await fetch(`http://127.0.0.1:${pncSimulator.controlPort}/${door}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async pass(days) {
      await ground.rows(
        `insert into virtual_clock (shift_ms) values ($1) on conflict ("only") do update set shift_ms = virtual_clock.shift_ms + excluded.shift_ms`,
        [Math.round(days * 86_400_000)],
      );
      await ground.rows(`select pg_notify('hub_clock', '')`);
      states.pass(days);
    },
    stopWorker,
    async startWorker() {
      worker = await openOne();
    },
    async close() {
      await stopWorker();
      await Promise.all([states.close(), pncSimulator.close()]);
      await ground.close();
    },
  };
}

export async function requestOf(ground: Pick<Ground, 'rows'>, enquiryId: string, country?: string): Promise<RequestRow> {
  const [row] = await ground.rows<RequestRow>(
    'select * from country_request where enquiry_id = $1 and ($2::text is null or country = $2)',
    [enquiryId, country ?? null],
  );
  if (!row) throw new Error('there is no such request');
  return row;
}

/** Waits until the request has this status. */
export async function requestIn(ground: Pick<Ground, 'rows'>, enquiryId: string, status: string): Promise<RequestRow> {
  await until(`the request is ${status}`, async () => (await requestOf(ground, enquiryId)).status === status);
  return requestOf(ground, enquiryId);
}

export function feedOf(ground: Pick<Ground, 'rows'>, organisation: string): Promise<FeedRow[]> {
  return ground.rows<FeedRow>('select * from feed_event where organisation = $1 order by seq', [organisation]);
}

/** Kinds told about one request, in the order of the feed. */
export async function toldOf(ground: Pick<Ground, 'rows'>, request: Pick<RequestRow, 'id' | 'organisation'>): Promise<string[]> {
  const told = await feedOf(ground, request.organisation);
  return told.filter(({ country_request_id }) => country_request_id === request.id).map(({ kind }) => kind);
}
