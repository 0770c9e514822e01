import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { readRunFile } from '../run-file.ts';
import { openInstallationClock } from './installation-clock.ts';

const help = `Usage: hub clock [--set INSTANT | --advance DAYS | --reset] [--json]

Shows or moves the virtual clock of the running local installation: the hub's and the simulators' alike. Tokens keep real time.
  --set      RFC 3339 instant, e.g. 2016-11-14T09:30:00Z
  --advance  days, e.g. 1 or 0.5
  --reset    back to real time`;

export async function clock(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string' },
      advance: { type: 'string' },
      reset: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(help);
  const installation = await openInstallationClock(await readRunFile(readConfig().HUB_DATA_DIR));
  try {
    if (values.reset) await installation.reset();
    if (values.set) await installation.set(instantOf(values.set));
    if (values.advance) await installation.advance(daysOf(values.advance));
    const now = (await installation.now()).toISOString();
    console.log(values.json ? JSON.stringify({ now }) : now);
  } finally {
    await installation.close();
  }
}

function instantOf(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.valueOf()))
    throw new Error(`--set: found "${text}"; allowed: an RFC 3339 instant, e.g. 2016-11-14T09:30:00Z`);
  return instant;
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!(days > 0 && days <= 3_660)) throw new Error(`--advance: found "${text}"; allowed: more than 0, at most 3660`);
  return days;
}
