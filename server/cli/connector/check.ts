import { parseArgs } from 'node:util';
import { runChecks, type CheckResult, type Status } from '../../../connectors/test-kit/conformance/run.ts';
import { findStandIn } from './find-stand-in.ts';

const help = `Usage: hub connector check <definition> [--json]

Runs the numbered conformance checks on a connector and says which hold. The exit status is 1 when a MUST does not.
  <definition>   name of a connector here (pnc), or a module that exports a definition or its stand-in (connectors/pnc/conformance.ts)
  --json         print { "checks": [{ "id", "level", "name", "status": "pass|fail|skipped" }] }; a failed one says "why"`;

export async function check(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const [definition] = positionals;
  if (!definition || positionals.length > 1) throw new Error(`Which one? Found ${positionals.length} names; allowed: one`);
  const checks = await runChecks(await findStandIn(definition));
  console.log(values.json ? JSON.stringify({ checks }) : report(checks));
  const status = checks.some((each) => each.level === 'MUST' && each.status === 'fail') ? 1 : 0;
  // A connector that leaves a socket or a timer behind has failed its check; it must not keep the command from ending as well.
  process.stdout.write('', () => process.exit(status));
}

const marks = { pass: 'ok  ', fail: 'FAIL', skipped: '-   ' } as const satisfies Record<Status, string>;

function report(checks: readonly CheckResult[]): string {
  const lines = checks.map(
    ({ id, level, name, status, why }) => `${marks[status]} ${id} ${level.padEnd(6)} ${name}${why ? `\n            ${why}` : ''}`,
  );
  const count = (status: Status) => checks.filter((each) => each.status === status).length;
  return [...lines, '', `${count('pass')} hold, ${count('fail')} do not, ${count('skipped')} do not apply.`].join('\n');
}
