/** When files are written: at the end of the simulated day, or on order. */
import { mkdirSync } from 'node:fs';
import type { SimulatorStage } from '../../../simulator-kit/simulator.ts';
import { openTimeline } from '../../../simulator-kit/timeline.ts';
import type { Ledger, WrittenFile } from './ledger.ts';
import { filesToWrite, writeFile } from './write-files.ts';

export interface Job {
  /** Something was recorded: the day's file is due. */
  due(): void;
  /** Writes now. Throws where the simulator has no folder. */
  write(): void;
  close(): void;
}

interface JobParts {
  stage: SimulatorStage;
  ledger: Ledger;
  /** Journals it and puts it on the ledger, before it is written. */
  keep(file: WrittenFile): void;
}

const dayMs = 86_400_000;

/** Setting `activityFolder`: where the files go; without it none are written. */
export function openJob({ stage, ledger, keep }: JobParts): Job {
  const folder = stage.settings.activityFolder;
  if (folder === undefined) return { due: () => undefined, write: refuse, close: () => undefined };
  mkdirSync(folder, { recursive: true });
  for (const file of ledger.files) writeFile(folder, ledger, file);
  const write = () => {
    for (const file of filesToWrite(ledger)) keep(file);
    // With those that a full disk, say, kept from being written the time before.
    for (const file of ledger.files) writeFile(folder, ledger, file);
  };
  const timeline = openTimeline<'WRITE'>(stage.journal, stage.clock, async () => write());
  return {
    due() {
      const written = ledger.files.at(-1)?.to ?? 0;
      const sinceMidnight = stage.clock.now().getTime() % dayMs;
      timeline.plan({ id: `activity-from-${written}`, inDays: 1 - sinceMidnight / dayMs, task: 'WRITE' });
    },
    write,
    close: () => timeline.close(),
  };
}

function refuse(): never {
  throw new Error('the simulator has no folder for activity files: setting activityFolder');
}
