/**
 * The signature's container: CMS (RFC 5652) as ETSI EN 319 142-1 (PAdES B-B) asks for it, so with the signing certificate's digest among what
 * is signed. Built here byte for byte, so that whoever checks can build it again: a few of its bytes are only how it is written, are signed by
 * nobody, and other readers do not look at them.
 */
import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import * as pkijs from 'pkijs';

const oid = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

export interface ToSign {
  /** PEM: the signing certificate, then those up to the authority. */
  chain: readonly string[];
  /** All of the file but the place of the signature. */
  pdf: Uint8Array;
}

/** The bytes that the key signs: not the file, but its digest among other facts. No signing time: PAdES has it in the dictionary alone. */
export function signedPart(toSign: ToSign): Buffer {
  const bytes = Buffer.from(attributesOf(toSign).toSchema().toBER());
  bytes[0] = 0x31; // signed as a SET, whatever tag it stands under (RFC 5652 §5.4)
  return bytes;
}

/** All of the container. @param signature of `signedPart`, in DER. */
export function containerOf(toSign: ToSign, signature: Uint8Array): Buffer {
  const chain = toSign.chain.map((pem) => pkijs.Certificate.fromBER(derOf(pem)));
  const [certificate] = chain;
  if (!certificate) throw new Error('no certificate to sign with');
  const { issuer, serialNumber } = certificate;
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    digestAlgorithm: algorithm(oid.sha256),
    signedAttrs: attributesOf(toSign),
    signatureAlgorithm: algorithm(oid.ecdsaWithSha256),
    signature: new OctetString({ valueHex: bytesOf(signature) }),
  });
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [signer],
    // Without the authority itself: whoever trusts it has it, and nothing would notice a change of its bytes here.
    certificates: chain.filter((one, at) => at === 0 || !one.issuer.isEqual(one.subject)),
  });
  const info = new pkijs.ContentInfo({ contentType: pkijs.ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

/** Without parameters: SHA-256 has none (RFC 5754 §2), and a NULL is bytes that nobody looks at. */
const algorithm = (algorithmId: string) => new pkijs.AlgorithmIdentifier({ algorithmId });

function attributesOf({ chain: [leaf = ''], pdf }: ToSign): pkijs.SignedAndUnsignedAttributes {
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: bytesOf(sha256(derOf(leaf))) })] });
  const attributes = [
    new pkijs.Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new pkijs.Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: bytesOf(sha256(pdf)) })] }),
    new pkijs.Attribute({
      type: oid.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
    }),
  ];
  return new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** A buffer of its own: Node's small ones share theirs. */
const bytesOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

export function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
}
