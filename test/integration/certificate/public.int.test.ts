/** A certificate in the hands of strangers: the hub, its worker and the register run as they really do. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rootFieldActions } from '../../../server/access/policy.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { until } from '../../support/processes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { WsLine } from '../../support/ws-line.ts';
import { anApplication, aForm, nobody, pdf, photo } from './desk.ts';

let database: FreshDatabase;
let stage: Stage;
let certificate: Held;

interface Held {
  id: string;
  reference: string;
  status: string;
  document: { pdfBase64: string; credential: string; code: string } | null;
}

beforeAll(async () => {
  database = await freshDatabase();
  stage = await openStage({ databaseUrl: database.url });
  await Promise.all([stage.pnc.start(), stage.api.start(), stage.worker.start()]);
  certificate = await issued();
}, 90_000);
afterAll(async () => {
  await stage.stop();
  await database.drop();
});

async function ask<Data>(
  query: string,
  variables: object = {},
  token?: string,
): Promise<{ status: number; data: Data; text: string }> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(stage.graphql, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const text = await answer.text();
  return { status: answer.status, data: (JSON.parse(text) as { data: Data }).data, text };
}

/** Somebody of whom nothing is held, through the first partner app. */
async function issued(): Promise<Held> {
  const app = stage.client('P1', 'applicantApp').certificates;
  const { identifiers, ...subject } = aForm(nobody).subject;
  const form = { ...aForm(nobody), subject: { ...subject, identifiers: [...identifiers] } };
  const moved = await app.apply({ ...anApplication(aForm(nobody)), form });
  if (moved.__typename !== 'CertificateApplicationMoved') throw new Error(JSON.stringify(moved));
  const applicationId = moved.application.id;
  for (const kind of ['PHOTO', 'PASSPORT', 'PROOF_OF_ADDRESS'] as const)
    await app.sendFile({ applicationId, kind, ...(kind === 'PHOTO' ? photo : pdf) });
  await until('it is issued', async () => (await app.find(applicationId))?.progress === 'ISSUED', 30_000);
  const { data } = await ask<{ certificateApplication: { certificates: Held[] } }>(
    'query ($id: ID!) { certificateApplication(id: $id) { certificates { id reference status document { pdfBase64 credential code } } } }',
    { id: applicationId },
    await stage.token('P1', 'applicantApp'),
  );
  const [held] = data.certificateApplication.certificates;
  if (!held) throw new Error('there is no certificate');
  return held;
}

const statusQuery = 'query ($reference: String!, $code: String!) { certificateStatus(reference: $reference, code: $code) }';
const printed = () => ({ reference: certificate.reference, code: certificate.document?.code ?? '' });
const place = (path: string) => stage.graphql.replace('/graphql', path);

