import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/processes.ts';
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
  officer,
  openCertificateDesk,
  purposes,
  second,
  toldOf,
  type Born,
  type CertificateDesk,
} from './desk.ts';
import { aCall } from '../exchange/ground.ts';

let desk: CertificateDesk;
beforeAll(async () => {
  desk = await openCertificateDesk();
});
afterAll(() => desk.close());

const useCases = () => desk.hub.useCases;
const third = aCall({ organisation: '89', role: 'caseworker', purposes });
third.caller.subject = 'third@89.example';
const lee: Born = { given: 'Lee Jay', family: 'Specimen', birthDate: '1990-01-05' };
const endorser = { name: 'Example School', capacity: 'Head', contact: 'head@school.example' };

async function decided(applicationId: string): Promise<void> {
  const { disclosure } = await applicationIs(desk, applicationId, 'TO_DECIDE');
  const decisions = (disclosure?.lines ?? [])
    .filter(({ result }) => result === 'TO_DECIDE')
    .map(({ event }) => ({ event, disclose: true, reason: 'Looked up' }));
  expect(await useCases().decideDisclosure(first, { applicationId, decisions })).toMatchObject({ kind: 'moved' });
}

async function identified(applicationId: string, all = true): Promise<void> {
  const { search } = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
  const records = all ? (search?.found.map(({ key }) => key) ?? []) : [];
  expect(await useCases().identifyApplicant(first, { applicationId, records, reason: 'Compared' })).toMatchObject({
    kind: 'moved',
  });
}

/** A certificate that discloses what stands of this man. */
async function issued(): Promise<{ applicationId: string; certificateId: string }> {
  const applicationId = await complete(desk, anApplication(aForm(lee)));
  await identified(applicationId);
  await decided(applicationId);
  await useCases().approveCertificate(second, { applicationId });
  await applicationIs(desk, applicationId, 'ISSUED');
  return { applicationId, certificateId: `cer_${(await certificatesOf(desk, applicationId))[0]?.id}` };
}

async function dispute(certificateId: string, kind: 'WRONG_PERSON' | 'WRONG_DETAILS' | 'WRONG_TO_DISCLOSE'): Promise<string> {
  expect(await useCases().disputeCertificate(app(), { certificateId, kind, words: 'That is not right' })).toMatchObject({
    kind: 'moved',
  });
  const [row] = await desk.rows<{ id: string }>('select id from certificate_dispute where certificate_id = $1', [
    certificateId.slice(4),
  ]);
  return `cdi_${row?.id}`;
}

