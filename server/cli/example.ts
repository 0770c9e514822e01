import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { playCertificate } from '../../client-sdk/examples/certificate.ts';
import { createHubClient } from '../../client-sdk/index.ts';
import { unitOrganisation, type Role } from '../access/caller.ts';
import { openLocalIssuer } from '../access/local-issuer.ts';
import { readConfig } from '../config.ts';
import { readRunFile } from '../run-file.ts';

const help = `Usage: hub example [--out FILE] [--json]

Plays client-sdk/examples/certificate.ts against the hub that runs here: a partner app applies for a certificate, the unit's desks do their
parts, the app downloads it.
  --out   where the certificate goes (default: nowhere)
  --json  one JSON object for each line`;

export async function example(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { out: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const { HUB_DATA_DIR: dataDir } = readConfig();
  const { graphql: url } = await readRunFile(dataDir);
  const issuer = await openLocalIssuer(path.join(dataDir, 'issuer.jwk'));
  const as = (organisation: string, role: Role) =>
    createHubClient({ url, token: () => issuer.token({ organisation, role, purposes: ['EMPLOYMENT_WITH_CHILDREN'] }) });
  const cast = {
    app: as('P1', 'applicantApp'),
    caseworker: as(unitOrganisation, 'caseworker'),
    supervisor: as(unitOrganisation, 'supervisor'),
    officer: as(unitOrganisation, 'intelligenceOfficer'),
  };
  const { pdfBase64 } = await playCertificate(cast, (text) => console.log(values.json ? JSON.stringify({ text }) : text));
  if (values.out) await writeFile(values.out, Buffer.from(pdfBase64, 'base64'));
}
