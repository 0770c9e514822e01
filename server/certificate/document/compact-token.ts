/** What the QR code carries: a signed summary that is compared with the paper without a line to anybody. */
import { compactVerify, CompactSign, importPKCS8, importX509 } from 'jose';
import type { CertificateContent } from '../content.ts';
import type { SigningKeys } from './keys.ts';

/** Short names: the code must stay large enough to be read from a folded sheet. */
export interface CompactClaims {
  /** Reference. */
  r: string;
  /** Kind. */
  k: CertificateContent['kind'];
  /** Outcome. */
  o: CertificateContent['outcome'];
  /** Family name, given names. */
  n: [string, string];
  /** Birth date. */
  b: string;
  /** Passport number. */
  p: string;
  /** Number of lines disclosed. */
  l: number;
  /** Day of issue. */
  d: string;
}

const header = { alg: 'ES256', typ: 'pc+jws' } as const;

export async function signCompact(content: CertificateContent, keys: SigningKeys): Promise<string> {
  const { applicant } = content;
  const claims: CompactClaims = {
    r: content.reference,
    k: content.kind,
    o: content.outcome,
    n: [applicant.familyName, applicant.givenNames],
    b: applicant.bornOn,
    p: applicant.passportNumber,
    l: content.convictions.length,
    d: content.issuedOn,
  };
  const key = await importPKCS8(keys.key, header.alg);
  return new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
}

/** Needs the unit's certificate and nothing else. @throws where the token is not the unit's. */
export async function verifyCompact(token: string, certificate: string): Promise<CompactClaims> {
  const key = await importX509(certificate, header.alg);
  const { payload, protectedHeader } = await compactVerify(token, key, { algorithms: [header.alg] });
  if (protectedHeader.typ !== header.typ) throw new Error('not a certificate token');
  return JSON.parse(Buffer.from(payload).toString('utf8')) as CompactClaims; // signed by us, in this shape
}
