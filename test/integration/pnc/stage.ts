/** A simulated PNC and a connection to it, for tests. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { startPnc } from '../../../connectors/pnc/simulator/server.ts';
import { startSimulator, type Simulator } from '../../../connectors/simulator-kit/simulator.ts';

export const accountability: Accountability = {
  organisation: '30',
  purpose: 'CRIMINAL_PROCEEDINGS',
  justification: 'Custody 30DD/16/1234',
};

export const newJournalFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'pnc-')), 'journal.jsonl');

export function startPncSimulator(
  options: { journalFile?: string; dayMs?: number; settings?: Record<string, string> } = {},
): Promise<Simulator> {
  const { journalFile = newJournalFile(), dayMs = 1_000, settings = {} } = options;
  return startSimulator(startPnc, { port: 0, controlPort: 0, journalFile, dayMs, settings });
}

export function connectTo(port: number, options: Record<string, unknown> = {}): Promise<Connection> {
  const quiet = () => undefined;
  return pnc.open(pnc.options.parse({ port, ...options }), {
    deliver: async () => undefined,
    clock: () => new Date(),
    log: { info: quiet, warn: quiet },
    signal: new AbortController().signal,
  });
}

export function person(family: string, given: string, facts: Partial<Identity> = {}): Identity {
  return { names: [{ kind: 'PRIMARY', family, given }], sex: 'UNKNOWN', nationalities: [], identifiers: [], ...facts };
}

/** The fault a promise ends in; anything else fails the test. */
export async function faultOf(work: Promise<unknown> | undefined): Promise<BackendFault> {
  try {
    await work;
  } catch (error) {
    if (isBackendFault(error)) return error;
    throw error;
  }
  throw new Error('there was no fault');
}
