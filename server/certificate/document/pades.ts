/** The PDF's signature: CMS as ETSI EN 319 142-1 (PAdES B-B) asks for it, so with the signing certificate's digest among what is signed. */
import { createHash } from 'node:crypto';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import * as pkijs from 'pkijs';
import type { SigningKeys } from './keys.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

/** Signs a PDF that has a place of exactly the signature's size. @throws where it has none. */
export async function signPdf(pdf: Buffer, keys: SigningKeys): Promise<Buffer> {
  return new SignPdf().sign(pdf, new CadesSigner(keys, await signatureBytes(keys)));
}

const sizes = new WeakMap<SigningKeys, Promise<number>>();

/** The size of a signature with these keys: one that comes often, out of the few that there are. */
export function signatureBytes(keys: SigningKeys): Promise<number> {
  const size = sizes.get(keys) ?? commonSize(keys);
  sizes.set(keys, size);
  return size;
}

async function commonSize(keys: SigningKeys): Promise<number> {
  const found = await Promise.all([1, 2, 3, 4].map(() => cmsOf(Buffer.alloc(1), keys)));
  return Math.max(...found.map(({ length }) => length));
}

/** An ECDSA signature is a byte or two shorter now and then; a size that comes in a quarter of all cases comes long before. */
const triesMax = 500;

class CadesSigner extends Signer {
  readonly #keys: SigningKeys;
  readonly #bytes: number;
  constructor(keys: SigningKeys, bytes: number) {
    super();
    this.#keys = keys;
    this.#bytes = bytes;
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const signature = await cmsOf(pdf, this.#keys);
      if (signature.length === this.#bytes) return signature;
    }
    throw new Error('no signature of the size that was left for it');
  }
}

async function cmsOf(pdf: Buffer, keys: SigningKeys): Promise<Buffer> {
  const chain = keys.chain.map((pem) => pkijs.Certificate.fromBER(derOf(pem)));
  const [certificate] = chain;
  const [leaf] = keys.chain;
  if (!certificate || !leaf) throw new Error('no certificate to sign with');
  const key = await crypto.subtle.importKey('pkcs8', derOf(keys.key), curve, false, ['sign']);
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [signerInfo(certificate, attributes(pdf, derOf(leaf)))],
    // Without the authority itself: whoever trusts it has it, and nothing would notice a change of its bytes here.
    certificates: chain.filter(({ issuer, subject }, at) => at === 0 || !issuer.isEqual(subject)),
  });
  await signed.sign(key, 0, 'SHA-256', bytesOf(pdf));
  leaveOutParameters(signed);
  const info = new pkijs.ContentInfo({ contentType: pkijs.ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

/** SHA-256 has none (RFC 5754 §2); written out as NULL they are bytes that readers do not look at. */
function leaveOutParameters(signed: pkijs.SignedData): void {
  for (const algorithm of [...signed.digestAlgorithms, ...signed.signerInfos.map((signer) => signer.digestAlgorithm)])
    algorithm.algorithmParams = undefined;
}

function signerInfo({ issuer, serialNumber }: pkijs.Certificate, attributes: pkijs.Attribute[]): pkijs.SignerInfo {
  return new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
}

/** No signing time: PAdES has it in the signature dictionary alone. */
function attributes(pdf: Buffer, certificate: Uint8Array): pkijs.Attribute[] {
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: bytesOf(sha256(certificate)) })] });
  return [
    new pkijs.Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new pkijs.Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: bytesOf(sha256(pdf)) })] }),
    new pkijs.Attribute({
      type: oid.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
    }),
  ];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** A buffer of its own: Node's small ones share theirs. */
const bytesOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

export function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
}
