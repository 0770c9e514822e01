import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { leeJay, nemo } from '../../client-sdk/examples/applicant.ts';
import { workQueues, type Desks } from '../../client-sdk/examples/certificate-desk.ts';
import { playCertificate } from '../../client-sdk/examples/certificate.ts';
import { done, openPartnerApp, type PartnerApp } from '../../client-sdk/examples/partner-app.ts';
import { listen, type Told } from '../../client-sdk/examples/told.ts';
import type { ApplicationFormInput, CertificateDisputeKind, CertificateKind, HubClient } from '../../client-sdk/index.ts';
import type { Role } from '../../server/access/caller.ts';
import { openInstallationClock } from '../../server/cli/installation-clock.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
let app: PartnerApp;
let unit: Told;
let desks: Desks;
const as = (organisation: string, role: Role): HubClient => stage.client(organisation, role);
beforeAll(async () => {
  database = await freshDatabase();
  stage = await startStage({ databaseUrl: database.url });
  desks = {
    caseworker: as('89', 'caseworker'),
    supervisor: as('89', 'supervisor'),
    officer: as('89', 'intelligenceOfficer'),
  };
  [app, unit] = await Promise.all([openPartnerApp(as('P1', 'applicantApp')), listen(desks.caseworker)]);
}, 60_000);
afterAll(async () => {
  app?.told.close();
  unit?.close();
  await stage?.stop();
  await database?.drop();
});

async function completed(form: ApplicationFormInput = nemo, kind: CertificateKind = 'POLICE'): Promise<string> {
  const { id } = await app.apply({ idempotencyKey: randomUUID(), kind, service: 'STANDARD', form });
  expect((await app.addPapers(id)).progress).not.toBe('INCOMPLETE');
  return id;
}

/** Everything that the desks have to do, as often as they have to. */
async function issued(form: ApplicationFormInput = nemo, kind: CertificateKind = 'POLICE') {
  const applicationId = await completed(form, kind);
  return { applicationId, certificateId: (await issuedAs(applicationId, 1)).id };
}

/** Waits until there are so many certificates and the last one holds. */
async function issuedAs(applicationId: string, count: number) {
  await until('it is issued', async () => {
    await workQueues(desks, applicationId);
    const { certificates } = await app.read(applicationId);
    return certificates.length === count && certificates.at(-1)?.status === 'VALID';
  });
  const certificate = (await app.read(applicationId)).certificates.at(-1);
  if (!certificate) throw new Error('there is none');
  return certificate;
}

const statusOf = async (applicationId: string, at: number) => {
  const { reference, document } = (await as('P1', 'applicantApp').certificates.documents(applicationId))[at] ?? {};
  return reference && document && as('P1', 'applicantApp').certificates.status(reference, document.code);
};

it('the example plays from an application that lacks things to a certificate in hand', async () => {
  const lines: string[] = [];
  const played = await playCertificate({ app: as('P1', 'applicantApp'), ...desks }, (line) => lines.push(line));
  expect(Buffer.from(played.pdfBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(played.status).toBe('VALID');
  const said = lines.join('\n');
  expect(said).toContain('primaryCountry: The country that the certificate is for.');
  expect(said).toMatch(/still wanted: files.PHOTO, files.PASSPORT, files.PROOF_OF_ADDRESS, files.ENDORSEMENT/);
  expect(said).toMatch(/IDENTITY, DISCLOSURE, INTELLIGENCE, SECOND_CHECK|IDENTITY, INTELLIGENCE, DISCLOSURE, SECOND_CHECK/);
  expect(app.told.of(played.applicationId).filter((kind) => /TO_|INTELLIGENCE|CHECKING/.test(kind))).toEqual([]);
  const [certificate] = (await app.read(played.applicationId)).certificates;
  const byWhom = await auditOf([played.applicationId, certificate?.id ?? '']);
  expect(byWhom).toMatchObject({
    'mutation applyForCertificate': 'applicantApp',
    'mutation amendCertificateApplication': 'applicantApp',
    'mutation addCertificateFile': 'applicantApp',
    'mutation identifyApplicant': 'caseworker',
    'mutation decideDisclosure': 'caseworker',
    'mutation settleIntelligence': 'intelligenceOfficer',
    'mutation approveCertificate': 'supervisor',
    'query certificateApplication': 'applicantApp',
    'query certificateApplications': 'caseworker',
  });
  expect(Object.keys(byWhom)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^search registers for APP-/),
      expect.stringMatching(/^issue certificate ICPC-/),
    ]),
  );
});

