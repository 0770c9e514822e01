import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { watchLoop } from '../../../bench/certificates/busy.ts';
import { documentProgress, statusOf } from '../../../server/certificate/document/document-status.ts';
import { openLocalSigningKeys, type SigningKeys } from '../../../server/certificate/document/keys.ts';
import { openDocumentMakers, type DocumentMakers } from '../../../server/certificate/document/makers.ts';
import { createPublicPages } from '../../../server/certificate/document/public-pages.ts';
import { newCode } from '../../../server/certificate/document/proof.ts';
import { newReference } from '../../../server/certificate/reference.ts';
import { createIssueCertificate } from '../../../server/certificate/issue-certificate.ts';
import type { PageRequest } from '../../../server/platform/page.ts';
import { limits } from '../../../server/platform/api/limits.ts';
import { createRate } from '../../../server/platform/rate.ts';
import { openToy } from '../../support/toy-api.ts';
import { until } from '../../support/processes.ts';
import { openGround, type Ground } from '../exchange/ground.ts';
import { decide, issue as issueBy, type Decided, type Issued } from './decided.ts';
import { nobody, second } from './desk.ts';

const publicAddress = 'https://certificates.example';
let ground: Ground;
let folder: string;
let keys: SigningKeys;
let makers: DocumentMakers;
const children: ChildProcess[] = [];

beforeAll(async () => {
  ground = await openGround();
  folder = mkdtempSync(path.join(tmpdir(), 'certificates-'));
  keys = await openLocalSigningKeys(path.join(folder, 'keys.json'));
  makers = openDocumentMakers({
    issuing: { issuer: 'Criminal Records Exchange Unit', marking: 'SPECIMEN', publicAddress },
    keys,
    module: path.resolve('dist/server/certificate/document/thread.js'),
  });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await ground.rows('delete from outbox');
});
afterAll(async () => {
  await makers.close();
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

const issue = () => issueBy(ground, makers);
const make = (certificateId: string) => createIssueCertificate({ unitOfWork: ground.hub.unitOfWork, makers })(certificateId);

const pdfOf = async ({ id }: Decided) =>
  (await ground.rows<{ pdf: Buffer | null }>('select pdf from certificate_document where certificate_id = $1', [id]))[0]?.pdf;
const revoke = ({ id }: Decided) =>
  ground.hub.useCases.revokeCertificate(second, { certificateId: `cer_${id}`, reason: 'Issued in error' });

function pages() {
  const mayAsk = createRate({ ...limits.anybody, nowMs: () => 0 });
  const answer = createPublicPages({ pool: ground.hub.pool, keys, publicAddress, now: async () => new Date(), mayAsk });
  let asked = 0;
  return (pathname: string, query: Record<string, string> = {}, more: Partial<PageRequest> = {}) =>
    answer({
      method: 'GET',
      pathname,
      search: `?${new URLSearchParams(query).toString()}`,
      host: '',
      address: `10.0.0.${(asked += 1)}`,
      accept: '*/*',
      acceptEncoding: '',
      ifNoneMatch: undefined,
      readForm: () => Promise.reject(new Error('nobody posts here')),
      ...more,
    });
}

describe('A certificate that was decided on', () => {
  it('is valid once its file is made, and keeps that file when it is owed once more', async () => {
    const decided = await decide(ground);
    expect(await Promise.all([make(decided.id), make(decided.id)])).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    const first = await pdfOf(decided);
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await make(decided.id)).toEqual({ kind: 'done' });
    expect(await pdfOf(decided)).toEqual(first);
    expect(await ground.rows('select status from certificate where id = $1', [decided.id])).toEqual([{ status: 'VALID' }]);
  });

  it('has a number that no other has, however many are decided at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 60 }, () => decide(ground)));
    expect(new Set(numbers.map(({ reference }) => reference)).size).toBe(60);
  });

  it('waits where nobody here makes documents', async () => {
    const { id } = await decide(ground);
    const issueHere = createIssueCertificate({ unitOfWork: ground.hub.unitOfWork, makers: undefined });
    expect(await issueHere(id)).toEqual({ kind: 'again', because: 'NO_DOCUMENTS_HERE' });
  });

  it('leaves no person in what is queued', async () => {
    const { id } = await decide(ground);
    const owed = await ground.rows<{ payload: object }>(`select payload from outbox where payload->>'certificateId' = $1`, [id]);
    expect(owed).toEqual([{ payload: { certificateId: id } }]);
  });
});

