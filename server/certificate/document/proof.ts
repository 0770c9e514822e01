import { createHash, randomBytes } from 'node:crypto';

/** Letters and digits that are not taken for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'.slice(0, 30);
const groups = 6;
const groupLength = 5;

/** 30 characters of 30, so 147 bits: nobody guesses one. */
export function newCode(): string {
  const characters: string[] = [];
  while (characters.length < groups * groupLength) {
    // Bytes beyond the last whole multiple would make some characters likelier.
    characters.push(...[...randomBytes(64)].filter((byte) => byte < 240).map((byte) => alphabet[byte % 30] ?? ''));
  }
  return Array.from({ length: groups }, (_group, at) => characters.slice(at * groupLength, (at + 1) * groupLength).join('')).join(
    '-',
  );
}

/**
 * What reference and code together come to. The public is answered by this key alone: whoever has not both is looking for a row that is not
 * there, whether the reference exists or not, so that neither content nor timing can tell.
 */
export function proofOf(reference: string, code: string): string {
  return createHash('sha256')
    .update(`${plain(reference)}\n${plain(code)}`)
    .digest('hex');
}

/** As people type it: small letters, spaces, hyphens left out. */
const plain = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '');
