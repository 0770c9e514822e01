import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Breach {
  rule: string;
  from: string;
  to: string;
}

const root = path.resolve(import.meta.dirname, '..', '..');
const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const config = path.join(root, '.dependency-cruiser.cjs');

interface Report {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
}

/** Holds the import rules against the sources under `folder`, in a process of its own. Rejects when it could not look at all. */
export async function cruise(folder: string, sources: readonly string[]): Promise<{ modules: number; breaches: Breach[] }> {
  const args = [program, '--config', config, '--output-type', 'json', ...sources];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 2 ** 20 });
  const { summary } = JSON.parse(stdout) as Report;
  return {
    modules: summary.totalCruised,
    breaches: summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
  };
}
