/** Invented applicants and their papers. */
import type { ApplicationFormInput, CertificateFileKind } from '../index.ts';

/** Whom the simulated PNC knows, with convictions that a certificate shows. */
export const leeJay: ApplicationFormInput = {
  subject: {
    names: [{ kind: 'PRIMARY', given: 'Lee Jay', family: 'Specimen' }],
    birthDate: '1990-01-05',
    birthPlace: { country: 'GB', town: 'Derby' },
    sex: 'MALE',
    nationalities: ['GB'],
    identifiers: [{ scheme: 'PASSPORT', value: '500000190', country: 'GB' }],
  },
  addresses: [{ lines: ['1 Example Street', 'Derby'], country: 'GB', from: '2000-01-01' }],
  primaryCountry: 'AU',
  endorser: { name: 'Example School', capacity: 'Head', contact: 'head@school.example' },
  declared: 'Nothing to declare',
  paymentReference: 'PAY-190',
};

/** Whom no register knows. */
export const nemo: ApplicationFormInput = {
  ...leeJay,
  subject: {
    ...leeJay.subject,
    names: [{ kind: 'PRIMARY', given: 'Nemo', family: 'Unrecorded' }],
    birthDate: '1988-03-04',
    identifiers: [{ scheme: 'PASSPORT', value: '500000188', country: 'GB' }],
  },
};

interface Paper {
  kind: CertificateFileKind;
  mediaType: string;
  contentBase64: string;
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const pdf = btoa('%PDF-1.4 an invented proof');

export const papers: readonly Paper[] = [
  { kind: 'PHOTO', mediaType: 'image/png', contentBase64: png },
  { kind: 'PASSPORT', mediaType: 'application/pdf', contentBase64: pdf },
  { kind: 'PROOF_OF_ADDRESS', mediaType: 'application/pdf', contentBase64: pdf },
  { kind: 'ENDORSEMENT', mediaType: 'application/pdf', contentBase64: pdf },
];
