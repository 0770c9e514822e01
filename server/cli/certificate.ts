import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkPdf, verdicts } from '../certificate/document/check-pdf.ts';
import { certificatesIn } from '../certificate/document/keys.ts';
import { openSigningKeys } from '../certificates.ts';
import { readConfig } from '../config.ts';

const help = `Usage: hub certificate check FILE.pdf [--chain CHAIN.pem] [--json]

Whether every byte of a certificate's file is as the unit signed it. Whether it still holds is another question: hub's page /certificates/check.
  --chain   the unit's certificates, the signing one first; default: this installation's
Ends with 0 for a genuine file, else with 1.`;

export async function certificate(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { chain: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const [order, file] = positionals;
  if (order !== 'check' || !file || positionals.length > 2) throw new Error(help);
  const verdict = checkPdf(await readFile(file), await chainOf(values.chain));
  console.log(values.json ? JSON.stringify({ verdict, meaning: verdicts[verdict] }) : verdicts[verdict]);
  if (verdict !== 'GENUINE') process.exitCode = 1;
}

async function chainOf(file: string | undefined): Promise<readonly string[]> {
  if (!file) return (await openSigningKeys(readConfig())).chain;
  const chain = certificatesIn(await readFile(file, 'utf8'));
  if (chain.length === 0) throw new Error('--chain: there is no certificate in PEM in it');
  return chain;
}