describe('a disputed certificate', () => {
  it('of the wrong person is withdrawn at once, and a person says anew who it is', async () => {
    const { applicationId, certificateId } = await issued();
    const disputeId = await dispute(certificateId, 'WRONG_PERSON');
    const decision = { certificateId, disputeId, upheld: true, reason: 'Fingerprints differ' };
    for (const maker of [first, second])
      expect(await useCases().decideCertificateDispute(maker, decision)).toMatchObject({
        kind: 'not-permitted',
        code: 'SAME_PERSON',
      });
    expect(await useCases().decideCertificateDispute(third, decision)).toMatchObject({ kind: 'moved' });
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ status: 'REVOKED' }]);
    expect((await applicationIs(desk, applicationId, 'TO_IDENTIFY')).search).toMatchObject({ chosen: null });
    await identified(applicationId, false);
    await applicationIs(desk, applicationId, 'ISSUED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([
      { status: 'REVOKED', outcome: 'DISCLOSED' },
      { status: 'VALID', outcome: 'NO_TRACE', content: { convictions: [] } },
    ]);
  });

  it('that ought not to disclose stands until the one that replaces it, which a second person approves', async () => {
    const { applicationId, certificateId } = await issued();
    const disputeId = await dispute(certificateId, 'WRONG_TO_DISCLOSE');
    await useCases().decideCertificateDispute(third, { certificateId, disputeId, upheld: true, reason: 'Appeal pending' });
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ status: 'VALID' }]);
    await identified(applicationId);
    const { disclosure } = await applicationIs(desk, applicationId, 'TO_DECIDE');
    const decisions = (disclosure?.lines ?? []).map(({ event }) => ({ event, disclose: false, reason: 'Upheld on dispute' }));
    await useCases().decideDisclosure(first, { applicationId, decisions });
    await applicationIs(desk, applicationId, 'TO_APPROVE');
    await useCases().approveCertificate(second, { applicationId });
    await until('it is replaced', async () => (await certificatesOf(desk, applicationId))[0]?.status === 'SUPERSEDED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([
      { status: 'SUPERSEDED', outcome: 'DISCLOSED' },
      { status: 'VALID', outcome: 'NO_LIVE_TRACE' },
    ]);
    expect((await toldOf(desk, 'P1', applicationId)).slice(-2)).toEqual(['CERTIFICATE_SUPERSEDED', 'CERTIFICATE_ISSUED']);
  });

  it('stands where the dispute is rejected', async () => {
    const { applicationId, certificateId } = await issued();
    const disputeId = await dispute(certificateId, 'WRONG_DETAILS');
    await useCases().decideCertificateDispute(third, {
      certificateId,
      disputeId,
      upheld: false,
      reason: 'The court confirms it',
    });
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ status: 'VALID' }]);
    expect(await applicationOf(desk, applicationId)).toMatchObject({ status: 'ISSUED' });
  });

  it('is not left out by hand where no dispute was upheld', async () => {
    const applicationId = await complete(desk, anApplication(aForm(lee)));
    await identified(applicationId);
    const { disclosure } = await applicationIs(desk, applicationId, 'TO_DECIDE');
    const ruled = disclosure?.lines.find(({ result }) => result === 'DISCLOSED');
    const decisions = [{ event: ruled?.event ?? '', disclose: false, reason: 'A favour' }];
    expect(await useCases().decideDisclosure(first, { applicationId, decisions })).toMatchObject({
      kind: 'input-rejected',
      issues: expect.arrayContaining([expect.objectContaining({ code: 'RULED' })]),
    });
  });
});

describe('a certificate', () => {
  it('that is lost in the post is replaced once the post has had its time', async () => {
    const applicationId = await complete(desk, anApplication(aForm(nobody)));
    await applicationIs(desk, applicationId, 'ISSUED');
    const certificateId = `cer_${(await certificatesOf(desk, applicationId))[0]?.id}`;
    expect(await useCases().reportCertificateLost(app(), { certificateId })).toMatchObject({ issues: [{ code: 'TOO_EARLY' }] });
    await desk.rows(`update certificate set issued_on = '2026-01-05' where id = $1`, [certificateId.slice(4)]);
    expect(await useCases().reportCertificateLost(app(), { certificateId })).toMatchObject({ kind: 'moved' });
    await until('it is replaced', async () => (await certificatesOf(desk, applicationId))[1]?.status === 'VALID');
    const [lost, again] = await certificatesOf(desk, applicationId);
    expect(lost?.status).toBe('SUPERSEDED');
    expect(again?.reference).not.toBe(lost?.reference);
  });

  it('is withdrawn by a supervisor, once', async () => {
    const applicationId = await complete(desk, anApplication(aForm(nobody)));
    await applicationIs(desk, applicationId, 'ISSUED');
    const certificateId = `cer_${(await certificatesOf(desk, applicationId))[0]?.id}`;
    for (const _ of [1, 2])
      expect(await useCases().revokeCertificate(second, { certificateId, reason: 'Obtained by fraud' })).toMatchObject({
        kind: 'moved',
      });
    expect((await toldOf(desk, 'P1', applicationId)).filter((kind) => kind === 'CERTIFICATE_REVOKED')).toHaveLength(1);
  });
});

