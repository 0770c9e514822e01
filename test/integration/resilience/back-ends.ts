/** Partners that do what a test says, in the places of ECRIS and of the PNC, over the real outbox, queue and database. */
import type { Connection, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { BackendFault, type FaultKind } from '../../../connectors/contract/fault.ts';
import type { Submission } from '../../../connectors/contract/messages.ts';
import { ecris } from '../../../connectors/ecris/index.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { silentLog } from '../../../server/platform/log.ts';
import type { BackEndPolicy } from '../../../server/platform/resilience/policy.ts';
import { openWorker } from '../../../server/worker.ts';
import { anEnquiry, openGround, raise, type Ground } from '../exchange/ground.ts';

export interface Taken {
  reference: string;
  country: string;
  kind: Submission['kind'];
  at: number;
}

export interface Partners {
  /** Every attempt that reached a country, in order. */
  taken: Taken[];
  /** Resolves when the country has taken the message. */
  onSubmit: (submission: Submission) => Promise<void>;
  onEnquire: () => Promise<void>;
  /** Whether a country says that it is alive. */
  lives: (country: string | undefined) => boolean;
}

export interface BackEnds extends Ground {
  partners: Partners;
  startWorker(): Promise<void>;
  stopWorkers(): Promise<void>;
}

export interface BackEndsOptions {
  workers?: number;
  policies?: Readonly<Record<string, Partial<BackEndPolicy>>>;
  leaseMs?: number;
}

export async function openBackEnds({ workers = 1, policies = {}, leaseMs = 10_000 }: BackEndsOptions = {}): Promise<BackEnds> {
  const partners: Partners = { taken: [], onSubmit: async () => {}, onEnquire: async () => {}, lives: () => true };
  const plugged = doubles(partners).map((definition) => ({ definition, options: {} }));
  const ground = await openGround();
  const running: { close(): Promise<void> }[] = [];
  const startWorker = async () =>
    void running.push(await openWorker({ hub: ground.hub, plugged, leaseMs, policies, log: silentLog }));
  const stopWorkers = async () => void (await Promise.all(running.splice(0).map((worker) => worker.close())));
  for (let started = 0; started < workers; started += 1) await startWorker();
  return {
    ...ground,
    partners,
    startWorker,
    stopWorkers,
    async close() {
      await stopWorkers();
      await ground.close();
    },
  };
}

function doubles(partners: Partners): ConnectorDefinition[] {
  const health: Connection['health'] = async (country) => ({ status: partners.lives(country) ? 'UP' : 'DOWN' });
  const countries: Connection = {
    async submit(submission) {
      const { reference, country, kind } = submission;
      partners.taken.push({ reference, country, kind, at: performance.now() });
      await partners.onSubmit(submission);
    },
    health,
    close: async () => {},
  };
  const register: Connection = {
    async enquire() {
      await partners.onEnquire();
      return { records: [], truncated: false };
    },
    health,
    close: async () => {},
  };
  return [
    { ...(ecris as ConnectorDefinition), open: async () => countries },
    { ...(pnc as ConnectorDefinition), open: async () => register },
  ];
}

export function fault(kind: FaultKind, code = 'AS_A_TEST_SAYS'): BackendFault {
  return new BackendFault({ backEnd: 'ecris', kind, code, message: 'as a test says' });
}

export interface OwnRequest {
  id: string;
  country: string;
  reference: string;
  status: string;
  sent_at: Date | null;
  failure: string | null;
}

/** One enquiry to one country; its request. */
export async function ask(ground: Ground, country: string): Promise<OwnRequest> {
  const enquiry = await raise(ground, anEnquiry({ countries: [country] }));
  const [request] = await ground.rows<OwnRequest>('select * from country_request where enquiry_id = $1', [enquiry]);
  if (!request) throw new Error('no request was written');
  return request;
}

export async function askMany(ground: Ground, country: string, times: number): Promise<OwnRequest[]> {
  const requests: OwnRequest[] = [];
  for (let asked = 0; asked < times; asked += 1) requests.push(await ask(ground, country));
  return requests;
}

export async function statusOf(ground: Ground, requests: readonly OwnRequest[]): Promise<string[]> {
  const rows = await ground.rows<OwnRequest>('select * from country_request where id = any($1::uuid[])', [
    requests.map(({ id }) => id),
  ]);
  return requests.map(({ id }) => rows.find((row) => row.id === id)?.status ?? 'LOST');
}

export const allSent = async (ground: Ground, requests: readonly OwnRequest[]) =>
  (await statusOf(ground, requests)).every((status) => status === 'SENT');

/** References as a country got them for the first time, in order. */
export function firstTaken({ taken }: Partners, country: string): string[] {
  return [...new Set(taken.filter((each) => each.country === country).map(({ reference }) => reference))];
}

export const referencesOf = (requests: readonly OwnRequest[]) => requests.map(({ reference }) => reference);
