/** How much processor time processes have used, with those of their children that have ended or still run. Linux only. */
import { existsSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

export function cpuSecondsOf(pids: Readonly<Record<string, number>>): Record<string, number> {
  const known = Object.entries(pids).filter(([, pid]) => existsSync(`/proc/${pid}/stat`));
  return Object.fromEntries(known.map(([name, pid]) => [name, Math.round(ticksOf(pid) / ticksPerSecond)]));
}

function ticksOf(pid: number): number {
  try {
    // The name of the program stands in brackets and may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + ticksOf(Number(child)), own);
  } catch {
    return 0; // it has ended meanwhile
  }
}
