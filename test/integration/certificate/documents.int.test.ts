import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { CertificateContent } from '../../../server/certificate/content.ts';
import { documentProgress, statusOf } from '../../../server/certificate/document/document-status.ts';
import { changeDocumentStatus, issueDocument } from '../../../server/certificate/document/issue-document.ts';
import { createKeepDocument } from '../../../server/certificate/document/keep-document.ts';
import { openLocalSigningKeys, type SigningKeys } from '../../../server/certificate/document/keys.ts';
import { openDocumentMakers, type DocumentMakers } from '../../../server/certificate/document/makers.ts';
import { createMakeOwedDocument } from '../../../server/certificate/document/make-owed-document.ts';
import { createPublicPages, type PublicRequest } from '../../../server/certificate/document/public-pages.ts';
import { newCode } from '../../../server/certificate/document/proof.ts';
import { aContent, applicant } from '../../support/certificate.ts';
import { openToy } from '../../support/toy-api.ts';
import { until } from '../../support/processes.ts';
import { openGround, type Ground } from '../exchange/ground.ts';

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

const aNumber = () => `PC-${randomUUID().slice(0, 18).toUpperCase()}`;

interface Issued {
  id: string;
  reference: string;
  code: string;
}

async function issue(change: Partial<CertificateContent> = {}): Promise<Issued> {
  return ground.hub.unitOfWork(async (work) => {
    const content = aContent({ reference: aNumber(), ...change });
    const issued = await issueDocument(work, content);
    if (issued.kind !== 'issued') throw new Error('it cannot be printed');
    const [row] = await work.em.execute<Issued[]>('select id, reference, code from certificate_document where id = ?', [
      issued.documentId,
    ]);
    if (!row) throw new Error('nothing was written');
    return row;
  });
}

const pdfOf = async ({ id }: Issued) =>
  (await ground.rows<{ pdf: Buffer | null }>('select pdf from certificate_document where id = $1', [id]))[0]?.pdf;
const change = (reference: string, to: 'REVOKED' | 'SUPERSEDED') =>
  ground.hub.unitOfWork((work) => changeDocumentStatus(work, reference, to));

function pages(monotonicMs = () => 0) {
  const answer = createPublicPages({ pool: ground.hub.pool, keys, publicAddress, now: async () => new Date(), monotonicMs });
  let asked = 0;
  return (pathname: string, query: Record<string, string> = {}, more: Partial<PublicRequest> = {}) =>
    answer({
      method: 'GET',
      pathname,
      search: `?${new URLSearchParams(query).toString()}`,
      address: `10.0.0.${(asked += 1)}`,
      ...more,
    });
}

describe('An issued certificate', () => {
  it('has its file made once, and keeps it when it is owed once more', async () => {
    const issued = await issue();
    const make = createMakeOwedDocument({ unitOfWork: ground.hub.unitOfWork, makers });
    expect(await pdfOf(issued)).toBeNull();
    expect(await make(issued.id)).toEqual({ kind: 'done' });
    const first = await pdfOf(issued);
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await Promise.all([make(issued.id), make(issued.id)])).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(await pdfOf(issued)).toEqual(first);
  });

  it('has a number that nobody else has, however many are issued at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 60 }, () => issue()));
    expect(new Set(numbers.map(({ reference }) => reference)).size).toBe(60);
  });

  it('is not issued where a name cannot be printed, and the number is not issued twice', async () => {
    const twisted = aContent({ reference: randomUUID(), applicant: { ...applicant, familyName: 'Smith\u202Eeno' } });
    const refused = await ground.hub.unitOfWork((work) => issueDocument(work, twisted));
    expect(refused).toMatchObject({
      kind: 'unprintable',
      issues: [{ path: 'applicant.familyName', code: 'INVISIBLE_CHARACTER' }],
    });
    const { reference, id } = await issue();
    expect((await issue({ reference })).id).toBe(id);
    await expect(issue({ reference, summary: 'Another.' })).rejects.toThrow('the number is that of another certificate');
  });

  it('has one document, however often a worker that died is followed by another', async () => {
    const keep = createKeepDocument({ unitOfWork: ground.hub.unitOfWork, makers });
    const content = aContent({ reference: aNumber() });
    await Promise.all([keep(content), keep(content)]);
    await keep(content);
    const kept = await ground.rows<{ made: boolean }>(
      'select pdf is not null as made from certificate_document where reference = $1',
      [content.reference],
    );
    expect(kept).toEqual([{ made: true }]);
  });

  it('leaves no person in what is queued', async () => {
    const { id } = await issue();
    const [owed] = await ground.rows<{ payload: object }>(`select payload from outbox where payload->>'documentId' = $1`, [id]);
    expect(owed).toEqual({ payload: { documentId: id } });
  });
});

