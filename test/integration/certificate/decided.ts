/** A certificate that was decided on, with its application and photo; its document is still owed. */
import { randomUUID } from 'node:crypto';
import { CertificateApplication, CertificateFile } from '../../../server/certificate/application.entity.ts';
import { certify } from '../../../server/certificate/move-on.ts';
import { createIssueCertificate } from '../../../server/certificate/issue-certificate.ts';
import type { DocumentMakers } from '../../../server/certificate/document/makers.ts';
import { addPerson } from '../../../server/person/add-person.ts';
import { aPhoto } from '../../support/certificate.ts';
import type { Ground } from '../exchange/ground.ts';
import { aForm, nobody } from './desk.ts';

export interface Decided {
  id: string;
  reference: string;
  applicationId: string;
}

/** Of nobody's record, for partner app P1. */
export function decide({ hub }: Pick<Ground, 'hub'>): Promise<Decided> {
  return hub.unitOfWork(async (work) => {
    const { em, now } = work;
    const form = aForm(nobody);
    const application = em.create(CertificateApplication, {
      id: randomUUID(),
      reference: `APP-${randomUUID().slice(0, 11)}`,
      organisation: 'P1',
      person: addPerson(em, form.subject, now),
      kind: 'POLICE',
      service: 'STANDARD',
      form,
      missing: [],
      status: 'ISSUING',
      statusSince: now,
      raisedAt: now,
      fee: 0,
      terms: 'test',
      intelligence: 'NOT_NEEDED',
    });
    const bytes = Buffer.from(aPhoto());
    em.create(CertificateFile, { application, kind: 'PHOTO', mediaType: 'image/png', sha256: 'x', bytes, at: now });
    await em.flush();
    const onDay = '2026-11-25';
    const facts = { onDay, birthDate: nobody.birthDate, hasRecord: false, events: [], lines: [], decisions: [] };
    const { id, reference } = await certify(work, application, { ...facts, outcome: 'NO_TRACE' });
    return { id, reference, applicationId: application.id };
  });
}

export interface Issued extends Decided {
  code: string;
}

export async function issue(ground: Pick<Ground, 'hub' | 'rows'>, makers: DocumentMakers): Promise<Issued> {
  const decided = await decide(ground);
  await createIssueCertificate({ unitOfWork: ground.hub.unitOfWork, makers })(decided.id);
  const [row] = await ground.rows<{ code: string }>('select code from certificate_document where certificate_id = $1', [
    decided.id,
  ]);
  if (!row) throw new Error('nothing was written');
  return { ...decided, code: row.code };
}
