import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkLetter } from '../../../connectors/pnc/wire/identifiers.ts';
import { disclose } from '../../../server/certificate/disclose.ts';
import type { Disclosure } from '../../../server/certificate/application.entity.ts';
import { replayHistories } from '../../support/histories.ts';
import {
  aForm,
  anApplication,
  app,
  applicationIs,
  applicationOf,
  applied,
  certificatesOf,
  complete,
  first,
  nobody,
  openCertificateDesk,
  second,
  toldOf,
  type Born,
  type CertificateDesk,
} from './desk.ts';

let desk: CertificateDesk;
beforeAll(async () => {
  desk = await openCertificateDesk();
});
afterAll(() => desk.close());

const devon: Born = {
  given: 'Devon',
  family: 'Example',
  birthDate: '1980-02-14',
  pncId: `1998/0000101${checkLetter('980000101')}`,
};
const sam: Born = { given: 'Sam', family: 'Double', birthDate: '1983-06-06' };
const claire: Born = { given: 'Jane', family: 'Example', birthDate: '1975-03-03', sex: 'FEMALE' };
const useCases = () => desk.hub.useCases;

/** Identified by a person where it has to be, decided and approved. */
async function disclosed(born: Born = claire): Promise<string> {
  const applicationId = await complete(desk, anApplication(aForm(born)));
  const { search } = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
  await useCases().identifyApplicant(first, {
    applicationId,
    records: search?.found.map(({ key }) => key) ?? [],
    reason: 'Photo and address agree',
  });
  return applicationId;
}

describe('somebody of whom nothing is held', () => {
  it('gets a certificate that says NO TRACE, without anybody having to act', async () => {
    const applicationId = await complete(desk, anApplication(aForm(nobody)));
    await applicationIs(desk, applicationId, 'ISSUED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([
      {
        status: 'VALID',
        outcome: 'NO_TRACE',
        content: {
          convictions: [],
          applicant: { familyName: 'Unrecorded', nationality: expect.stringContaining('United Kingdom') },
        },
      },
    ]);
    expect(desk.signed.at(-1)?.photo.length).toBeGreaterThan(50);
    expect(await toldOf(desk, 'P1', applicationId)).toEqual([
      'CERTIFICATE_APPLIED',
      'CERTIFICATE_INCOMPLETE',
      'CERTIFICATE_INCOMPLETE',
      'CERTIFICATE_INCOMPLETE',
      'CERTIFICATE_ISSUED',
    ]);
  });
});

describe('an application that lacks something', () => {
  it('asks for it field by field, and begins with the last', async () => {
    const form = aForm(nobody, { primaryCountry: null, addresses: [], paymentReference: null });
    const applicationId = await applied(desk, anApplication(form));
    expect((await applicationOf(desk, applicationId)).missing.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'addresses GAP',
      'primaryCountry MISSING',
      'paymentReference MISSING',
      'files.PHOTO MISSING',
      'files.PASSPORT MISSING',
      'files.PROOF_OF_ADDRESS MISSING',
    ]);
    await useCases().amendCertificateApplication(app(), { applicationId, form: aForm(nobody) });
    expect((await applicationOf(desk, applicationId)).missing.map(({ path }) => path)).toEqual([
      'files.PHOTO',
      'files.PASSPORT',
      'files.PROOF_OF_ADDRESS',
    ]);
  });

  it('is refused a PNC ID that is mistyped: it would be another person’s', async () => {
    const form = aForm({ ...nobody, pncId: '1998/0000101B' });
    expect(await useCases().applyForCertificate(app(), anApplication(form))).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'subject.identifiers.1.value', code: 'NOT_A_PNCID' }],
    });
  });

  it('is made once for one key, whoever repeats it', async () => {
    const application = anApplication(aForm(nobody));
    expect(await applied(desk, application)).toBe(await applied(desk, application));
    expect(await useCases().applyForCertificate(app(), { ...application, service: 'PREMIUM' })).toEqual({
      kind: 'idempotency-conflict',
    });
  });
});

