import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { interpolOptions } from '../../../connectors/interpol/adapter/options.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import type { IncomingMessage } from '../../../connectors/interpol/simulator/read-message.ts';
import type { NewExtradition } from '../../../server/exchange/notifications-out/extradition-rules.ts';
import { freePort } from '../../../server/platform/free-port.ts';
import { globalId } from '../../../server/platform/ids.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';
import { until } from '../../support/processes.ts';
import { aCall, anEnquiry, definitions, ion, openGround, raise, type Ground } from '../exchange/ground.ts';
import { openReader, type Reader } from '../exchange/read.ts';
import { openBureaus, type Bureaus } from '../interpol/harness.ts';

let ground: Ground;
let bureaus: Bureaus;
let worker: { close(): Promise<void> };
let read: Reader;
beforeAll(async () => {
  const definition = interpol as ConnectorDefinition;
  const port = await freePort();
  [ground, bureaus] = await Promise.all([
    openGround([...definitions, definition]),
    openBureaus({ hubAddress: `127.0.0.1:${port}` }),
  ]);
  const options = interpolOptions.parse({ partnerTemplate: bureaus.template, listen: { port } });
  worker = await openWorker({ hub: ground.hub, plugged: [{ definition, options }], leaseMs: 5_000, log: silentLog });
  read = openReader(ground.hub);
});
afterAll(async () => {
  await worker.close();
  await Promise.all([ground.close(), bureaus.close()]);
});

const caseworker = aCall({ organisation: '89', role: 'caseworker' });
const news = (change: Partial<NewExtradition> = {}): NewExtradition => ({
  idempotencyKey: randomUUID(),
  subject: ion,
  extraditedTo: 'US',
  surrenderedOn: '2026-03-02',
  reason: 'Westminster Magistrates 2026/118',
  ...change,
});
async function tell(change: Partial<NewExtradition> = {}): Promise<string> {
  const result = await ground.hub.useCases.tellOfExtradition(caseworker, news(change));
  if (result.kind !== 'told') throw new Error(JSON.stringify(result));
  return result.extraditionId;
}

interface Notice {
  id: string;
  reference: string;
  country: string;
  status: string;
  failure: string | null;
}
const noticesOf = (extradition: string) =>
  ground.rows<Notice>('select * from notification where extradition_id = $1 order by country', [extradition]);
async function standing(extradition: string, lines: readonly string[]): Promise<Notice[]> {
  const same = async () =>
    JSON.stringify((await noticesOf(extradition)).map(({ country, status }) => `${country} ${status}`)) === JSON.stringify(lines);
  await until(`the notices are ${lines.join(', ')}`, same);
  return noticesOf(extradition);
}
/** What the bureau of the country has read. */
const mailOf = ({ reference }: Notice) =>
  bureaus
    .entries('FRAME_IN', 'EXTRADITION_NOTICE')
    .filter(({ id }) => id === reference)
    .map(({ data }) => (data as Pick<IncomingMessage, 'says'>).says);

