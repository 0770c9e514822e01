/** Who relies on a certificate hears of its status and of nothing else: the hub, its worker and the register run as they really do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { WsLine } from '../../support/ws-line.ts';
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

describe('whoever relies on a certificate', () => {
  const watch = `mutation ($input: WatchCertificateInput!) { watchCertificate(input: $input) {
    __typename ... on CertificateWatched { watch { id reference status } } } }`;
  interface Watched {
    watchCertificate: { __typename: string; watch?: { id: string; reference: string; status: string } };
  }
  const inGraph = (held: Held) => ({ input: { reference: held.reference, code: held.document?.code ?? '' } });

  it('watches it by what is printed on it, and hears of its status and of nothing else', async () => {
    const held = await issued(stage);
    const token = await stage.token('R1', 'relyingParty');
    const once = (await ask<Watched>(stage, watch, inGraph(held), token)).data.watchCertificate;
    expect(once).toMatchObject({ __typename: 'CertificateWatched', watch: { reference: held.reference, status: 'VALID' } });
    expect((await ask<Watched>(stage, watch, inGraph(held), token)).data.watchCertificate.watch?.id).toBe(once.watch?.id);

    const line = await WsLine.ready(stage.graphql.replace('http', 'ws'), `Bearer ${token}`);
    // From the beginning of its feed: the change may come before the subscription has begun.
    const query =
      'subscription { feed(consumer: "embassy") { kind subject { __typename id ... on CertificateWatch { reference status } } } }';
    line.send({ id: 'status', type: 'subscribe', payload: { query } });
    await stage.client('89', 'supervisor').certificates.revoke({ certificateId: held.id, reason: 'Issued in error' });
    const told = await line.next(30_000);
    const subject = { __typename: 'CertificateWatch', id: once.watch?.id, reference: held.reference, status: 'REVOKED' };
    expect(told?.payload).toEqual({ data: { feed: { kind: 'CERTIFICATE_STATUS_CHANGED', subject } } });
    line.end();

    const all = '{ feed { events { kind } } certificateWatches { nodes { status } } }';
    expect((await ask(stage, all, {}, token)).data).toEqual({
      feed: { events: [{ kind: 'CERTIFICATE_STATUS_CHANGED' }] },
      certificateWatches: { nodes: [{ status: 'REVOKED' }] },
    });
    const other = await ask(stage, all, {}, await stage.token('R2', 'relyingParty'));
    expect(other.data).toEqual({ feed: { events: [] }, certificateWatches: { nodes: [] } });
  }, 60_000);

  it('is told the same of a wrong code as of a wrong number', async () => {
    const token = await stage.token('R1', 'relyingParty');
    const { reference } = certificate;
    const wrong = [
      { reference, code: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' },
      { reference: 'PC-2222-2222-2222', code: inGraph(certificate).input.code },
    ];
    const said = await Promise.all(wrong.map((input) => ask(stage, watch, { input }, token)));
    for (const { text } of said) expect(text).toBe('{"data":{"watchCertificate":{"__typename":"NotFound"}}}');
  });

  it('may stop, and then hears nothing', async () => {
    const held = await issued(stage);
    const token = await stage.token('R2', 'relyingParty');
    const { watch: mine } = (await ask<Watched>(stage, watch, inGraph(held), token)).data.watchCertificate;
    const stop = 'mutation ($input: StopWatchingCertificateInput!) { stopWatchingCertificate(input: $input) { __typename } }';
    const input = { input: { watchId: mine?.id } };
    const others = await ask(stage, stop, input, await stage.token('R1', 'relyingParty'));
    expect(others.text).toContain('NotFound');
    expect((await ask(stage, stop, input, token)).text).toContain('CertificateWatchStopped');
    await stage.client('89', 'supervisor').certificates.revoke({ certificateId: held.id, reason: 'Issued in error' });
    expect((await ask(stage, '{ feed { events { kind } } }', {}, token)).data).toEqual({ feed: { events: [] } });
  }, 60_000);

  it.each([
    ['reads no application', '{ certificateApplications { totalCount } }'],
    ['looks nobody up', '{ person(by: { id: "per_00000000-0000-0000-0000-000000000000" }) { id } }'],
    ['follows no id', '{ node(id: "cer_00000000-0000-0000-0000-000000000000") { id } }'],
  ])('%s', async (_what, query) => {
    const { status, text } = await ask(stage, query, {}, await stage.token('R1', 'relyingParty'));
    expect([status, text.includes('FORBIDDEN')]).toEqual([403, true]);
  });

  it.each([
    ['89', 'supervisor'],
    ['P1', 'applicantApp'],
    ['30', 'investigator'],
  ] as const)('is nobody of %s as %s: they watch none', async (organisation, role) => {
    const { status, text } = await ask(stage, watch, inGraph(certificate), await stage.token(organisation, role));
    expect([status, text.includes('FORBIDDEN')]).toEqual([403, true]);
  });
});
