/** The unit's desks of certificates: what waits, one application with all that is known of it, its files and its document. */
import {
  CertificateDeskDocument,
  CertificateDocumentDocument,
  CertificateFileDocument,
  CertificatesDueDocument,
  type CertificateApplicationFilter,
  type CertificateFileKind,
} from './generated/graphql.ts';
import type { Page, Request } from './call.ts';

export function certificateDeskOf(request: Request) {
  return {
    /** What waits for the unit or the hub, the nearest last day first. */
    due: async (filter: CertificateApplicationFilter = {}, page: Page = {}) =>
      (await request(CertificatesDueDocument, { filter, ...page })).certificatesDue,
    application: async (id: string, language = 'en') =>
      (await request(CertificateDeskDocument, { id, language })).certificateApplication,
    /** A photo or a proof; null where there is none. */
    file: async (id: string, kind: CertificateFileKind) =>
      (await request(CertificateFileDocument, { id, kind })).certificateApplication?.file ?? null,
    /** The file of a certificate in base 64; null while it is being made. */
    document: async (certificateId: string) => {
      const { node } = await request(CertificateDocumentDocument, { id: certificateId });
      return node?.__typename === 'Certificate' ? (node.document?.pdfBase64 ?? null) : null;
    },
  };
}
