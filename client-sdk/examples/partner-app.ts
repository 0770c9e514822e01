/** An app through which people apply for certificates. It sees its own applications, and of those nothing that tells of a record. */
import type {
  ApplicationFormInput,
  ApplyForCertificateInput,
  CertificateApplicationFieldsFragment as Application,
  HubClient,
} from '../index.ts';
import { papers } from './applicant.ts';
import { listen, type Told } from './told.ts';

export interface PartnerApp {
  told: Told;
  /** The key stands for the applicant's click: sent again after an unclear end, it is still one application. */
  apply(input: ApplyForCertificateInput): Promise<Application>;
  amend(applicationId: string, form: ApplicationFormInput): Promise<Application>;
  addPapers(applicationId: string): Promise<Application>;
  read(applicationId: string): Promise<Application>;
  /** The newest certificate as its holder has it. */
  download(applicationId: string): Promise<{ certificateId: string; reference: string; pdfBase64: string; code: string }>;
}

/** Whatever the hub answers beside the application itself: shown to the applicant, field by field. */
export class Refused extends Error {
  readonly issues: readonly { path: string; code: string; message: string }[];
  constructor({ __typename, issues = [] }: { __typename: string; issues?: Refused['issues'] }) {
    super([__typename, ...issues.map(({ path, code }) => `${path} ${code}`)].join(': '));
    this.name = 'Refused';
    this.issues = issues;
  }
}

type Moved = { __typename: string; issues?: Refused['issues']; application?: Application };

/** @throws Refused */
export function done(result: Moved): Application {
  if (!result.application) throw new Refused(result);
  return result.application;
}

export async function openPartnerApp(hub: HubClient): Promise<PartnerApp> {
  const { certificates } = hub;
  async function read(id: string) {
    const application = await certificates.find(id);
    if (!application) throw new Error('There is no such application.');
    return application;
  }
  return {
    told: await listen(hub),
    read,
    apply: async (input) => done(await certificates.apply(input)),
    amend: async (applicationId, form) => done(await certificates.amend({ applicationId, form })),
    async addPapers(applicationId) {
      for (const paper of papers) {
        const { missing } = await read(applicationId);
        const isWanted = missing.some(({ path }) => path === `files.${paper.kind}`);
        if (isWanted) done(await certificates.addFile({ applicationId, ...paper }));
      }
      return read(applicationId);
    },
    async download(applicationId) {
      const newest = (await certificates.documents(applicationId)).at(-1);
      if (!newest?.document) throw new Error('There is no certificate yet.');
      const { pdfBase64, code } = newest.document;
      return { certificateId: newest.id, reference: newest.reference, pdfBase64, code };
    },
  };
}
