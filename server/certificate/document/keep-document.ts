import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { CertificateContent } from '../content.ts';
import { keepContent } from './issue-document.ts';
import { createMakeOwedDocument } from './make-owed-document.ts';
import type { DocumentMakers } from './makers.ts';

/** Makes and keeps the document. Called again after a crash: the same content has one document. */
export function createKeepDocument(parts: {
  unitOfWork: UnitOfWork;
  makers: DocumentMakers;
}): (content: CertificateContent) => Promise<void> {
  const make = createMakeOwedDocument(parts);
  return async (content) => {
    const kept = await parts.unitOfWork((work) => keepContent(work, content));
    // To be asked when it was applied for: see unprintableIn. Codes and fields only.
    if (kept.kind === 'unprintable')
      throw new Error(`cannot be printed: ${kept.issues.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
    await make(kept.documentId);
  };
}
