import { published } from './enums.ts';

export const CertificateDocumentStatus = published(
  'CertificateDocumentStatus',
  'What became of an issued certificate; nothing else is told of it.',
  {
    VALID: 'It is valid.',
    REVOKED: 'It has been revoked and must not be relied on.',
    SUPERSEDED: 'It has been replaced by another.',
    UNKNOWN: 'There is none with this number and this code.',
  },
);
