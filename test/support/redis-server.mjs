// A Redis or Valkey for tests, from the machine's packages: on a free port of 127.0.0.1, nothing written to disk.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const programs = [
  '/usr/bin/redis-server',
  '/usr/bin/valkey-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];
const readyMs = 10_000;

/**
 * Undefined where the machine has none; with CI set that is an error, so that no test is left out unseen.
 * @param {number} [wanted] port; default: any free one
 * @returns {Promise<{ url: string, port: number, pid: number, kill(): Promise<void>, stop(): Promise<void> } | undefined>}
 */
export async function startRedis(wanted) {
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
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await untilAnswering(port, () => child.exitCode);
  child.unref();
  child.stdin.unref();
  const kill = async () => {
    child.ref();
    // The holder's whole group: nothing is told to the server before it is gone.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, port, pid: child.pid, kill, stop };
}

async function untilAnswering(port, exitCode) {
  const since = Date.now();
  while (!(await answers(port))) {
    if (exitCode() !== null || Date.now() - since > readyMs) throw new Error(`redis-server did not start on port ${port}`);
    await sleep(20);
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (data) => (socket.destroy(), resolve(data.toString().startsWith('+PONG'))));
    socket.once('error', () => resolve(false));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
