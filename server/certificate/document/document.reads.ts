/** The file of a certificate and its credential, for whoever may read the certificate. */
import { text } from '../../platform/api/read/fields.ts';
import { attach, type One } from '../../platform/api/read/shape.ts';

const document: One = {
  kind: 'one',
  from: (t) => `certificate_document ${t}`,
  on: (t, { parent }) => `${t}.certificate_id = ${parent}.id and ${t}.pdf is not null`,
  shape: {
    type: 'CertificateDocument',
    fields: {
      pdfBase64: text((t) => `translate(encode(${t}.pdf, 'base64'), E'\\n', '')`),
      credential: text('credential'),
      code: text('code'),
    },
  },
};

export const documentReads = [attach('Certificate', { document })];