describe('a record of the same name and birth date', () => {
  it('is nobody’s until a person has said so, and says NO TRACE where it is another’s', async () => {
    const applicationId = await complete(desk, anApplication(aForm(claire)));
    const row = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
    expect(row.search).toMatchObject({ doubt: 'BY_NAME_ALONE', chosen: null });
    await useCases().identifyApplicant(first, { applicationId, records: [], reason: 'Was abroad then' });
    await applicationIs(desk, applicationId, 'ISSUED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ outcome: 'NO_TRACE' }]);
    expect(await toldOf(desk, 'P1', applicationId)).not.toContain('CERTIFICATE_TO_IDENTIFY');
    expect(await toldOf(desk, '89', applicationId)).toContain('CERTIFICATE_TO_IDENTIFY');
  });

  it('of two people never goes on one certificate', async () => {
    const applicationId = await complete(desk, anApplication(aForm(sam)));
    const { search } = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
    expect(search?.doubt).toBe('SEVERAL');
    const records = search?.found.map(({ key }) => key) ?? [];
    expect(records).toHaveLength(2);
    expect(await useCases().identifyApplicant(first, { applicationId, records, reason: 'x' })).toMatchObject({
      kind: 'input-rejected',
      issues: [{ code: 'TWO_PEOPLE' }],
    });
  });

  it('is found with its names the other way round', async () => {
    const applicationId = await complete(desk, anApplication(aForm({ ...claire, given: 'Example', family: 'Jane' })));
    const { search } = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
    expect(search?.found).toHaveLength(1);
  });
});

describe('somebody of whom something is disclosed', () => {
  it('waits for one person who looks and another who approves, and says what', async () => {
    const applicationId = await disclosed({ given: 'Lee Jay', family: 'Specimen', birthDate: '1990-01-05' });
    const row = await applicationIs(desk, applicationId, 'TO_DECIDE');
    expect(row.disclosure).toMatchObject({ outcome: 'DISCLOSED' });
    const open = row.disclosure?.lines.filter(({ result }) => result === 'TO_DECIDE') ?? [];
    const decisions = open.map(({ event }) => ({ event, disclose: true, reason: 'Looked up' }));
    expect(await useCases().decideDisclosure(first, { applicationId, decisions })).toMatchObject({ kind: 'moved' });
    expect(await useCases().approveCertificate(first, { applicationId })).toMatchObject({
      kind: 'not-permitted',
      code: 'SAME_PERSON',
    });
    expect(await useCases().approveCertificate(second, { applicationId })).toMatchObject({ kind: 'moved' });
    await applicationIs(desk, applicationId, 'ISSUED');
    const [certificate] = await certificatesOf(desk, applicationId);
    expect(certificate).toMatchObject({ outcome: 'DISCLOSED', status: 'VALID' });
    expect(certificate?.content.convictions.length).toBeGreaterThan(0);
  });

  it('can be decided again to the byte from what was kept', async () => {
    const applicationId = await disclosed();
    const { disclosure } = await applicationOf(desk, applicationId);
    if (!disclosure) throw new Error('nothing was decided');
    expect(JSON.stringify(disclose(disclosure))).toBe(
      JSON.stringify(disclose(JSON.parse(JSON.stringify(disclosure)) as Disclosure)),
    );
    expect(disclose(disclosure)).toEqual(disclosure);
  });
});

describe('somebody whose record has stepped down', () => {
  it('gets NO LIVE TRACE with nothing on it', async () => {
    const applicationId = await disclosed();
    await applicationIs(desk, applicationId, 'ISSUED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ outcome: 'NO_LIVE_TRACE', content: { convictions: [] } }]);
  });
});

describe('a number that the applicant gives', () => {
  it('lets the hub say whose the record is, and a person still looks at what is disclosed', async () => {
    const applicationId = await complete(desk, anApplication(aForm(devon)));
    const { search } = await applicationIs(desk, applicationId, 'TO_DECIDE');
    expect(search).toMatchObject({ doubt: null, decidedBy: 'hub' });
  });
});

it('every history leads to where its row stands', async () => {
  expect(await replayHistories(desk.databaseUrl)).toBeGreaterThan(10);
});
