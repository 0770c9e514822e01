/** A simulated PNC that writes activity files, and a connection that reads them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ActivityEntry, ActivityPosition } from '../../../connectors/contract/activity.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { Tally } from '../../../connectors/contract/tally.ts';
import type { Nominal } from '../../../connectors/pnc/simulator/nominal.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { controlOf } from '../../support/simulator-control.ts';
import { accountability, connectTo, startPncSimulator } from './stage.ts';
import { asnOf, caseOf, charged, fastJournalFile, fine, guilty, theft } from './update-stage.ts';

export const newFolder = () => mkdtempSync(path.join(tmpdir(), 'pnc-activity-'));

export interface ActivityStage {
  simulator: Simulator;
  folder: string;
  journalFile: string;
  connection: Connection;
  /** Throws where the control door refuses it. */
  order(order: object): Promise<void>;
  /** Status of the control door's answer. */
  ordered(order: object): Promise<number>;
  /** Everything, page by page. */
  read(max?: number, after?: ActivityPosition): Promise<ActivityEntry[]>;
  tally(day: string, prefix?: string): Promise<Tally>;
  /** Content by file name. */
  files(): Record<string, string>;
  close(): Promise<void>;
}

export async function openActivityStage(
  options: { folder?: string; journalFile?: string; dayMs?: number } = {},
): Promise<ActivityStage> {
  const { folder = newFolder(), journalFile = fastJournalFile(), dayMs } = options;
  const simulator = await startPncSimulator({ journalFile, dayMs, settings: { activityFolder: folder } });
  const connection = await connectTo(simulator.port, { activityFolder: folder });
  const ordered = (order: object) => controlOf(simulator).order(order);
  return {
    simulator,
    folder,
    journalFile,
    connection,
    ordered,
    async order(order) {
      const status = await ordered(order);
      if (status !== 200) throw new Error(`the control door answered ${status}`);
    },
    read: (max, after) => readAll(connection, max, after),
    tally: async (day, prefix = '') =>
      (await connection.tally?.({ set: 'RECORDED', day, prefix }, accountability)) ?? missing('tally'),
    files: () => filesIn(folder),
    async close() {
      await connection.close();
      await simulator.close();
    },
  };
}

function missing(capability: string): never {
  throw new Error(`the connection has no ${capability}`);
}

export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]),
  );
}

const pagesMost = 2_000;

export async function readAll(connection: Connection, max = 1_000, after?: ActivityPosition): Promise<ActivityEntry[]> {
  const entries: ActivityEntry[] = [];
  let from = after;
  for (let page = 0; page < pagesMost; page += 1) {
    const read = (await connection.activity?.({ max, ...(from && { after: from }) }, accountability)) ?? missing('activity');
    entries.push(...read.entries);
    if (!read.more) return entries;
    from = read.next;
  }
  throw new Error('reading on does not end');
}

/** Convicted of a theft. */
export function convicted(serial: number, facts: Partial<Nominal['cases'][number]> = {}): Nominal['cases'][number] {
  return {
    owner: '30YZ',
    reference: caseOf(serial),
    asn: asnOf(serial),
    courtCode: '2732',
    courtName: 'EXAMPLE MAGISTRATES COURT',
    hearingDate: '2026-11-20',
    takenIntoConsideration: 0,
    offences: [{ cjsCode: theft.cjsCode, startDate: theft.startedOn, ...guilty, disposals: [fine('100.00')] }],
    ...facts,
  };
}

export const { pncId } = charged;
/** As an entry names it: in full. */
export const convictionIdOf = (serial: number) =>
  `${pncId}/${caseOf(serial).replace(`/${serial}`, `/${String(serial).padStart(6, '0')}`)}`;

/** The rule of the contract, worked out here once more from its words. */
export function digestOf(ids: readonly string[], prefix = ''): { count: number; digest: string } {
  const keys = ids.map((id) => createHash('sha256').update(id, 'utf8').digest('hex')).filter((key) => key.startsWith(prefix));
  const digest = keys.reduce((sum, key) => sum ^ BigInt(`0x${key}`), 0n);
  return { count: keys.length, digest: digest.toString(16).padStart(64, '0') };
}