/** Everything that was done with them or read of them, and by which role. */
async function auditOf(records: string[]): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ operation: string; role: string }>(
      'select distinct operation, role from audit_entry where records ?| $1 order by 1',
      [records],
    );
    return Object.fromEntries(rows.map(({ operation, role }) => [operation, role]));
  } finally {
    await client.end();
  }
}

describe('somebody of whom nothing is held', () => {
  it('has a certificate without anybody at the unit having to act', async () => {
    const applicationId = await completed();
    await app.told.until(applicationId, ['CERTIFICATE_ISSUED']);
    expect((await app.read(applicationId)).certificates).toMatchObject([{ outcome: 'NO_TRACE', status: 'VALID' }]);
    expect(await statusOf(applicationId, 0)).toBe('VALID');
  });
});

describe('another app', () => {
  it('reads nothing of it, and does nothing with it', async () => {
    const { applicationId, certificateId } = await issued();
    const { certificates: other } = as('P2', 'applicantApp');
    expect(await other.find(applicationId)).toBeNull();
    expect(await other.documents(applicationId)).toEqual([]);
    expect((await other.mine()).totalCount).toBe(0);
    const file = { kind: 'PHOTO', mediaType: 'image/png', contentBase64: 'iVBORw0KGgo=' } as const;
    const tried = await Promise.all([
      other.amend({ applicationId, form: nemo }),
      other.addFile({ applicationId, ...file }),
      other.cancel({ applicationId }),
      other.dispute({ certificateId, kind: 'WRONG_DETAILS', words: 'x' }),
      other.reportLost({ certificateId }),
    ]);
    expect(tried.map(({ __typename }) => __typename)).toEqual(tried.map(() => 'NotFound'));
  });
});

