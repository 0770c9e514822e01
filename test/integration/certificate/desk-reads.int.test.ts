import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permitsRootField } from '../../../server/access/policy.ts';
import { aCall } from '../exchange/ground.ts';
import { openReader, type Reader } from '../exchange/read.ts';
import {
  aForm,
  anApplication,
  app,
  applicationIs,
  certificatesOf,
  complete,
  first,
  nobody,
  openCertificateDesk,
  photo,
  purposes,
  type CertificateDesk,
} from './desk.ts';

const lee = { given: 'Lee Jay', family: 'Specimen', birthDate: '1990-01-05' };

let desk: CertificateDesk;
let read: Reader;
/** Waits for somebody to say who it is; the other was due before. */
let waits: string;
let late: string;
let issued: string;
beforeAll(async () => {
  desk = await openCertificateDesk();
  read = openReader(desk.hub);
  const endorser = { name: 'Ms Head', capacity: 'Head of the school', contact: 'head@school.example' };
  waits = await complete(desk, anApplication(aForm(lee, { endorser, declared: 'A fine in 2010' }), { kind: 'ICPC' }));
  late = await complete(desk, anApplication(aForm(lee)));
  issued = await complete(desk, anApplication(aForm(nobody)));
  await applicationIs(desk, waits, 'TO_IDENTIFY');
  await applicationIs(desk, late, 'TO_IDENTIFY');
  await applicationIs(desk, issued, 'ISSUED');
  await desk.rows(`update certificate_application set due_on = '2020-02-03' where id = $1`, [late.slice(4)]);
});
afterAll(() => desk.close());

const auditor = aCall({ organisation: '89', role: 'auditor', purposes });
const ids = (connection: unknown) => (connection as { nodes: { id: string }[] }).nodes.map(({ id }) => id);

describe('the queue of the certificates', () => {
  it('has what waits, the nearest last day first, and says what is late', async () => {
    const { certificatesDue } = (await read(first, '{ certificatesDue { totalCount nodes { id overdue dueOn } } }')) as {
      certificatesDue: { totalCount: number; nodes: { overdue: boolean; dueOn: string }[] };
    };
    expect(ids(certificatesDue)).toEqual([late, waits]);
    expect(certificatesDue.totalCount).toBe(2);
    expect(certificatesDue.nodes.map(({ overdue }) => overdue)).toEqual([true, false]);
  });

  it('goes on page by page, and is narrowed by status and kind', async () => {
    const page = 'query Q($after: String) { certificatesDue(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }';
    const one = (await read(first, page)) as { certificatesDue: { pageInfo: { endCursor: string } } };
    const two = (await read(first, page, { after: one.certificatesDue.pageInfo.endCursor })) as { certificatesDue: object };
    expect([...ids(one.certificatesDue), ...ids(two.certificatesDue)]).toEqual([late, waits]);
    const narrowed = `{ a: certificatesDue(filter: { kind: ICPC, statuses: [TO_IDENTIFY] }) { nodes { id } }
      b: certificatesDue(filter: { statuses: [TO_APPROVE] }) { nodes { id } } }`;
    const { a, b } = (await read(first, narrowed)) as { a: object; b: object };
    expect([ids(a), ids(b)]).toEqual([[waits], []]);
  });

  it('finds what is disputed', async () => {
    const source = '{ certificatesDue(filter: { waitingFor: [DISPUTE] }) { nodes { id overdue } } }';
    const asked = async () => ids(((await read(first, source)) as { certificatesDue: object }).certificatesDue);
    expect(await asked()).toEqual([]);
    const [certificate] = await certificatesOf(desk, issued);
    const certificateId = `cer_${certificate?.id ?? ''}`;
    await desk.hub.useCases.disputeCertificate(app(), { certificateId, kind: 'WRONG_DETAILS', words: 'My name is misspelt' });
    expect(await asked()).toEqual([issued]);
    const up = 'query Q($id: ID!) { node(id: $id) { ... on Certificate { application { id } } } }';
    expect(await read(first, up, { id: certificateId })).toEqual({ node: { application: { id: issued } } });
  });

  it('is closed to a force and to operations; an app and an auditor find nothing in it', async () => {
    for (const role of ['investigator', 'admin'] as const)
      expect(permitsRootField({ role }, 'Query.certificatesDue')).toBe(false);
    for (const call of [app(), auditor])
      expect(await read(call, '{ certificatesDue { totalCount nodes { id } } }')).toEqual({
        certificatesDue: { totalCount: 0, nodes: [] },
      });
    await expect(read(app(), '{ certificatesDue(filter: { waitingFor: [IDENTITY] }) { nodes { id } } }')).rejects.toThrow(
      "is for the unit's own staff",
    );
  });
});

describe('an application at its desk', () => {
  const source = `query Q($id: ID!) { certificateApplication(id: $id) { mayWithhold overdue form { declared paymentReference
    addresses { lines country { code } from to } endorser { name capacity contact } agent { name } }
    files { kind mediaType size } file(kind: PHOTO) { mediaType contentBase64 } none: file(kind: AUTHORITY_OF_AGENT) { mediaType } } }`;

  it('shows the form and the files, each as it came', async () => {
    expect(await read(first, source, { id: waits })).toEqual({
      certificateApplication: {
        mayWithhold: false,
        overdue: false,
        form: {
          declared: 'A fine in 2010',
          paymentReference: 'PAY-1',
          addresses: [{ lines: ['1 Example Street', 'Derby'], country: { code: 'GB' }, from: '2000-01-01', to: null }],
          endorser: { name: 'Ms Head', capacity: 'Head of the school', contact: 'head@school.example' },
          agent: null,
        },
        files: [
          { kind: 'ENDORSEMENT', mediaType: 'application/pdf', size: 19 },
          { kind: 'PASSPORT', mediaType: 'application/pdf', size: 19 },
          { kind: 'PHOTO', mediaType: 'image/png', size: 70 },
          { kind: 'PROOF_OF_ADDRESS', mediaType: 'application/pdf', size: 19 },
        ],
        file: { mediaType: photo.mediaType, contentBase64: photo.bytes.toString('base64') },
        none: null,
      },
    });
  });

  it.each([
    ['the app that it came from', app()],
    ['an auditor', auditor],
  ])('shows %s none of it', async (_, call) => {
    expect(await read(call, source, { id: waits })).toEqual({
      certificateApplication: { mayWithhold: null, overdue: null, form: null, files: [], file: null, none: null },
    });
  });

  it('is as one that never was to another app', async () => {
    expect(await read(app('P2'), source, { id: waits })).toEqual({ certificateApplication: null });
  });
});
