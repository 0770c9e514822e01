import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { failpoint } from '../../platform/failpoint.ts';
import { CertificateDocument } from './certificate-document.entity.ts';
import type { DocumentMakers } from './makers.ts';

export type MakeOwedDocument = (documentId: string) => Promise<JobOutcome>;

/**
 * Makes the file of an issued certificate. However often it is tried, one file is kept: its number was given when it was issued, and a file that
 * is there is never replaced.
 */
export function createMakeOwedDocument({
  unitOfWork,
  makers,
}: {
  unitOfWork: UnitOfWork;
  makers: DocumentMakers;
}): MakeOwedDocument {
  return async (documentId) => {
    const waiting = await unitOfWork(async ({ em, now }) => ({
      row: await em.findOne(CertificateDocument, { id: documentId, pdf: null }),
      now,
    }));
    if (!waiting.row) return { kind: 'done' };
    const { content, photo, code, listNumber, listIndex } = waiting.row;
    const made = await makers.make({
      content: { ...content, photo },
      code,
      status: { list: listNumber, index: listIndex },
      at: waiting.now,
    });
    await failpoint('C1.document-made');
    // Issuing has refused what cannot be printed.
    if (made.kind === 'unprintable') throw new Error('an issued certificate cannot be printed');
    await unitOfWork(({ em, now }) =>
      em.nativeUpdate(
        CertificateDocument,
        { id: documentId, pdf: null },
        { pdf: Buffer.from(made.pdf), credential: made.credential, madeAt: now },
      ),
    );
    return { kind: 'done' };
  };
}
