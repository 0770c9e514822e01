/** The certificates' desks at work: the simulated PNC over real sockets, and documents that are only counted. */
import { randomUUID } from 'node:crypto';
import { pncOptions } from '../../../connectors/pnc/adapter/options.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import type { CertificateContent } from '../../../server/certificate/content.ts';
import type { ApplicantSearch, ApplicationForm, Disclosure } from '../../../server/certificate/application.entity.ts';
import type { ApplicationStatus, CertificateStatus } from '../../../server/certificate/certificate-lifecycle.ts';
import type { NewApplication } from '../../../server/certificate/apply.ts';
import type { DocumentMakers } from '../../../server/certificate/document/makers.ts';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';
import { aForm, nobody, type Born } from '../../support/certificate-form.ts';
import { until } from '../../support/processes.ts';
import { aCall, openGround, type Ground } from '../exchange/ground.ts';
import { startPncSimulator } from '../pnc/stage.ts';

export interface CertificateDesk extends Ground {
  pncSimulator: Simulator;
  /** What went to be signed, in order. */
  signed: CertificateContent[];
}

export async function openCertificateDesk(): Promise<CertificateDesk> {
  const [ground, pncSimulator] = await Promise.all([openGround(), startPncSimulator()]);
  const signed: CertificateContent[] = [];
  const worker = await openWorker({
    hub: ground.hub,
    plugged: [{ definition: pnc, options: pncOptions.parse({ port: pncSimulator.port, timeoutMs: 1_000 }) }],
    leaseMs: 5_000,
    log: silentLog,
    makers: counted(signed),
  });
  return {
    ...ground,
    pncSimulator,
    signed,
    async close() {
      await worker.close();
      await pncSimulator.close();
      await ground.close();
    },
  };
}

/** In place of threads and signatures. */
function counted(signed: CertificateContent[]): DocumentMakers {
  return {
    make({ content }) {
      signed.push(content);
      return Promise.resolve({ kind: 'made', pdf: Buffer.from('%PDF-'), credential: 'a credential' });
    },
    close: () => Promise.resolve(),
  };
}

export const purposes = ['OWN_RECORD', 'EMPLOYMENT_WITH_CHILDREN'] as const;
export const app = (organisation = 'P1') => aCall({ organisation, role: 'applicantApp', purposes });
export const first = aCall({ organisation: '89', role: 'caseworker', purposes });
export const second = aCall({ organisation: '89', role: 'supervisor', purposes });
export const officer = aCall({ organisation: '89', role: 'intelligenceOfficer', purposes });

export { aForm, nobody, type Born };

export const anApplication = (form: ApplicationForm, change: Partial<NewApplication> = {}): NewApplication => ({
  idempotencyKey: randomUUID(),
  kind: 'POLICE',
  service: 'STANDARD',
  form,
  ...change,
});

export const photo = {
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
export const pdf = { mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 as a proof') };

/** Applied, not complete. @returns the id in the graph. */
export async function applied(desk: CertificateDesk, application: NewApplication, call: HubCall = app()): Promise<string> {
  const result = await desk.hub.useCases.applyForCertificate(call, application);
  if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  return `cap_${result.applicationId}`;
}

/** With every file: the checks begin. */
export async function complete(desk: CertificateDesk, application: NewApplication, call: HubCall = app()): Promise<string> {
  const applicationId = await applied(desk, application, call);
  const kinds = [
    'PHOTO',
    'PASSPORT',
    'PROOF_OF_ADDRESS',
    ...(application.kind === 'ICPC' ? ['ENDORSEMENT' as const] : []),
  ] as const;
  for (const kind of kinds) {
    const result = await desk.hub.useCases.addCertificateFile(call, { applicationId, kind, ...(kind === 'PHOTO' ? photo : pdf) });
    if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  }
  return applicationId;
}

export interface ApplicationRow {
  id: string;
  status: ApplicationStatus;
  service: string;
  missing: { path: string; code: string }[];
  search: ApplicantSearch | null;
  disclosure: Disclosure | null;
  refund: { amount: number; because: string } | null;
  due_on: string | null;
  received_on: string | null;
  fee: number;
  decided_by: string | null;
  review_since: Date | null;
}

export async function applicationOf(desk: CertificateDesk, applicationId: string): Promise<ApplicationRow> {
  const [row] = await desk.rows<ApplicationRow>('select * from certificate_application where id = $1', [applicationId.slice(4)]);
  if (!row) throw new Error('there is no such application');
  return row;
}

export async function applicationIs(
  desk: CertificateDesk,
  applicationId: string,
  status: ApplicationStatus,
): Promise<ApplicationRow> {
  await until(`the application is ${status}`, async () => (await applicationOf(desk, applicationId)).status === status, 10_000);
  return applicationOf(desk, applicationId);
}

export interface CertificateRow {
  id: string;
  reference: string;
  outcome: string;
  status: CertificateStatus;
  content: Omit<CertificateContent, 'photo'>;
}

export const certificatesOf = (desk: CertificateDesk, applicationId: string): Promise<CertificateRow[]> =>
  desk.rows<CertificateRow>('select * from certificate where application_id = $1 order by id', [applicationId.slice(4)]);

export async function toldOf(desk: CertificateDesk, organisation: string, applicationId: string): Promise<string[]> {
  const rows = await desk.rows<{ kind: string }>(
    'select kind from feed_event where organisation = $1 and subject_id = $2 order by seq',
    [organisation, applicationId],
  );
  return rows.map(({ kind }) => kind);
}
