import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import { createLabelLoader } from '../../../server/platform/api/label-loader.ts';
import { createExecutor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner } from '../../../server/platform/api/read/planner.ts';
import { aCall } from '../exchange/ground.ts';
import {
  aForm,
  anApplication,
  app,
  applicationIs,
  complete,
  first,
  openCertificateDesk,
  purposes,
  second,
  type CertificateDesk,
} from './desk.ts';

let desk: CertificateDesk;
let applicationId: string;
let personId: string;
beforeAll(async () => {
  desk = await openCertificateDesk();
  applicationId = await complete(desk, anApplication(aForm({ given: 'Lee Jay', family: 'Specimen', birthDate: '1990-01-05' })));
  const { search } = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
  const { useCases } = desk.hub;
  await useCases.identifyApplicant(first, {
    applicationId,
    records: search?.found.map(({ key }) => key) ?? [],
    reason: 'Compared',
  });
  const { disclosure } = await applicationIs(desk, applicationId, 'TO_DECIDE');
  const decisions = (disclosure?.lines ?? [])
    .filter(({ result }) => result === 'TO_DECIDE')
    .map(({ event }) => ({ event, disclose: true, reason: 'Looked up' }));
  await useCases.decideDisclosure(first, { applicationId, decisions });
  await useCases.approveCertificate(second, { applicationId });
  await applicationIs(desk, applicationId, 'ISSUED');
  const [row] = await desk.rows<{ person_id: string }>('select person_id from certificate_application');
  personId = `per_${row?.person_id}`;
});
afterAll(() => desk.close());

async function read(call: HubCall, source: string, variables: object = {}) {
  const schema = makeSchema(desk.hub.useCases);
  const execute = createExecutor({ schema, planner: createReadPlanner({ schema, declared: reads }) });
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const { pool: db } = desk.hub;
  const { traceId, caller, reader, seen } = call;
  const readEntry = () => Promise.reject(new Error('no payload here'));
  const able = { traceId, caller, reader, seen, db, labels: createLabelLoader(db), readEntry } as HubCall;
  const named = { document, operation, operationName: operation.name?.value, variables: { ...variables }, call: able };
  const { data, errors } = await execute(named);
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown>, errors };
}

const everything = `query Everything($id: ID!) { certificateApplication(id: $id) {
  reference kind service progress feePence terms dueOn receivedOn primaryCountry organisation { code }
  subject { names { family } } missing { path } refund { amountPence because }
  certificates { reference outcome status summary issuedOn convictions { on court offence disposal } disputes { kind } }
  status waitingFor { what } intelligence decidedBy approvedBy failure steps { step }
  search { doubt names decidedBy records { key chosen byNumber differences identity { names { family } } } }
  disclosure { onDay outcome lines { event result rule version source countedFrom until on court offence disposal decidedToDisclose } } } }`;

const unitsOwn = ['status', 'waitingFor', 'intelligence', 'decidedBy', 'approvedBy', 'failure', 'steps', 'search', 'disclosure'];

describe('an application', () => {
  it('is read by the unit with what was found, and which rule decided each event', async () => {
    const { data, errors } = await read(first, everything, { id: applicationId });
    expect(errors ?? []).toEqual([]);
    expect(data['certificateApplication']).toMatchObject({
      progress: 'ISSUED',
      status: 'ISSUED',
      approvedBy: second.caller.subject,
      search: { doubt: 'BY_NAME_ALONE', records: [{ chosen: true }] },
      disclosure: {
        outcome: 'DISCLOSED',
        lines: expect.arrayContaining([expect.objectContaining({ version: 'hub/2018-01-05' })]),
      },
      certificates: [{ outcome: 'DISCLOSED', status: 'VALID' }],
    });
  });

  it('is read by its app with the certificate, and nothing of what goes on inside the unit', async () => {
    const { data, errors } = await read(app(), everything, { id: applicationId });
    const application = data['certificateApplication'] as Record<string, unknown>;
    expect(application).toMatchObject({
      progress: 'ISSUED',
      subject: { names: [{ family: 'Specimen' }] },
      certificates: [{ status: 'VALID' }],
    });
    for (const field of unitsOwn)
      expect({ field, value: application[field] }).toEqual({ field, value: field === 'steps' ? [] : null });
    expect(errors?.map(({ path }) => path?.at(-1))).toEqual(expect.arrayContaining(unitsOwn));
  });

  it('is nothing for another app, or for a force', async () => {
    for (const call of [app('P2'), aCall({ organisation: '30', role: 'supervisor', purposes })])
      expect((await read(call, everything, { id: applicationId })).data).toEqual({ certificateApplication: null });
  });

  it('is read by the unit’s auditors without who it is or what was found', async () => {
    const call = aCall({ organisation: '89', role: 'auditor', purposes });
    const { data } = await read(call, everything, { id: applicationId });
    const application = data['certificateApplication'] as Record<string, unknown>;
    expect(application).toMatchObject({ progress: 'ISSUED', subject: null, search: null, disclosure: null });
    expect(JSON.stringify(application)).not.toContain('Specimen');
  });
});

describe('the queue of a desk', () => {
  const queue = `query Queue($statuses: [CertificateApplicationStatus!]) { certificateApplications(filter: { statuses: $statuses }) {
    totalCount nodes { id waitingFor { what since whoCanAct } } } }`;

  it('is found by status, with what waits for whom', async () => {
    const waiting = await complete(desk, anApplication(aForm({ given: 'Sam', family: 'Double', birthDate: '1983-06-06' })));
    await applicationIs(desk, waiting, 'TO_IDENTIFY');
    const { data } = await read(first, queue, { statuses: ['TO_IDENTIFY'] });
    expect(data).toMatchObject({
      certificateApplications: { totalCount: 1, nodes: [{ id: waiting, waitingFor: { what: 'IDENTITY', whoCanAct: 'UNIT' } }] },
    });
  });

  it('tells an app nothing by its filter', async () => {
    const { errors } = await read(app(), queue, { statuses: ['TO_IDENTIFY'] });
    expect(errors?.[0]?.message).toContain('filter.statuses');
  });
});

it('a person has the certificates that came of an application', async () => {
  const { data } = await read(first, `query Of($id: ID!) { person(by: { id: $id }) { certificates { status } } }`, {
    id: personId,
  });
  expect(data).toEqual({ person: { certificates: [{ status: 'VALID' }] } });
});

describe('the document', () => {
  const document = `query Document($id: ID!) { certificateApplication(id: $id) {
    certificates { reference document { pdfBase64 credential code } } } }`;

  it.each([
    ['the app through which it was applied for', app()],
    ['the unit', first],
  ])('is handed to %s, and that is written down', async (_who, call) => {
    const { data, errors } = await read(call, document, { id: applicationId });
    expect(errors ?? []).toEqual([]);
    const pdfBase64 = Buffer.from('%PDF-').toString('base64');
    const code = expect.stringMatching(/^([2-9A-Z]{5}-){5}[2-9A-Z]{5}$/);
    expect(data).toMatchObject({
      certificateApplication: { certificates: [{ document: { pdfBase64, credential: 'a credential', code } }] },
    });
    expect([...call.seen].some((id) => id.startsWith('cer_'))).toBe(true);
  });

  it.each([
    ['another app', app('P2')],
    ['a force', aCall({ organisation: '30', role: 'supervisor', purposes })],
    ['the unit’s auditors', aCall({ organisation: '89', role: 'auditor', purposes })],
  ])('is nothing for %s', async (_who, call) => {
    const { data } = await read(call, document, { id: applicationId });
    expect(JSON.stringify(data)).not.toContain('credential');
  });
});
