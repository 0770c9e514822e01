/** A certificate that was decided on, with its application and photo; its document is still owed. */
import { randomUUID } from 'node:crypto';
import { CertificateApplication, CertificateFile, type ApplicationForm } from '../../server/certificate/application.entity.ts';
import { certify } from '../../server/certificate/move-on.ts';
import { addPerson } from '../../server/person/add-person.ts';
import type { UnitOfWork } from '../../server/platform/database/unit-of-work.ts';

export interface Decided {
  id: string;
  reference: string;
  applicationId: string;
}

export interface Applied {
  form: ApplicationForm;
  /** A PNG. */
  photo: Uint8Array;
}

/** Of nobody's record, for partner app P1. */
export function decide({ unitOfWork }: { unitOfWork: UnitOfWork }, { form, photo }: Applied): Promise<Decided> {
  return unitOfWork(async (work) => {
    const { em, now } = work;
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
      terms: 'none',
      intelligence: 'NOT_NEEDED',
    });
    const file = { mediaType: 'image/png', sha256: '', bytes: Buffer.from(photo), at: now };
    em.create(CertificateFile, { application, kind: 'PHOTO', ...file });
    await em.flush();
    const birthDate = form.subject.birthDate ?? null;
    const facts = { onDay: '2026-11-25', birthDate, hasRecord: false, events: [], lines: [], decisions: [] };
    const { id, reference } = await certify(work, application, { ...facts, outcome: 'NO_TRACE' });
    return { id, reference, applicationId: application.id };
  });
}
