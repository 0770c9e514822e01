/** A simulated ViSOR and a connection to it, for tests. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { OffenderUpdate } from '../../../connectors/contract/offenders.ts';
import { visor } from '../../../connectors/visor/index.ts';
import { startVisor } from '../../../connectors/visor/simulator/server.ts';
import { startSimulator, type Simulator } from '../../../connectors/simulator-kit/simulator.ts';

/** On behalf of a force, by its code. */
export const by = (organisation: string): Accountability => ({
  organisation,
  purpose: 'PUBLIC_PROTECTION',
  justification: 'Hand-over 30DD/16/1234',
});

/** In memory where the machine has such a place: the journal waits for its disk at every line. */
export const newJournalFile = () =>
  path.join(mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'visor-')), 'journal.jsonl');

export function startVisorSimulator(
  options: { journalFile?: string; settings?: Record<string, string> } = {},
): Promise<Simulator> {
  const { journalFile = newJournalFile(), settings = {} } = options;
  return startSimulator(startVisor, { port: 0, controlPort: 0, journalFile, dayMs: 1_000, settings });
}

export interface Opened extends Required<Pick<Connection, 'enquireOffenders' | 'updateOffender' | 'settle'>> {
  health: Connection['health'];
  close: Connection['close'];
  /** What a hub that stops does. */
  stop(): void;
}

export async function connectTo(port: number, options: Record<string, unknown> = {}): Promise<Opened> {
  const quiet = () => undefined;
  const hub = new AbortController();
  const connection = await visor.open(
    visor.options.parse({ address: `http://127.0.0.1:${port}`, timeoutMs: 2_000, ...options }),
    { deliver: async () => undefined, clock: () => new Date(), log: { info: quiet, warn: quiet }, signal: hub.signal },
  );
  const { enquireOffenders, updateOffender, settle, health, close } = connection;
  if (!enquireOffenders || !updateOffender || !settle) throw new Error('a capability has no function');
  return { enquireOffenders, updateOffender, settle, health, close, stop: () => hub.abort() };
}

export const vasile: Identity = {
  names: [
    { kind: 'PRIMARY', given: 'Vasile', family: 'Exemplescu', secondFamily: 'Ștefan', language: 'ro' },
    { kind: 'ALIAS', full: 'Иван Примеров' },
    { kind: 'PARENT_MOTHER', given: 'Ana' },
  ],
  sex: 'MALE',
  birthDate: '1979-05',
  birthPlace: { country: 'RO', town: 'Cluj-Napoca' },
  nationalities: ['RO', 'MD'],
  identifiers: [{ scheme: 'NATIONAL_ID', value: 'EX 1790517', country: 'RO' }],
};

let changes = 0;
export const newReference = () => `change-${process.pid}-${++changes}`;

export function aCreation(
  facts: Partial<Extract<OffenderUpdate, { kind: 'CREATE' }>> = {},
): Extract<OffenderUpdate, { kind: 'CREATE' }> {
  return {
    kind: 'CREATE',
    reference: newReference(),
    category: 'VIOLENT',
    level: 2,
    identity: vasile,
    station: '89FV',
    manager: 'Manager 8901',
    ...facts,
  };
}

/** Frames of the journal, parsed. */
export function framesOf(simulator: Simulator, kind: 'FRAME_IN' | 'FRAME_OUT', type?: string) {
  return simulator.journal
    .entries()
    .filter((entry) => entry.kind === kind && (type === undefined || entry.type === type))
    .map(({ type: name, id, inReplyTo, frame = '' }) => ({
      type: name ?? '',
      id,
      inReplyTo,
      ...(JSON.parse(frame) as {
        method?: string;
        path?: string[];
        status?: number;
        headers: Record<string, string>;
        body: unknown;
      }),
    }));
}

export function changesDone(simulator: Simulator): number {
  return simulator.journal.entries().filter(({ kind, type }) => kind === 'STATE' && type === 'CHANGE').length;
}