describe('Anybody', () => {
  it('is told what became of a certificate on page, address and list, from the moment it is revoked', async () => {
    const [kept, revoked] = [await issue(), await issue()];
    const ask = pages();
    const told = async ({ reference, code }: Issued) => (await ask('/certificates/status', { reference, code }))?.body;
    expect([await told(kept), await told(revoked)]).toEqual(['{"status":"VALID"}', '{"status":"VALID"}']);
    const before = (await ask('/certificates/status-lists/1'))?.body;
    expect(await change(revoked.reference, 'REVOKED')).toBe(true);
    expect([await told(kept), await told(revoked)]).toEqual(['{"status":"VALID"}', '{"status":"REVOKED"}']);
    expect((await ask('/certificates/check', { reference: revoked.reference, code: revoked.code }))?.body).toContain('REVOKED');
    expect((await ask('/certificates/status-lists/1'))?.body).not.toBe(before);
    expect(await change(revoked.reference, 'SUPERSEDED')).toBe(false);
    expect(await told(revoked)).toBe('{"status":"REVOKED"}');
  });

  it('is answered by the hub without a token, and by nothing else than these pages', async () => {
    const publicPages = createPublicPages({ pool: ground.hub.pool, keys, publicAddress, now: async () => new Date() });
    const { api, close } = await openToy(ground.databaseUrl, { publicPages });
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
      expect(await page.text()).not.toContain(applicant.givenNames);
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
    const said = new Set<string>();
    const took: Record<'there' | 'absent', number[]> = { there: [], absent: [] };
    for (let guess = 0; guess < 10_000; guess += 1) {
      const kind = guess % 2 === 0 ? 'there' : 'absent';
      const asked = kind === 'there' ? reference : `PC-2026-${String(1_000_000 + guess)}`;
      const from = performance.now();
      said.add(await statusOf(ground.hub.pool, { reference: asked, code: newCode() }));
      took[kind].push(performance.now() - from);
    }
    expect([...said]).toEqual(['UNKNOWN']);
    const [there, absent] = [middle(took.there), middle(took.absent)];
    expect(there / absent).toBeGreaterThan(0.85);
    expect(there / absent).toBeLessThan(1.18);
  }, 120_000);
});

function middle(values: number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

describe('Making many', () => {
  it('leaves the process free: no turn of its loop works for 50 ms', async () => {
    const batch = await Promise.all(Array.from({ length: 30 }, () => issue()));
    const make = createMakeOwedDocument({ unitOfWork: ground.hub.unitOfWork, makers });
    let longestMs = 0;
    let used = process.threadCpuUsage();
    // Its own thread's work, so that a busy machine is not taken for a busy loop.
    const turns = setInterval(() => {
      const { user, system } = process.threadCpuUsage(used);
      longestMs = Math.max(longestMs, (user + system) / 1000);
      used = process.threadCpuUsage();
    }, 1);
    await Promise.all(batch.map(({ id }) => make(id)));
    clearInterval(turns);
    expect(longestMs).toBeGreaterThan(0);
    expect(longestMs).toBeLessThan(50);
    expect((await Promise.all(batch.map(pdfOf))).every(Boolean)).toBe(true);
  }, 120_000);

  it('goes on after kill -9 where it was: every number once, every file there', async () => {
    const before = await documentProgress(ground.hub.pool);
    const batch = await Promise.all(Array.from({ length: 12 }, () => issue()));
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
    const rows = await ground.rows<{ reference: string }>('select reference from certificate_document where id = any($1)', [
      batch.map(({ id }) => id),
    ]);
    expect(new Set(rows.map(({ reference }) => reference))).toEqual(new Set(batch.map(({ reference }) => reference)));
  }, 120_000);
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
