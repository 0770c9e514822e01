import { randomInt } from 'node:crypto';
import type { CertificateKind } from './content.ts';

// Without letters and digits that are taken for each other.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function random(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Number of a certificate: 60 random bits, so that none can be guessed from another. */
export function newReference(kind: CertificateKind): string {
  return `${kind === 'ICPC' ? 'ICPC' : 'PC'}-${random(4)}-${random(4)}-${random(4)}`;
}

export function newApplicationReference(): string {
  return `APP-${random(5)}-${random(5)}`;
}
