import path from 'node:path';
import { parseArgs } from 'node:util';
import { roles, type Role } from '../access/caller.ts';
import { openLocalIssuer } from '../access/local-issuer.ts';
import { purposeCodes, type Purpose } from '../../schema/codes/purposes.ts';
import { organisations } from '../../schema/codes/forces.ts';
import { readConfig } from '../config.ts';

const help = `Usage: hub token --force CODE [--role ROLE] [--purpose CODE]... [--subject NAME] [--minutes N] [--json]

Prints a token of the local start's own issuer; the token stands alone on the last line.
  --force    PNC force code: 30 Derbyshire, 44 Hampshire, 89 the exchange unit
  --role     ${roles.join(', ')} (default investigator)
  --purpose  ${purposeCodes.join(', ')}; repeatable (default CRIMINAL_PROCEEDINGS and PUBLIC_PROTECTION)
  --minutes  how long it is valid, at most 720 (default 480)`;

export async function token(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      force: { type: 'string' },
      role: { type: 'string', default: 'investigator' },
      purpose: { type: 'string', multiple: true, default: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'] },
      subject: { type: 'string' },
      minutes: { type: 'string', default: '480' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(help);
  const config = readConfig();
  const issuer = await openLocalIssuer(path.join(config.HUB_DATA_DIR, 'issuer.jwk'));
  const text = await issuer.token({
    organisation: oneOf(
      '--force',
      values.force ?? '',
      organisations.map(({ code }) => code),
    ),
    role: oneOf<Role>('--role', values.role, roles),
    purposes: values.purpose.map((purpose) => oneOf<Purpose>('--purpose', purpose, purposeCodes)),
    ...(values.subject ? { subject: values.subject } : {}),
    lifetimeS: minutesOf(values.minutes) * 60,
  });
  console.log(values.json ? JSON.stringify({ token: text }) : text);
}

function oneOf<Value extends string>(option: string, found: string, allowed: readonly Value[]): Value {
  const value = allowed.find((candidate) => candidate === found);
  if (!value) throw new Error(`${option}: found "${found}"; allowed: ${allowed.join(', ')}`);
  return value;
}

function minutesOf(text: string): number {
  const minutes = Number(text);
  if (!(minutes >= 1 && minutes <= 720)) throw new Error(`--minutes: found "${text}"; allowed: 1 to 720`);
  return minutes;
}
