import { execFile } from 'node:child_process';

/** The user a server process runs as; empty = whoever we are. */
export interface Owner {
  uid?: number;
  gid?: number;
}

export interface Outcome {
  ok: boolean;
  stdout: string;
  /** The last 8,000 characters. */
  stderr: string;
}

/** Server messages in English and times in UTC whatever the machine's locale; libraries beside the binaries are found by their own rpath. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
}

/** Runs a program to its end as `owner`; never rejects. The working directory is `/`, the only one that every user can enter. */
export function runProgram(file: string, args: string[], owner: Owner = {}, timeoutMs = 60_000): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { ...owner, cwd: '/', env: serverEnvironment(), timeout: timeoutMs, encoding: 'utf8' as const };
    execFile(file, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, stdout, stderr: (stderr || error?.message || '').slice(-8_000) });
    });
  });
}
