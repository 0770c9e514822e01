import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from './folders.ts';

const help = `Usage: hub connector new <name> [--in FOLDER] [--json]

Makes a REST connector that passes its conformance checks: connectors/<name> (adapter, wire, simulator, stand-in) and a test.
  <name>   lower-case letters and digits, at most 20, a letter first; it must not be there yet
  --in     checkout to make it in (default: this one)
  --json   print { "files": [...] }`;

const template = 'template';

export async function newConnector(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { in: { type: 'string', default: checkout }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const [name = ''] = positionals;
  if (positionals.length !== 1 || !/^[a-z][a-z0-9]{1,19}$/.test(name))
    throw new Error(`The name: found "${positionals.join(' ')}"; allowed: 2 to 20 lower-case letters and digits, a letter first`);
  const files = await scaffold(name, path.resolve(values.in));
  console.log(values.json ? JSON.stringify({ files }) : welcome(name, files));
}

/** Copies the template connector, which is checked like every other, under another name. Returns the files from the checkout on. */
async function scaffold(name: string, root: string): Promise<string[]> {
  const folders = ['connectors', path.join('test', 'integration')];
  const taken = folders.map((folder) => path.join(folder, name)).find((folder) => existsSync(path.join(root, folder)));
  if (taken) throw new Error(`There is a ${taken} already; nothing was changed.`);
  const made: string[] = [];
  for (const folder of folders)
    made.push(...(await copy(path.join(checkout, folder, template), path.join(root, folder, name), name)));
  return made.map((file) => path.relative(root, file)).toSorted();
}

async function copy(from: string, to: string, name: string): Promise<string[]> {
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
  const entries = await readdir(to, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files) await writeFile(file, renamed(await readFile(file, 'utf8'), name));
  return files;
}

function renamed(text: string, name: string): string {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return text.replaceAll(template, name).replaceAll('Template', capital);
}

function welcome(name: string, files: readonly string[]): string {
  return [
    ...files,
    '',
    `Next: npx hub connector check ${name}`,
    `Plug it in: server/plugged.ts, server/main.ts (its simulator).`,
  ].join('\n');
}
