/** What a simulated back end will do later: planned in the journal first, done at its time, marked done after it succeeded. */
import type { Journal } from './journal.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Plan<Task> {
  id: string;
  /** Simulated days from the moment of planning. */
  inDays: number;
  task: Task;
}

export interface Timeline<Task> {
  /** A plan whose id is known already is ignored: repeats of a request do not make two answers. */
  plan(plan: Plan<Task>): void;
  /** Withdraws what has not happened yet. */
  cancel(id: string): void;
  close(): void;
}

interface Waiting<Task> {
  id: string;
  dueDays: number;
  task: Task;
}

const retryMs = 200;
/** Done at once; what else is due waits for one of them to end, the earliest first. */
const runningMost = 32;

/**
 * `perform` must be repeatable: after a crash between doing and marking it runs again. When it rejects (the hub is down, say), it is
 * tried again every 200 ms until it succeeds.
 */
export function openTimeline<Task>(
  journal: Journal,
  clock: VirtualClock,
  perform: (task: Task) => Promise<void>,
): Timeline<Task> {
  const known = new Set<string>();
  const waiting = new Map<string, Waiting<Task>>();
  const running = new Set<string>();
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  for (const entry of journal.entries()) {
    if (entry.kind === 'PLANNED') {
      known.add(entry.id);
      const { remainingFrom, inDays, task } = entry.data as { remainingFrom: number; inDays: number; task: Task };
      waiting.set(entry.id, { id: entry.id, dueDays: remainingFrom + inDays, task });
    }
    if (entry.kind === 'DONE') waiting.delete(entry.id);
  }

  async function run(item: Waiting<Task>): Promise<void> {
    running.add(item.id);
    try {
      await perform(item.task);
      if (closed) return;
      waiting.delete(item.id);
      journal.append({ kind: 'DONE', id: item.id });
    } catch {
      item.dueDays = clock.days() + retryMs / clock.dayMs;
    } finally {
      running.delete(item.id);
      arm();
    }
  }

  function arm(): void {
    clearTimeout(timer);
    if (closed) return;
    const now = clock.days();
    const due: Waiting<Task>[] = [];
    let next = Number.POSITIVE_INFINITY;
    for (const item of waiting.values()) {
      if (item.dueDays > now) next = Math.min(next, item.dueDays);
      else if (!running.has(item.id)) due.push(item);
    }
    const room = Math.max(runningMost - running.size, 0);
    if (room > 0) due.sort((one, other) => one.dueDays - other.dueDays);
    for (const item of due.slice(0, room)) void run(item);
    if (Number.isFinite(next)) {
      const waitMs = Math.min(Math.max((next - clock.days()) * clock.dayMs, 5), 60_000);
      timer = setTimeout(arm, waitMs);
      timer.unref();
    }
  }

  clock.onMove(arm);
  arm();
  return {
    plan({ id, inDays, task }) {
      if (known.has(id)) return;
      known.add(id);
      const remainingFrom = clock.days();
      journal.append({ kind: 'PLANNED', id, data: { remainingFrom, inDays, task } });
      waiting.set(id, { id, dueDays: remainingFrom + inDays, task });
      arm();
    },
    cancel(id) {
      if (!waiting.delete(id)) return;
      journal.append({ kind: 'DONE', id, data: 'cancelled' });
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