describe('an International Child Protection Certificate', () => {
  const icpc = (born: Born = nobody) => anApplication(aForm(born, { endorser }), { kind: 'ICPC' });

  it('is issued only when both parts are done', async () => {
    const applicationId = await complete(desk, icpc());
    await applicationIs(desk, applicationId, 'INTELLIGENCE');
    expect(await certificatesOf(desk, applicationId)).toEqual([]);
    await useCases().settleIntelligence(officer, { applicationId, result: 'NOTHING', text: null });
    await applicationIs(desk, applicationId, 'ISSUED');
  });

  it('shows what the intelligence part says, once a second person has approved', async () => {
    const applicationId = await complete(desk, icpc());
    await applicationIs(desk, applicationId, 'INTELLIGENCE');
    expect(await useCases().settleIntelligence(officer, { applicationId, result: 'INFORMATION', text: null })).toMatchObject({
      kind: 'input-rejected',
    });
    await useCases().settleIntelligence(officer, {
      applicationId,
      result: 'INFORMATION',
      text: 'Dismissed for misconduct in 2020.',
    });
    expect(await useCases().approveCertificate(officer, { applicationId })).toMatchObject({ code: 'ROLE' });
    await useCases().approveCertificate(second, { applicationId });
    await applicationIs(desk, applicationId, 'ISSUED');
    expect((await certificatesOf(desk, applicationId))[0]?.content.summary).toContain('misconduct in 2020');
  });

  it('says nothing that the document could not be made to say: at its field, and again before it is approved', async () => {
    const applicationId = await complete(desk, icpc());
    await applicationIs(desk, applicationId, 'INTELLIGENCE');
    const said = { applicationId, result: 'INFORMATION' as const };
    expect(await useCases().settleIntelligence(officer, { ...said, text: 'Seen with 王小明.' })).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'text', code: 'NO_GLYPH' }],
    });
    await useCases().settleIntelligence(officer, { ...said, text: 'Dismissed in 2020.' });
    await desk.rows(`update certificate_application set intelligence_text = '王' where id = $1`, [applicationId.slice(4)]);
    expect(await useCases().approveCertificate(second, { applicationId })).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'summary', code: 'NO_GLYPH' }],
    });
    expect((await applicationOf(desk, applicationId)).status).toBe('TO_APPROVE');
  });

  it('is refused on intelligence by two people, and the fee goes back', async () => {
    const applicationId = await complete(desk, icpc());
    await applicationIs(desk, applicationId, 'INTELLIGENCE');
    await useCases().settleIntelligence(officer, { applicationId, result: 'REFUSE', text: null });
    await useCases().approveCertificate(second, { applicationId });
    expect(await applicationOf(desk, applicationId)).toMatchObject({
      status: 'REFUSED',
      refund: { amount: 6_000, because: 'REFUSED' },
    });
    expect(await certificatesOf(desk, applicationId)).toEqual([]);
    expect((await toldOf(desk, 'P1', applicationId)).at(-1)).toBe('CERTIFICATE_REFUSED');
  });

  it('has its two parts done by two people, whichever roles one of them may have', async () => {
    const applicationId = await complete(desk, icpc(lee));
    const both = aCall({ organisation: '89', role: 'intelligenceOfficer', purposes });
    both.caller.subject = first.caller.subject;
    await applicationIs(desk, applicationId, 'TO_IDENTIFY');
    await useCases().settleIntelligence(both, { applicationId, result: 'NOTHING', text: null });
    const choice = { applicationId, records: [], reason: 'Compared' };
    expect(await useCases().identifyApplicant(first, choice)).toMatchObject({ code: 'SAME_PERSON' });
    const { search } = await applicationOf(desk, applicationId);
    const records = search?.found.map(({ key }) => key) ?? [];
    expect(await useCases().identifyApplicant(second, { ...choice, records })).toMatchObject({ kind: 'moved' });
    await applicationIs(desk, applicationId, 'TO_DECIDE');
    expect(await useCases().decideDisclosure(first, { applicationId, decisions: [] })).toMatchObject({ code: 'SAME_PERSON' });
    both.caller.subject = second.caller.subject;
    expect(await useCases().settleIntelligence(both, { applicationId, result: 'INFORMATION', text: 'Changed' })).toMatchObject({
      code: 'SAME_PERSON',
    });
  });

  it('keeps the administration fee where it is withdrawn', async () => {
    const applicationId = await complete(desk, icpc());
    await applicationIs(desk, applicationId, 'INTELLIGENCE');
    await useCases().cancelCertificateApplication(app(), { applicationId });
    expect(await applicationOf(desk, applicationId)).toMatchObject({
      status: 'CANCELLED',
      refund: { amount: 5_000, because: 'CANCELLED' },
    });
  });
});