async function byQuery(): Promise<string> {
  return (await ask<{ certificateStatus: string }>(statusQuery, printed())).data.certificateStatus;
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

describe('the documents of a whole list', () => {
  it('are more than one answer may hold', async () => {
    const query = '{ certificateApplications(first: 20) { nodes { certificates { document { pdfBase64 } } } } }';
    const { text } = await ask(query, {}, await stage.token('P1', 'applicantApp'));
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
    const [first, second] = await Promise.all(wrong.map((pair) => ask(statusQuery, pair)));
    expect(first?.text).toBe('{"data":{"certificateStatus":"UNKNOWN"}}');
    expect(second?.text).toBe(first?.text);
  });

  it('reaches no other field of the graph', async () => {
    const queries = Object.keys(rootFieldActions).flatMap((field) => /^Query\.(.*)$/.exec(field)?.[1] ?? []);
    for (const field of [...queries.filter((name) => name !== 'certificateStatus'), 'certificateStatus __schema']) {
      const { status, text } = await ask(`{ ${field} { __typename } }`);
      expect([field, status, text.includes('UNAUTHENTICATED')]).toEqual([field, 401, true]);
    }
  });
});

describe('whoever relies on a certificate', () => {
  const watch = `mutation ($input: WatchCertificateInput!) { watchCertificate(input: $input) {
    __typename ... on CertificateWatched { watch { id reference status } } } }`;
  interface Watched {
    watchCertificate: { __typename: string; watch?: { id: string; reference: string; status: string } };
  }
  const inGraph = (held: Held) => ({ input: { reference: held.reference, code: held.document?.code ?? '' } });

  it('watches it by what is printed on it, and hears of its status and of nothing else', async () => {
    const held = await issued();
    const token = await stage.token('R1', 'relyingParty');
    const once = (await ask<Watched>(watch, inGraph(held), token)).data.watchCertificate;
    expect(once).toMatchObject({ __typename: 'CertificateWatched', watch: { reference: held.reference, status: 'VALID' } });
    expect((await ask<Watched>(watch, inGraph(held), token)).data.watchCertificate.watch?.id).toBe(once.watch?.id);

    const line = await WsLine.ready(stage.graphql.replace('http', 'ws'), `Bearer ${token}`);
    const query = 'subscription { feed { kind subject { __typename id ... on CertificateWatch { reference status } } } }';
    line.send({ id: 'status', type: 'subscribe', payload: { query } });
    await stage.client('89', 'supervisor').certificates.revoke({ certificateId: held.id, reason: 'Issued in error' });
    const told = await line.next(30_000);
    const subject = { __typename: 'CertificateWatch', id: once.watch?.id, reference: held.reference, status: 'REVOKED' };
    expect(told?.payload).toEqual({ data: { feed: { kind: 'CERTIFICATE_STATUS_CHANGED', subject } } });
    line.end();

    const all = '{ feed { events { kind } } certificateWatches { nodes { status } } }';
    expect((await ask(all, {}, token)).data).toEqual({
      feed: { events: [{ kind: 'CERTIFICATE_STATUS_CHANGED' }] },
      certificateWatches: { nodes: [{ status: 'REVOKED' }] },
    });
    const other = await ask(all, {}, await stage.token('R2', 'relyingParty'));
    expect(other.data).toEqual({ feed: { events: [] }, certificateWatches: { nodes: [] } });
  }, 60_000);

  it('is told the same of a wrong code as of a wrong number', async () => {
    const token = await stage.token('R1', 'relyingParty');
    const { reference } = printed();
    const wrong = [
      { reference, code: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' },
      { reference: 'PC-2222-2222-2222', code: printed().code },
    ];
    const said = await Promise.all(wrong.map((input) => ask(watch, { input }, token)));
    for (const { text } of said) expect(text).toBe('{"data":{"watchCertificate":{"__typename":"NotFound"}}}');
  });

  it('may stop, and then hears nothing', async () => {
    const held = await issued();
    const token = await stage.token('R2', 'relyingParty');
    const { watch: mine } = (await ask<Watched>(watch, inGraph(held), token)).data.watchCertificate;
    const stop = 'mutation ($input: StopWatchingCertificateInput!) { stopWatchingCertificate(input: $input) { __typename } }';
    const input = { input: { watchId: mine?.id } };
    const others = await ask(stop, input, await stage.token('R1', 'relyingParty'));
    expect(others.text).toContain('NotFound');
    expect((await ask(stop, input, token)).text).toContain('CertificateWatchStopped');
    await stage.client('89', 'supervisor').certificates.revoke({ certificateId: held.id, reason: 'Issued in error' });
    expect((await ask('{ feed { events { kind } } }', {}, token)).data).toEqual({ feed: { events: [] } });
  }, 60_000);

  it.each([
    ['reads no application', '{ certificateApplications { totalCount } }'],
    ['looks nobody up', '{ person(by: { id: "per_00000000-0000-0000-0000-000000000000" }) { id } }'],
    ['follows no id', '{ node(id: "cer_00000000-0000-0000-0000-000000000000") { id } }'],
  ])('%s', async (_what, query) => {
    const { status, text } = await ask(query, {}, await stage.token('R1', 'relyingParty'));
    expect([status, text.includes('FORBIDDEN')]).toEqual([403, true]);
  });

  it.each([
    ['89', 'supervisor'],
    ['P1', 'applicantApp'],
    ['30', 'investigator'],
  ] as const)('is nobody of %s as %s: they watch none', async (organisation, role) => {
    const { status, text } = await ask(watch, inGraph(certificate), await stage.token(organisation, role));
    expect([status, text.includes('FORBIDDEN')]).toEqual([403, true]);
  });
});
