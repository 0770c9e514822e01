/** How long a process's own loop is busy at a stretch: its own thread's work, so that a busy machine is not taken for a busy loop. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Busy {
  /** Longest work between two turns. */
  longestMs: number;
  /** Waiting for the machine included. */
  delayP99Ms: number;
}

export function watchLoop(): { stop(): Busy } {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let longestMs = 0;
  let used = process.threadCpuUsage();
  const turns = setInterval(() => {
    const { user, system } = process.threadCpuUsage(used);
    longestMs = Math.max(longestMs, (user + system) / 1000);
    used = process.threadCpuUsage();
  }, 1);
  return {
    stop() {
      clearInterval(turns);
      delay.disable();
      return { longestMs, delayP99Ms: delay.percentile(99) / 1e6 };
    },
  };
}
