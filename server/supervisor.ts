/** Keeps the processes of a local installation: forks them, restarts one that dies, ends all of them together. */
import { fork, type ChildProcess } from 'node:child_process';

export interface ChildSpec {
  name: string;
  /** Module and arguments. */
  module: string;
  args?: string[];
  env: Record<string, string>;
  /** With it the child starts loading at once and goes on when this resolves to further environment. */
  gate?: Promise<Record<string, string>>;
}

export interface Child {
  name: string;
  /** First `{ ready: ... }` message of the newest process. */
  ready: Promise<unknown>;
  /** Resolves at the first `{ migrated: true }`. */
  migrated: Promise<void>;
  pid(): number | undefined;
}

export interface Supervisor {
  start(spec: ChildSpec): Child;
  stop(): Promise<void>;
}

/** A child that dies more often than this within a minute is broken, not unlucky. */
const restartsPerMinute = 10;
const graceMs = 8_000;

export interface SupervisorParts {
  onDeath(name: string, how: string, restarted: boolean): void;
  /** Called for every process, the first and those that take its place. */
  onStart?(name: string, pid: number): void;
}

export function createSupervisor({ onDeath, onStart }: SupervisorParts): Supervisor {
  const running = new Map<string, ChildProcess>();
  let stopping = false;

  function start(spec: ChildSpec): Child {
    const ready = Promise.withResolvers<unknown>();
    const migrated = Promise.withResolvers<void>();
    const deaths: number[] = [];
    let isReady = false;

    function spawn(): void {
      const child = fork(spec.module, spec.args ?? [], {
        env: { ...process.env, ...spec.env, ...(spec.gate ? { HUB_GATE: '1' } : {}) },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // In a session of its own: a terminal's Ctrl-C reaches only us, and we end the children in order.
        detached: true,
      });
      running.set(spec.name, child);
      if (child.pid !== undefined) onStart?.(spec.name, child.pid);
      void spec.gate?.then((found) => child.connected && child.send(found));
      child.on('message', (message: { ready?: unknown; migrated?: true }) => {
        if (message.migrated) migrated.resolve();
        if (message.ready === undefined) return;
        isReady = true;
        ready.resolve(message.ready);
      });
      child.once('exit', (code, signal) => died(signal ?? `exit code ${code}`));
    }

    function died(how: string): void {
      running.delete(spec.name);
      if (stopping) return;
      const now = Date.now();
      deaths.push(now);
      const restart = isReady && deaths.filter((at) => at > now - 60_000).length <= restartsPerMinute;
      onDeath(spec.name, how, restart);
      if (restart) spawn();
      else ready.reject(new Error(`${spec.name} ended (${how})`));
    }

    ready.promise.catch(() => {});
    spawn();
    return { name: spec.name, ready: ready.promise, migrated: migrated.promise, pid: () => running.get(spec.name)?.pid };
  }

  return {
    start,
    async stop() {
      stopping = true;
      await Promise.all([...running.values()].map(end));
    },
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  });
}
