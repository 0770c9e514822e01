/** A simulator of the kit as a stand-in: with a journal of its own that goes when it is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Journal } from '../../simulator-kit/journal.ts';
import { startSimulator, type SimulatorStart } from '../../simulator-kit/simulator.ts';
import type { Stand } from './stand-in.ts';

export interface SimulatorStandOptions {
  /** Virtual instant at which it starts. Default: now. */
  at?: Date;
  settings?: Record<string, string>;
  /** How often the journal says that what a reference of ours asks was done; needed by connectors that write. */
  effects?(journal: Journal, reference: string): number;
}

/** Simulated days pass in real time: what the simulator plans for later does not come during the checks. */
export async function simulatorStand(start: SimulatorStart, options: SimulatorStandOptions = {}): Promise<Stand> {
  const { at, settings = {}, effects } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'stand-in-'));
  const simulator = await startSimulator(start, {
    port: 0,
    controlPort: 0,
    journalFile: path.join(folder, 'journal.jsonl'),
    dayMs: 86_400_000,
    shiftMs: at ? at.getTime() - Date.now() : 0,
    settings,
  });
  return {
    port: simulator.port,
    ...(effects && { effects: (reference) => effects(simulator.journal, reference) }),
    async close() {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