describe('that the United Kingdom has extradited somebody', () => {
  it('is told to the bureaus of all countries of nationality, Member States of the EU not excepted', async () => {
    const extradition = await tell({ subject: { ...ion, nationalities: ['RO', 'GB', 'JM', 'NG'] } });
    const [jamaica, romania] = await standing(extradition, ['JM SENT', 'RO SENT']);
    if (!jamaica || !romania) throw new Error('two were told');
    for (const notice of [jamaica, romania]) {
      const [says] = mailOf(notice);
      expect(says).toEqual(
        expect.arrayContaining([
          ['SURNAME', 'Exemplescu'],
          ['TEXT', 'Your national has been extradited from the United Kingdom to the country named below.'],
          ['EXTRADITED TO', 'United States of America'],
          ['SURRENDERED ON', '02/03/2026'],
        ]),
      );
      expect(JSON.stringify(says)).not.toContain('Westminster');
    }
    expect(await stepsOf(romania)).toEqual([{ step: 'send', basis: 'TELL_EXTRADITION' }]);
    expect(await feedOf(romania)).toEqual([{ organisation: '89', kind: 'NOTIFICATION_SENT' }]);
  });

  it('is read by the unit as a matter of its own, with who was not told and why', async () => {
    const extradition = await tell({ subject: { ...ion, nationalities: ['JM', 'NG'] } });
    const [notice] = await standing(extradition, ['JM SENT']);
    const source = `query ($id: ID!) { node(id: $id) { ... on Notification { matter change convictionId conviction { id } dueOn overdue channel
      extradition { extraditedTo { code } surrenderedOn notifications { country { code } } untold { country { code } reason { code label } } } } } }`;
    const variables = { id: globalId('Notification', notice?.id ?? '') };
    expect(await read(caseworker, source, variables)).toEqual({
      node: {
        ...{ matter: 'EXTRADITION', change: 'NEW', convictionId: null, conviction: null, dueOn: null, overdue: false },
        channel: 'INTERPOL',
        extradition: {
          ...{ extraditedTo: { code: 'US' }, surrenderedOn: '2026-03-02', notifications: [{ country: { code: 'JM' } }] },
          untold: [
            { country: { code: 'NG' }, reason: { code: 'NO_ARRANGEMENT', label: 'No treaty and no arrangement asks for it' } },
          ],
        },
      },
    });
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    for (const id of [variables.id, globalId('Extradition', extradition)]) {
      expect(await read(caseworker, node, { id })).toEqual({ node: { id } });
      for (const role of ['investigator', 'supervisor', 'auditor'] as const)
        expect(await read(aCall({ organisation: '30', role }), node, { id })).toEqual({ node: null });
    }
  });

  it('is told once, however often it is said, and by whoever', async () => {
    const enquiry = await raise(ground, anEnquiry());
    const [row] = await ground.rows<{ person_id: string }>('select person_id from enquiry where id = $1', [enquiry]);
    const personId = globalId('Person', row?.person_id ?? '');
    const input = news({ subject: null, personId });
    const say = (change: Partial<NewExtradition> = {}) =>
      ground.hub.useCases.tellOfExtradition(caseworker, { ...input, ...change });
    const first = await say();
    expect(first).toMatchObject({ kind: 'told' });
    expect(await say()).toEqual(first);
    expect(await say({ surrenderedOn: '2026-03-03' })).toEqual({ kind: 'idempotency-conflict' });
    expect(await say({ idempotencyKey: randomUUID() })).toMatchObject({ kind: 'wrong-state', code: 'TOLD_ALREADY' });
    if (first.kind !== 'told') throw new Error('not told');
    const [notice] = await standing(first.extraditionId, ['RO SENT']);
    expect(notice && mailOf(notice)).toHaveLength(1);
    const [trace] = await ground.rows(
      `select actor, justification, records from audit_entry where operation = 'mutation tellOfExtradition' and records @> $1::jsonb`,
      [JSON.stringify([personId])],
    );
    expect(trace).toMatchObject({ actor: 'caseworker@89.example', justification: input.reason });
  });

  it('is not told where there is nobody to tell: whoever says it learns that no country knows', async () => {
    const before = await ground.counts();
    for (const [nationalities, code] of [
      [['GB'], 'NO_FOREIGN_NATIONALITY'],
      [['NG'], 'NO_ARRANGEMENT'],
      [['KP'], 'NO_CHANNEL'],
    ] as const) {
      const subject = { ...ion, nationalities: [...nationalities] };
      expect(await ground.hub.useCases.tellOfExtradition(caseworker, news({ subject }))).toMatchObject({
        kind: 'input-rejected',
        issues: [{ path: 'subject.nationalities', code }],
      });
    }
    expect(await ground.counts()).toEqual(before);
  });

  it('is sent again under a new number where a bureau’s mail server would not have it', async () => {
    await bureaus.fault({ on: 'EXTRADITION_NOTICE', action: 'refuse', times: 1 });
    const extradition = await tell();
    const [failed] = await standing(extradition, ['RO FAILED']);
    if (!failed) throw new Error('none was written');
    const input = { idempotencyKey: randomUUID(), notificationId: globalId('Notification', failed.id), reason: 'Mended' };
    expect(await ground.hub.useCases.sendNotificationAgain(caseworker, input)).toMatchObject({ kind: 'written' });
    await standing(extradition, ['RO SENT']);
    const sent = bureaus.entries('FRAME_IN', 'EXTRADITION_NOTICE').at(-1);
    expect(sent?.id).not.toBe(failed.reference);
  });

  it('is received by the bureau, which says so in words that a person reads', async () => {
    const [notice] = await standing(await tell({ subject: { ...ion, nationalities: ['JM'] } }), ['JM SENT']);
    if (!notice) throw new Error('none was written');
    bureaus.pass(2);
    await until('the words are there', async () => (await feedOf(notice)).length === 2);
    expect((await feedOf(notice)).map(({ kind }) => kind)).toEqual(['NOTIFICATION_SENT', 'FURTHER_DETAILS_ARRIVED']);
  });

  it('is told by caseworkers of the exchange unit, and by nobody else', async () => {
    const before = await written();
    for (const call of [
      ...(['investigator', 'caseworker', 'supervisor', 'auditor', 'admin'] as const).map((role) => aCall({ role })),
      ...(['investigator', 'auditor', 'admin'] as const).map((role) => aCall({ organisation: '89', role })),
    ])
      expect(await ground.hub.useCases.tellOfExtradition(call, news())).toMatchObject({ kind: 'not-permitted' });
    expect(await written()).toEqual(before);
  });
});

/** Where telling of an extradition writes; elsewhere the worker goes on with the tests before. */
const written = async () => {
  const { extradition, notification, person, idempotency_key } = await ground.counts();
  return { extradition, notification, person, idempotency_key };
};
const stepsOf = ({ id }: Notice) =>
  ground.rows<{ step: string; basis: string }>('select step, basis from step_taken where subject_id = $1 order by seq', [id]);
const feedOf = ({ id }: Notice) =>
  ground.rows<{ organisation: string; kind: string }>(
    'select organisation, kind from feed_event where notification_id = $1 order by seq',
    [id],
  );
