// A Redis or Valkey for tests, from the machine's packages: on a free port of 127.0.0.1, nothing written to disk.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../server/platform/free-port.ts';

const programs = [
  '/usr/bin/redis-server',
  '/usr/bin/valkey-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];
const readyMs = 10_000;

export interface RedisServer {
  url: string;
  port: number;
  /** Of the shell that holds the server: both end together. */
  pid: number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Undefined where the machine has none; with CI set that is an error, so that no test is left out unseen.
 * @param wanted port; default: any free one
 */
export async function startRedis(wanted?: number): Promise<RedisServer | undefined> {
  const program = programs.find((file) => existsSync(file));
  if (!program) {
    if (process.env.CI)
      throw new Error('CI needs redis-server (apt-get install redis-server): the queue is tested on both of its stores.');
    return undefined;
  }
  const port = wanted ?? (await freePort());
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
    '--maxmemory-policy',
    'noeviction',
  ];
  // It lives as long as the pipe: the shell ends it when this process is gone, however it went.
  const holder = 'exec 3<&0; "$@" & p=$!; { read -r _ <&3; kill "$p"; } 2>/dev/null & r=$!; wait "$p"; kill "$r" 2>/dev/null';
  const child = spawn('/bin/sh', ['-c', holder, 'redis-holder', program, ...flags], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilAnswering(port, () => child.exitCode);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  const pid = child.pid ?? 0;
  const kill = async () => {
    child.ref();
    // The holder's whole group: nothing is told to the server before it is gone.
    process.kill(-pid, 'SIGKILL');
    await ended;
  };
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, port, pid, kill, stop };
}

async function untilAnswering(port: number, exitCode: () => number | null): Promise<void> {
  const since = Date.now();
  while (!(await answers(port))) {
    if (exitCode() !== null || Date.now() - since > readyMs) throw new Error(`redis-server did not start on port ${port}`);
    await sleep(20);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => (socket.destroy(), resolve(data.toString().startsWith('+PONG'))));
    socket.once('error', () => resolve(false));
  });
}