describe('Anybody', () => {
  it('is told what became of a certificate on page, address and list, from the moment it is revoked', async () => {
    const [kept, revoked] = [await issue(), await issue()];
    const ask = pages();
    const told = async ({ reference, code }: Issued) => (await ask('/certificates/status', { reference, code }))?.body;
    expect([await told(kept), await told(revoked)]).toEqual(['{"status":"VALID"}', '{"status":"VALID"}']);
    const before = (await ask('/certificates/status-lists/1'))?.body;
    expect(await revoke(revoked)).toMatchObject({ kind: 'moved' });
    expect([await told(kept), await told(revoked)]).toEqual(['{"status":"VALID"}', '{"status":"REVOKED"}']);
    expect((await ask('/certificates/check', { reference: revoked.reference, code: revoked.code }))?.body).toContain('REVOKED');
    expect((await ask('/certificates/status-lists/1'))?.body).not.toBe(before);
  });

  it('is told nothing of one whose document is still being made, though number and code are right', async () => {
    const issued = await issue();
    const { reference, code } = issued;
    await ground.rows(`update certificate set status = 'SIGNING' where id = $1`, [issued.id]);
    expect(await statusOf(ground.hub.pool, { reference, code })).toBe('UNKNOWN');
    expect(await statusOf(ground.hub.pool, await issue())).toBe('VALID');
  });

  it('is answered by the hub without a token, and by nothing else than these pages', async () => {
    const publicPages = createPublicPages({
      pool: ground.hub.pool,
      keys,
      publicAddress,
      now: async () => new Date(),
      mayAsk: () => true,
    });
    const { api, close } = await openToy(ground.databaseUrl, { pages: publicPages });
    try {
      const get = (place: string) => fetch(`http://127.0.0.1:${api.port}${place}`);
      const { reference, code } = await issue();
      expect(await (await get(`/certificates/status?reference=${reference}&code=${code}`)).json()).toEqual({ status: 'VALID' });
      const page = await get(`/certificates/check?reference=${reference}&code=${code}`);
      expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect(await page.text()).not.toContain(nobody.given);
      expect((await get('/certificates/status-lists/1')).headers.get('content-type')).toBe('application/statuslist+jwt');
      expect([(await get('/certificates/other')).status, (await get('/other')).status]).toEqual([404, 404]);
    } finally {
      await close();
    }
  });

  it('reads nothing of what it asked in the page', async () => {
    const page = await pages()('/certificates/check', { reference: '<script>alert(1)</script>', code: '"><img src=x>' });
    expect(page?.body).toContain('There is no certificate');
    expect(page?.body).not.toMatch(/alert|<img/);
    expect(page?.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is sent away after many questions, and for everything that is not asked by GET', async () => {
    const ask = pages();
    const answers = await Promise.all(Array.from({ length: 61 }, () => ask('/certificates/status', {}, { address: '10.1.1.1' })));
    expect(answers.filter((answer) => answer?.status === 200)).toHaveLength(60);
    expect(answers.at(-1)?.status).toBe(429);
    expect((await ask('/certificates/status', {}, { method: 'POST' }))?.status).toBe(405);
    expect(await ask('/certificates/anything')).toBeUndefined();
    expect(await ask('/certificates/status-lists/999999')).toBeUndefined();
  });

  it('learns nothing by guessing 10,000 times, neither from what is said nor from how long it takes', async () => {
    const { reference } = await issue();
    const ask = pages();
    const said = new Set<unknown>();
    const took = { there: [] as number[], absent: [] as number[] };
    for (let pair = 0; pair < 5_000; pair += 1) {
      const guesses = { there: { reference, code: newCode() }, absent: { reference: newReference('POLICE'), code: newCode() } };
      // In either order, by lot: whoever comes second finds a warmer cache.
      const kinds = ['there', 'absent'] as const;
      for (const kind of Math.random() < 0.5 ? kinds : kinds.toReversed()) {
        const from = performance.now();
        said.add(await statusOf(ground.hub.pool, guesses[kind]));
        took[kind].push(performance.now() - from);
        if (pair % 25 > 0) continue;
        for (const path of ['/certificates/status', '/certificates/check']) said.add((await ask(path, guesses[kind]))?.body);
      }
    }
    // One answer from each of the three places.
    expect(said.size).toBe(3);
    expect(took.there.length + took.absent.length).toBe(10_000);
    // Chance alone leaves the half by 4 in a hundred once in many million times.
    const slower = took.there.filter((ms, pair) => ms > (took.absent[pair] ?? 0)).length / 5_000;
    expect(slower).toBeGreaterThan(0.46);
    expect(slower).toBeLessThan(0.54);
    const ratio = middle(took.there) / middle(took.absent);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  }, 300_000);
});

function middle(values: number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

describe('Making many', () => {
  it('leaves the process free: no turn of its loop works for 50 ms', async () => {
    const batch = await Promise.all(Array.from({ length: 30 }, () => decide(ground)));
    const loop = watchLoop();
    await Promise.all(batch.map(({ id }) => make(id)));
    const { longestMs } = loop.stop();
    expect(longestMs).toBeGreaterThan(0);
    expect(longestMs).toBeLessThan(50);
    expect((await Promise.all(batch.map(pdfOf))).every(Boolean)).toBe(true);
  }, 300_000);

  it('goes on after kill -9 where it was: every number once, every file there', async () => {
    const before = await documentProgress(ground.hub.pool);
    const batch = await Promise.all(Array.from({ length: 12 }, () => decide(ground)));
    const killed = startWorker('C1.document-made:kill@4');
    const [, signal] = await new Promise<[unknown, string]>((resolve) =>
      killed.once('exit', (...how) => resolve(how as [unknown, string])),
    );
    expect(signal).toBe('SIGKILL');
    const between = await documentProgress(ground.hub.pool);
    expect(between.made - before.made).toBeLessThan(12);
    expect(between.waiting).toBeGreaterThan(0);
    startWorker('');
    await until('all are made', async () => (await Promise.all(batch.map(pdfOf))).every(Boolean), 60_000);
    const issued = await ground.rows(
      `select c.id from certificate c join certificate_application a on a.id = c.application_id
       where c.id = any($1) and c.status = 'VALID' and a.status = 'ISSUED'`,
      [batch.map(({ id }) => id)],
    );
    expect(issued).toHaveLength(12);
  }, 300_000);
});

function startWorker(failpoints: string): ChildProcess {
  const child = fork(path.resolve('dist/test/integration/certificate/worker-program.js'), [], {
    env: {
      ...process.env,
      DATABASE_URL: ground.databaseUrl,
      FAILPOINTS: failpoints,
      KEYS: path.join(folder, 'keys.json'),
      NODE_OPTIONS: '',
    },
  });
  children.push(child);
  return child;
}
