/** SRC: what can be seen without running anything. The sources of the adapter and the wire are read, not those of the simulator. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand } from '../demand.ts';

interface Source {
  /** From the connector's folder, with forward slashes. */
  file: string;
  /** Without its comments. */
  text: string;
  imports: string[];
}

export const sourceChecks: readonly Check[] = [
  noImport(
    'SRC-01',
    'it knows no database, queue or GraphQL',
    /^(pg|@mikro-orm\/.*|knex|bullmq|ioredis|graphql|type-graphql|@apollo\/.*|node:sqlite)$/,
  ),
  {
    id: 'SRC-02',
    level: 'MUST',
    name: 'it knows the contract and code tables, nothing else of the hub',
    run(bench) {
      for (const { file, imports } of sourcesOf(bench)) {
        const outside = imports
          .filter((each) => each.startsWith('.'))
          .map((each) => path.posix.join(path.posix.dirname(file), each));
        const known = /^(?!\.\.)|^\.\.\/(contract|rest-kit|simulator-kit)\/|^(\.\.\/){2}schema\/codes\//;
        demand(
          outside.every((each) => known.test(each)),
          `${file} imports from outside`,
        );
      }
    },
  },
  {
    id: 'SRC-03',
    level: 'MUST',
    name: 'its adapter never sees its simulator: one wrong reading must not hide in both',
    run(bench) {
      for (const { file, imports } of sourcesOf(bench))
        demand(!imports.some((each) => /(^|\/)simulator(-kit)?\//.test(each)), `${file} imports the simulator`);
    },
  },
  noText('SRC-04', 'MUST', 'it reads no environment', /\bprocess\s*\.\s*env\b|\bprocess\s*\[/),
  noText('SRC-05', 'MUST', 'it has no clock of its own', /\bDate\s*\.\s*now\s*\(|\bnew\s+Date\s*\(\s*\)/),
  noText('SRC-06', 'MUST', 'it says nothing past its log', /\bconsole\s*\.|\bprocess\s*\.\s*(stdout|stderr)\b/),
  noText('SRC-07', 'MUST', 'it makes no code out of text', /\beval\s*\(|\bnew\s+Function\s*\(/),
  noImport('SRC-08', 'it starts no processes', /^(node:)?(child_process|cluster)$/),
  {
    id: 'SRC-09',
    level: 'SHOULD',
    name: 'it touches no files; a register that is read from files reads them in adapter/activity, and never writes',
    run(bench) {
      const readsFiles = bench.definition.can.includes('activity');
      for (const { file, text, imports } of sourcesOf(bench).filter((source) => source.imports.some(isOfFiles))) {
        demand(readsFiles && file.startsWith('adapter/activity/'), `${file} does`);
        const byName = [...text.matchAll(namesOfFiles)];
        const onlyReads = byName.every(([, names = '']) => names.split(',').every((name) => reading.has(name.trim())));
        demand(onlyReads && byName.length === imports.filter(isOfFiles).length, `${file} does more than read`);
      }
    },
  },
  {
    id: 'SRC-10',
    level: 'SHOULD',
    name: 'its wire format is data: no transport and no library',
    run(bench) {
      for (const { file, imports } of sourcesOf(bench).filter((source) => source.file.startsWith('wire/')))
        demand(
          imports.every((each) => each.startsWith('.') && !each.includes('/adapter/')),
          `${file} imports more than its own folder`,
        );
    },
  },
];

const isOfFiles = (name: string) => /^(node:)?fs(\/promises)?$/.test(name);
/** What is imported by name; anything else that is imported of files may write. */
const namesOfFiles = /\bimport\s*\{([^}]*)\}\s*from\s*['"](?:node:)?fs(?:\/promises)?['"]/g;
const reading: ReadonlySet<string> = new Set(['createReadStream', 'readdir', 'readFile', 'stat']);

function noImport(id: string, name: string, forbidden: RegExp): Check {
  return {
    id,
    level: 'MUST',
    name,
    run(bench) {
      for (const { file, imports } of sourcesOf(bench)) demand(!imports.some((each) => forbidden.test(each)), `${file} does`);
    },
  };
}

function noText(id: string, level: Check['level'], name: string, forbidden: RegExp): Check {
  return {
    id,
    level,
    name,
    run(bench) {
      for (const { file, text } of sourcesOf(bench)) demand(!forbidden.test(text), `${file} does`);
    },
  };
}

const ofTheStandIn = /^(simulator\/|conformance\.|cassette[./])|\.d\.ts$/;

function sourcesOf({ standIn: { folder } }: Bench): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(ts|js|mjs)$/.test(file) && !ofTheStandIn.test(file));
  demand(files.length > 0, 'there are no sources');
  return files.map((file) => {
    const text = withoutComments(readFileSync(path.join(folder, file), 'utf8'));
    return { file, text, imports: importsOf(text) };
  });
}

/** Rough, and enough for sources that a formatter has written: comments are on lines of their own or after code and a space. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const importForms = [
  /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  /\brequire\s*\(\s*['"]([^'"]+)['"]/g,
];

function importsOf(text: string): string[] {
  return importForms.flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name));
}
