/** A simulator of the kit as a stand-in: with a journal of its own that goes when it is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Journal } from '../../simulator-kit/journal.ts';
import { startSimulator, type Simulator, type SimulatorStart } from '../../simulator-kit/simulator.ts';
import type { Stand } from './stand-in.ts';

export interface SimulatorStandOptions {
  /** Virtual instant at which it starts. Default: now. */
  at?: Date;
  settings?: Record<string, string>;
  /** Setting that says in which folder the simulator leaves files, where it does. */
  filesSetting?: string;
  /** Orders of the control door that record so many changes more; `from` numbers the first. */
  recording?(count: number, from: number): readonly object[];
  /** How often the journal says that what a reference of ours asks was done; needed by connectors that write. */
  effects?(journal: Journal, reference: string): number;
}

/** Simulated days pass in real time: what the simulator plans for later does not come during the checks. */
export async function simulatorStand(start: SimulatorStart, options: SimulatorStandOptions = {}): Promise<Stand> {
  const { at, settings = {}, effects, filesSetting, recording } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'stand-in-'));
  const files = path.join(folder, 'files');
  const simulator = await startSimulator(start, {
    port: 0,
    controlPort: 0,
    journalFile: path.join(folder, 'journal.jsonl'),
    dayMs: 86_400_000,
    shiftMs: at ? at.getTime() - Date.now() : 0,
    settings: { ...settings, ...(filesSetting && { [filesSetting]: files }) },
  });
  let recorded = 0;
  return {
    port: simulator.port,
    ...(filesSetting && { files }),
    ...(recording && {
      async record(count: number) {
        for (const order of recording(count, recorded + 1)) await give(simulator, order);
        recorded += count;
      },
    }),
    ...(effects && { effects: (reference) => effects(simulator.journal, reference) }),
    async close() {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function give({ controlPort }: Pick<Simulator, 'controlPort'>, order: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${controlPort}/behaviour`, { method: 'POST', body: JSON.stringify(order) });
  if (!answer.ok) throw new Error(`the control door answered ${answer.status}: ${await answer.text()}`);
}