describe('a photo or a proof as a telephone makes it', () => {
  const scan = (size: number) => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(size - 8, 1)]));
  const mediaType = 'application/pdf';
  const begun = () => app.apply({ idempotencyKey: randomUUID(), kind: 'POLICE', service: 'STANDARD', form: nemo });

  it('goes up as it is, to the last byte that is allowed, and no further', async () => {
    const { id: applicationId } = await begun();
    const file = { applicationId, kind: 'PASSPORT', mediaType } as const;
    const { certificates } = as('P1', 'applicantApp');
    expect(await certificates.sendFile({ ...file, bytes: scan(4_000_000) })).toEqual({
      __typename: 'CertificateApplicationMoved',
    });
    expect((await app.read(applicationId)).missing.map(({ path }) => path)).not.toContain('files.PASSPORT');
    await expect(certificates.sendFile({ ...file, bytes: scan(4_000_001) })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: 'The request is too large: at most 4000000 bytes.',
    });
    const inGraph = { ...file, contentBase64: Buffer.from(scan(60_000)).toString('base64') };
    await expect(certificates.addFile(inGraph)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('is refused where it is not what it says, is another app’s business, or nobody’s who may apply', async () => {
    const { id: applicationId } = await begun();
    const photo = { applicationId, kind: 'PHOTO', mediaType: 'image/png', bytes: scan(100) } as const;
    expect(await as('P1', 'applicantApp').certificates.sendFile(photo)).toMatchObject({
      __typename: 'InputRejected',
      issues: [{ code: 'WRONG_TYPE' }],
    });
    const broken = new Uint8Array(Buffer.from('89504e470d0a1a0a0000', 'hex'));
    expect(await as('P1', 'applicantApp').certificates.sendFile({ ...photo, bytes: broken })).toMatchObject({
      issues: [{ code: 'NOT_AN_IMAGE' }],
    });
    const proof = { ...photo, kind: 'PASSPORT', mediaType } as const;
    expect(await as('P2', 'applicantApp').certificates.sendFile(proof)).toMatchObject({ __typename: 'NotFound' });
    for (const [organisation, role] of [
      ['89', 'caseworker'],
      ['30', 'investigator'],
      ['89', 'intelligenceOfficer'],
    ] as const)
      await expect(as(organisation, role).certificates.sendFile(proof)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const address = new URL(`/certificates/applications/${applicationId}/files/PASSPORT`, stage.graphql);
    expect((await fetch(address, { method: 'PUT', body: 'x' })).status).toBe(401);
    expect((await fetch(address, { method: 'GET' })).status).toBe(405);
  });
});

describe('whoever is not of a desk', () => {
  it.each([
    ['an app', 'P1', 'applicantApp'],
    ['a force’s caseworker', '30', 'caseworker'],
    ['an auditor of the unit', '89', 'auditor'],
  ] as const)('%s does none of its work', async (_, organisation, role) => {
    const { certificates } = as(organisation, role);
    const [applicationId, reason] = ['cap_x', 'x'];
    const refused = [
      () => certificates.searchAgain({ applicationId, reason }),
      () => certificates.identify({ applicationId, records: [], reason }),
      () => certificates.decideDisclosure({ applicationId, decisions: [] }),
      () => certificates.settleIntelligence({ applicationId, result: 'NOTHING' }),
      () => certificates.approve({ applicationId }),
      () => certificates.sendBack({ applicationId, reason }),
      () => certificates.decideDispute({ certificateId: 'cer_x', disputeId: 'cdi_x', upheld: true, reason }),
      () => certificates.review({ applicationId, stands: true, reason }),
      () => certificates.revoke({ certificateId: 'cer_x', reason }),
    ];
    for (const attempt of refused) {
      const outcome = await attempt().then(
        ({ __typename }) => __typename,
        (error: { code?: string }) => error.code,
      );
      expect(outcome).toMatch(/^(FORBIDDEN|NotPermitted)$/);
    }
  });

  it('a caseworker neither settles the intelligence part nor withdraws a certificate, and its officer does nothing else', async () => {
    const { caseworker, officer } = desks;
    const [applicationId, reason] = ['cap_x', 'x'];
    const attempts = [
      () => caseworker.certificates.settleIntelligence({ applicationId, result: 'NOTHING' }),
      () => caseworker.certificates.revoke({ certificateId: 'cer_x', reason }),
      () => officer.certificates.approve({ applicationId }),
      () => officer.certificates.identify({ applicationId, records: [], reason }),
      () => officer.enquiry({ reference: 'x' }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an International Child Protection Certificate', () => {
  it('is refused on intelligence by two people, and the whole fee goes back', async () => {
    const applicationId = await completed(nemo, 'ICPC');
    await unit.until(applicationId, ['CERTIFICATE_INTELLIGENCE']);
    done(await desks.officer.certificates.settleIntelligence({ applicationId, result: 'REFUSE' }));
    done(await desks.supervisor.certificates.approve({ applicationId }));
    expect(await app.told.until(applicationId, ['CERTIFICATE_REFUSED', 'CERTIFICATE_ISSUED'])).toBe('CERTIFICATE_REFUSED');
    expect(await app.read(applicationId)).toMatchObject({
      progress: 'REFUSED',
      refund: { amountPence: 6_000, because: 'REFUSED' },
      certificates: [],
    });
  });

  it('says what the intelligence desk has to say, and goes back in part where it is withdrawn before', async () => {
    const applicationId = await completed(nemo, 'ICPC');
    await unit.until(applicationId, ['CERTIFICATE_INTELLIGENCE']);
    const text = 'Dismissed for misconduct in 2020.';
    done(await desks.officer.certificates.settleIntelligence({ applicationId, result: 'INFORMATION', text }));
    expect((await issuedAs(applicationId, 1)).summary).toContain(text);
    const withdrawn = await completed(nemo, 'ICPC');
    expect(done(await as('P1', 'applicantApp').certificates.cancel({ applicationId: withdrawn }))).toMatchObject({
      progress: 'CANCELLED',
      refund: { amountPence: 5_000, because: 'CANCELLED' },
    });
  });
});

describe('a disputed certificate', () => {
  const third = () => stage.client('89', 'supervisor', 'third@89.example');

  async function disputed(kind: CertificateDisputeKind, upheld: boolean) {
    const { applicationId, certificateId } = await issued(leeJay);
    done(await as('P1', 'applicantApp').certificates.dispute({ certificateId, kind, words: 'That is not right' }));
    const [first] = (await desks.caseworker.certificates.queue({ waitingFor: ['DISPUTE'] })).nodes;
    expect(first).toMatchObject({ id: applicationId, waitingFor: { what: 'DISPUTE', whoCanAct: 'UNIT' } });
    const disputeId = first?.certificates.at(-1)?.disputes[0]?.id ?? '';
    const decision = { certificateId, disputeId, upheld, reason: 'Looked into' };
    const maker = await desks.supervisor.certificates.decideDispute(decision);
    expect(maker).toMatchObject({ __typename: 'NotPermitted', code: 'SAME_PERSON' });
    done(await third().certificates.decideDispute(decision));
    await app.told.until(applicationId, ['CERTIFICATE_DISPUTE_DECIDED']);
    return applicationId;
  }

  it('of the wrong person is revoked at once, and done anew', async () => {
    const applicationId = await disputed('WRONG_PERSON', true);
    expect(await statusOf(applicationId, 0)).toBe('REVOKED');
    await issuedAs(applicationId, 2);
    expect([await statusOf(applicationId, 0), await statusOf(applicationId, 1)]).toEqual(['REVOKED', 'VALID']);
  });

  it('with wrong details holds until it is superseded', async () => {
    const applicationId = await disputed('WRONG_DETAILS', true);
    await issuedAs(applicationId, 2);
    expect([await statusOf(applicationId, 0), await statusOf(applicationId, 1)]).toEqual(['SUPERSEDED', 'VALID']);
    expect(app.told.of(applicationId)).toContain('CERTIFICATE_SUPERSEDED');
  });

  it('stands where it was right to disclose', async () => {
    const applicationId = await disputed('WRONG_TO_DISCLOSE', false);
    expect((await app.read(applicationId)).certificates).toMatchObject([
      { status: 'VALID', disputes: [{ state: 'REJECTED', reason: 'Looked into' }] },
    ]);
  });
});

it('a certificate that a supervisor withdraws is revoked for everybody who asks', async () => {
  const { applicationId, certificateId } = await issued();
  done(await desks.supervisor.certificates.revoke({ certificateId, reason: 'Obtained by fraud' }));
  await app.told.until(applicationId, ['CERTIFICATE_REVOKED']);
  expect(await statusOf(applicationId, 0)).toBe('REVOKED');
});

describe('as the days pass', () => {
  const sam: ApplicationFormInput = {
    ...leeJay,
    subject: {
      ...leeJay.subject,
      names: [{ kind: 'PRIMARY', given: 'Sam', family: 'Double' }],
      birthDate: '1983-06-06',
      identifiers: [{ scheme: 'PASSPORT', value: '500000183', country: 'GB' }],
    },
  };

  it('what was never completed is closed, what waits too long is told to the unit, what was lost in the post is replaced', async () => {
    const { applicationId: arrivedNot, certificateId } = await issued();
    const early = await as('P1', 'applicantApp').certificates.reportLost({ certificateId });
    expect(early).toMatchObject({ __typename: 'InputRejected', issues: [{ code: 'TOO_EARLY' }] });
    const { id: forgotten } = await app.apply({ idempotencyKey: randomUUID(), kind: 'POLICE', service: 'STANDARD', form: nemo });
    const waiting = await completed(sam);
    await unit.until(waiting, ['CERTIFICATE_TO_IDENTIFY']);
    await daysLater(41);
    expect(await app.told.until(forgotten, ['CERTIFICATE_LAPSED'])).toBe('CERTIFICATE_LAPSED');
    expect(await app.read(forgotten)).toMatchObject({ progress: 'LAPSED', refund: { because: 'LAPSED' } });
    await unit.until(waiting, ['CERTIFICATE_LATE']);
    expect(app.told.of(waiting)).not.toContain('CERTIFICATE_LATE');
    const late = (await desks.caseworker.certificateDesk.due({ waitingFor: ['IDENTITY'] })).nodes;
    expect(late).toMatchObject([{ id: waiting, overdue: true, waitingFor: { what: 'IDENTITY', since: expect.any(String) } }]);
    done(await as('P1', 'applicantApp').certificates.reportLost({ certificateId }));
    await issuedAs(arrivedNot, 2);
    expect([await statusOf(arrivedNot, 0), await statusOf(arrivedNot, 1)]).toEqual(['SUPERSEDED', 'VALID']);
  });

  async function daysLater(days: number): Promise<void> {
    const { ecris, pnc } = stage.controls;
    const clock = await openInstallationClock({ databaseUrl: stage.databaseUrl, simulators: { ecris, pnc }, clock: 'virtual' });
    await clock.advance(days);
    await clock.close();
  }
});
