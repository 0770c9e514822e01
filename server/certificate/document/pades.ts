/** Signs a certificate's PDF. */
import { sign as signBytes } from 'node:crypto';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { containerOf, signedPart } from './cades.ts';
import type { SigningKeys } from './keys.ts';

/** Signs a PDF that has a place of exactly the signature's size. @throws where it has none. */
export async function signPdf(pdf: Buffer, keys: SigningKeys): Promise<Buffer> {
  return new SignPdf().sign(pdf, new CadesSigner(keys, signatureBytes(keys)));
}

/** An ECDSA signature in DER of P-256 has up to 72 bytes, and in most cases 70, 71 or 72: this one comes in every second case. */
const ecdsaBytes = 71;

/** The size of the container with these keys. */
export function signatureBytes({ chain }: SigningKeys): number {
  return containerOf({ chain, pdf: Buffer.alloc(0) }, Buffer.alloc(ecdsaBytes)).length;
}

/** It has another size in half of all cases: so often in turn it never has. */
const triesMax = 200;

class CadesSigner extends Signer {
  readonly #keys: SigningKeys;
  readonly #bytes: number;
  constructor(keys: SigningKeys, bytes: number) {
    super();
    this.#keys = keys;
    this.#bytes = bytes;
  }

  override sign(pdf: Buffer): Promise<Buffer> {
    const toSign = { chain: this.#keys.chain, pdf };
    const part = signedPart(toSign);
    for (let tries = 0; tries < triesMax; tries += 1) {
      const signature = signBytes('sha256', part, { key: this.#keys.key, dsaEncoding: 'der' });
      if (signature.length !== ecdsaBytes) continue;
      const container = containerOf(toSign, signature);
      if (container.length === this.#bytes) return Promise.resolve(container);
    }
    return Promise.reject(new Error('no signature of the size that was left for it'));
  }
}
