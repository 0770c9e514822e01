import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** False also for one that has ended and waits for its parent to notice. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statusOf(pid) !== 'Z';
}

/** Linux only; undefined elsewhere. */
export function userOf(pid: number): number | undefined {
  const uid = /^Uid:\s+(\d+)/m.exec(statusFile(pid))?.[1];
  return uid === undefined ? undefined : Number(uid);
}

/** Resolves when `fact` holds. @throws Error naming it after `withinMs`. */
export async function until(name: string, fact: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const since = Date.now();
  while (!(await fact())) {
    if (Date.now() - since > withinMs) throw new Error(`Not within ${withinMs} ms: ${name}`);
    await sleep(20);
  }
}

function statusOf(pid: number): string | undefined {
  return /^State:\s+(\w)/m.exec(statusFile(pid))?.[1];
}

function statusFile(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