describe('who may not', () => {
  it.each([
    ['a force’s caseworker', aCall({ organisation: '30', role: 'caseworker', purposes }), 'UNIT_ONLY'],
    ['an app', app(), 'ROLE'],
    ['an auditor of the unit', aCall({ organisation: '89', role: 'auditor', purposes }), 'ROLE'],
    ['an investigator of the unit', aCall({ organisation: '89', role: 'investigator', purposes }), 'ROLE'],
    ['an administrator', aCall({ organisation: '89', role: 'admin', purposes }), 'ROLE'],
    ['an intelligence officer', officer, 'ROLE'],
  ] as const)('%s does nothing of the unit’s work', async (_, call, code) => {
    const [applicationId, certificateId, reason] = ['cap_x', 'cer_x', 'x'];
    const tried = await Promise.all([
      useCases().searchApplicantAgain(call, { applicationId, reason }),
      useCases().identifyApplicant(call, { applicationId, records: [], reason }),
      useCases().decideDisclosure(call, { applicationId, decisions: [] }),
      useCases().reviewCertificate(call, { applicationId, stands: true, reason }),
      useCases().approveCertificate(call, { applicationId }),
      useCases().sendBackCertificate(call, { applicationId, reason }),
      useCases().decideCertificateDispute(call, { certificateId, disputeId: 'cdi_x', upheld: true, reason }),
    ]);
    for (const result of tried) expect(result).toMatchObject({ kind: 'not-permitted', code });
    expect(await useCases().revokeCertificate(call, { certificateId, reason })).toMatchObject({ kind: 'not-permitted' });
  });

  it.each([first, second, app(), aCall({ organisation: '89', role: 'auditor', purposes })])(
    'nobody but an intelligence officer settles the intelligence part: %#',
    async (call) => {
      expect(await useCases().settleIntelligence(call, { applicationId: 'cap_x', result: 'NOTHING', text: null })).toMatchObject({
        kind: 'not-permitted',
        code: 'ROLE',
      });
    },
  );

  it.each([first, second, aCall({ organisation: '30', role: 'supervisor', purposes })])(
    'nobody but an app applies: %#',
    async (call) => {
      expect(await useCases().applyForCertificate(call, anApplication(aForm(nobody)))).toMatchObject({
        kind: 'not-permitted',
        code: 'ROLE',
      });
      expect(await useCases().cancelCertificateApplication(call, { applicationId: 'cap_x' })).toMatchObject({ code: 'ROLE' });
    },
  );

  it('another app finds neither the application nor the certificate', async () => {
    const applicationId = await complete(desk, anApplication(aForm(nobody)));
    await applicationIs(desk, applicationId, 'ISSUED');
    const certificateId = `cer_${(await certificatesOf(desk, applicationId))[0]?.id}`;
    const other = app('P2');
    const tried = await Promise.all([
      useCases().amendCertificateApplication(other, { applicationId, form: aForm(nobody) }),
      useCases().cancelCertificateApplication(other, { applicationId }),
      useCases().disputeCertificate(other, { certificateId, kind: 'WRONG_PERSON', words: 'x' }),
      useCases().reportCertificateLost(other, { certificateId }),
    ]);
    for (const result of tried) expect(result).toEqual({ kind: 'not-found' });
  });
});

it('an application that is withdrawn before anything was checked gets all of its fee back', async () => {
  const applicationId = await applied(desk, anApplication(aForm(nobody), { service: 'PREMIUM' }));
  await useCases().cancelCertificateApplication(app(), { applicationId });
  expect(await applicationOf(desk, applicationId)).toMatchObject({ status: 'CANCELLED', refund: { amount: 9_500 } });
});
