import { signCompact } from './compact-token.ts';
import type { CertificateContent } from '../content.ts';
import { issueCredential, type StatusEntry } from './credential.ts';
import { drawCertificate } from './draw.ts';
import type { SigningKeys } from './keys.ts';
import { signatureBytes, signPdf } from './pades.ts';
import { spellContent } from './spell-content.ts';
import type { Unprintable } from './printable.ts';
import { hasGlyph } from './letters.ts';

/** Who issues, and where the public looks. */
export interface Issuing {
  issuer: string;
  marking: string;
  /** Of the hub as the public reaches it, without a slash at its end. */
  publicAddress: string;
}

export interface DocumentOrder {
  content: CertificateContent;
  code: string;
  status: StatusEntry;
  at: Date;
}

export type DocumentMade = { kind: 'made'; pdf: Uint8Array; credential: string } | { kind: 'unprintable'; issues: Unprintable[] };

/** The PDF and the credential of one certificate, both signed. */
export async function makeDocument(order: DocumentOrder, issuing: Issuing, keys: SigningKeys): Promise<DocumentMade> {
  const { code, at, status } = order;
  const spelt = spellContent(order.content, hasGlyph);
  if (spelt.kind === 'unprintable') return spelt;
  const { content } = spelt;
  const { issuer, marking, publicAddress } = issuing;
  const checkAddress = `${publicAddress}/certificates/check`;
  const token = await signCompact(content, keys);
  // The part behind # stays in the reader: no server is told whose certificate is looked at.
  const qr = `${checkAddress}?reference=${encodeURIComponent(content.reference)}&code=${code}#${token}`;
  const unsigned = await drawCertificate({
    content,
    issuer,
    marking,
    code,
    checkAddress,
    qr,
    at,
    signatureBytes: signatureBytes(keys),
  });
  const pdf = await signPdf(unsigned, keys);
  return { kind: 'made', pdf, credential: await issueCredential(content, { publicAddress, status, at }, keys) };
}
