import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file's text, made (mode 0600) at the first time. Two processes that start at once agree on what was there first. */
export async function readOrMake(file: string, make: () => Promise<string>): Promise<string> {
  if (!existsSync(file)) await makeOnce(file, await make());
  return readFile(file, 'utf8');
}

async function makeOnce(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const whole = `${file}.${process.pid}`;
  await writeFile(whole, text, { mode: 0o600 });
  await link(whole, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(whole);
}
