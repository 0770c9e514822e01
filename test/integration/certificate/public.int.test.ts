/** A certificate in the hands of strangers: the hub, its worker and the register run as they really do. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rootFieldActions } from '../../../server/access/policy.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { until } from '../../support/processes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { ask, issued, type Held } from './held.ts';

let database: FreshDatabase;
let stage: Stage;
let certificate: Held;

beforeAll(async () => {
  database = await freshDatabase();
  stage = await openStage({ databaseUrl: database.url });
  await Promise.all([stage.pnc.start(), stage.api.start(), stage.worker.start()]);
  certificate = await issued(stage);
}, 90_000);
afterAll(async () => {
  await stage.stop();
  await database.drop();
});

const statusQuery = 'query ($reference: String!, $code: String!) { certificateStatus(reference: $reference, code: $code) }';
const printed = () => ({ reference: certificate.reference, code: certificate.document?.code ?? '' });
const place = (path: string) => stage.graphql.replace('/graphql', path);

async function byQuery(): Promise<string> {
  return (await ask<{ certificateStatus: string }>(stage, statusQuery, printed())).data.certificateStatus;
}

async function byPage(): Promise<string | undefined> {
  const page = await fetch(place(`/certificates/check?${new URLSearchParams(printed()).toString()}`));
  return /<strong>([A-Z]+)<\/strong>/.exec(await page.text())?.[1];
}

/** Two bits at the credential's place: 0 valid, 1 revoked, 3 superseded. */
async function byList(): Promise<string | undefined> {
  const claims = payloadOf<{ status: { status_list: { idx: number; uri: string } } }>(certificate.document?.credential ?? '');
  const { idx, uri } = claims.status.status_list;
  const { status_list: list } = payloadOf<{ status_list: { lst: string } }>(await (await fetch(uri)).text());
  const bytes = inflateSync(Buffer.from(list.lst, 'base64url'));
  return ['VALID', 'REVOKED', 'UNUSED', 'SUPERSEDED'][((bytes[idx >> 2] ?? 0) >> ((idx & 3) * 2)) & 3];
}

function payloadOf<Claims>(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

describe('a local start', () => {
  it('issues a certificate that its app can hand to the applicant', () => {
    expect(certificate.status).toBe('VALID');
    expect(Buffer.from(certificate.document?.pdfBase64 ?? '', 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('hub certificate check', () => {
  const check = (bytes: Buffer, name: string) => {
    const file = path.join(stage.folder, name);
    writeFileSync(file, bytes);
    const command = [path.resolve('dist/server/cli/hub.js'), 'certificate', 'check', file, '--json'];
    const env = { ...process.env, HUB_DATA_DIR: stage.folder, NODE_OPTIONS: '' };
    const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', env, timeout: 30_000 });
    return { status, verdict: (JSON.parse(stdout) as { verdict: string }).verdict };
  };

  it('knows the file of this installation, and finds a byte that was changed or added', () => {
    const file = Buffer.from(certificate.document?.pdfBase64 ?? '', 'base64');
    expect(check(file, 'as-issued.pdf')).toEqual({ status: 0, verdict: 'GENUINE' });
    const changed = Buffer.from(file);
    changed.writeUInt8((changed[9_000] ?? 0) ^ 1, 9_000);
    expect(check(changed, 'changed.pdf')).toEqual({ status: 1, verdict: 'CHANGED' });
    expect(check(Buffer.concat([file, Buffer.from('\n')]), 'longer.pdf')).toEqual({ status: 1, verdict: 'NOT_SIGNED' });
  }, 60_000);
});

describe('the documents of a whole list', () => {
  it('are more than one answer may hold', async () => {
    const query = '{ certificateApplications(first: 20) { nodes { certificates { document { pdfBase64 } } } } }';
    const { text } = await ask(stage, query, {}, await stage.token('P1', 'applicantApp'));
    expect(text).toContain('TOO_LARGE');
  });
});

describe('whoever has no token', () => {
  it('is told by query, page and list that it is valid, and within a minute that it was revoked', async () => {
    expect(await Promise.all([byQuery(), byPage(), byList()])).toEqual(['VALID', 'VALID', 'VALID']);
    const desk = stage.client('89', 'supervisor').certificates;
    const from = performance.now();
    expect((await desk.revoke({ certificateId: certificate.id, reason: 'Issued in error' })).__typename).toBe(
      'CertificateApplicationMoved',
    );
    await until('all say so', async () => {
      const said = await Promise.all([byQuery(), byPage(), byList()]);
      return said.every((status) => status === 'REVOKED');
    });
    expect(performance.now() - from).toBeLessThan(60_000);
  });

  it('is told the same of a wrong code as of a wrong number', async () => {
    const { reference, code } = printed();
    const wrong = [
      { reference, code: code.replace(/^./, (first) => (first === '2' ? '3' : '2')) },
      { reference: reference.replace(/.$/, (last) => (last === '2' ? '3' : '2')), code },
    ];
    const [first, second] = await Promise.all(wrong.map((pair) => ask(stage, statusQuery, pair)));
    expect(first?.text).toBe('{"data":{"certificateStatus":"UNKNOWN"}}');
    expect(second?.text).toBe(first?.text);
  });

  it('reaches no other field of the graph', async () => {
    const queries = Object.keys(rootFieldActions).flatMap((field) => /^Query\.(.*)$/.exec(field)?.[1] ?? []);
    for (const field of [...queries.filter((name) => name !== 'certificateStatus'), 'certificateStatus __schema']) {
      const { status, text } = await ask(stage, `{ ${field} { __typename } }`);
      expect([field, status, text.includes('UNAUTHENTICATED')]).toEqual([field, 401, true]);
    }
  });
});
