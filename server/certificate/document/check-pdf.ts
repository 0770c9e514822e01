/** Whether every byte of a file is as the unit signed it: stricter than other readers, who mind only what is shown. */
import { createPublicKey, verify } from 'node:crypto';
import * as pkijs from 'pkijs';
import { containerOf, signedPart } from './cades.ts';

export const verdicts = {
  GENUINE: 'Every byte of the file is as the unit signed it.',
  NOT_SIGNED: 'It is no file with one signature over all of it.',
  CHANGED: 'It is not as the unit signed it.',
} as const;
export type Verdict = keyof typeof verdicts;

/** @param chain the unit's certificates in PEM, the signing one first. */
export function checkPdf(file: Buffer, chain: readonly string[]): Verdict {
  const parts = partsOf(file);
  if (!parts) return 'NOT_SIGNED';
  const toSign = { chain, pdf: parts.signed };
  const signature = signatureIn(parts.container);
  if (!signature || !isSigned(signedPart(toSign), signature, chain[0] ?? '')) return 'CHANGED';
  return containerOf(toSign, signature).equals(parts.container) ? 'GENUINE' : 'CHANGED';
}

/** What is signed and the container, where the one leaves out the other and nothing else. */
function partsOf(file: Buffer): { signed: Buffer; container: Buffer } | undefined {
  const [range, another] = file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g);
  if (!range || another) return undefined;
  const [before = 0, after = 0, length = 0] = range.slice(1).map(Number);
  const place = file.toString('latin1', before, after);
  if (after + length !== file.length || !/^<([0-9a-f]{2})+>$/.test(place)) return undefined;
  return {
    signed: Buffer.concat([file.subarray(0, before), file.subarray(after)]),
    container: Buffer.from(place.slice(1, -1), 'hex'),
  };
}

function signatureIn(container: Buffer): Buffer | undefined {
  try {
    const info = pkijs.ContentInfo.fromBER(container);
    const [signer] = new pkijs.SignedData({ schema: info.content }).signerInfos;
    return signer && Buffer.from(signer.signature.valueBlock.valueHexView);
  } catch {
    return undefined; // not even the shape of one
  }
}

function isSigned(part: Buffer, signature: Buffer, certificate: string): boolean {
  return verify('sha256', part, { key: createPublicKey(certificate), dsaEncoding: 'der' }, signature);
}
