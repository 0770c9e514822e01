/** A simulator in a process of its own, as an installation has it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface SimulatorProcess {
  port: number;
  controlPort: number;
  /** Exit code or signal, once it has ended. */
  ended(): Promise<unknown>;
  stop(signal?: NodeJS.Signals): Promise<unknown>;
}

/** Node runs the simulator's TypeScript as it is. */
export async function forkSimulator(
  name: string,
  { journalFile, settings = {}, dayMs }: { journalFile: string; settings?: Record<string, string>; dayMs?: number },
): Promise<SimulatorProcess> {
  const main = fileURLToPath(new URL(`../../connectors/${name}/simulator/main.ts`, import.meta.url));
  const ports = { SIM_PORT: '0', SIM_CONTROL_PORT: '0' };
  const pace = dayMs === undefined ? {} : { SIM_DAY_MS: String(dayMs) };
  const child = fork(main, {
    env: { ...process.env, ...ports, ...pace, SIM_JOURNAL: journalFile, SIM_SETTINGS: JSON.stringify(settings) },
    execArgv: [],
    stdio: 'inherit',
  });
  child.channel?.unref();
  const ended = () => exitOf(child);
  const ready = await Promise.race([
    once(child, 'message').then(([message]) => (message as { ready: { port: number; controlPort: number } }).ready),
    ended().then((how) => Promise.reject(new Error(`the simulated ${name} ended at once: ${String(how)}`))),
  ]);
  return {
    ...ready,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended();
    },
  };
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return child.signalCode ?? child.exitCode;
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? code;
}
