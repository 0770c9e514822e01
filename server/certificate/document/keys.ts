/** The unit's signing key with its certificate: one for the PDF's signature, the credential and the QR code. */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { readOrMake } from '../../platform/private-file.ts';

export interface SigningKeys {
  /** PKCS #8 in PEM, P-256. */
  key: string;
  /** PEM: the signing certificate, then those up to the authority that relying parties trust. */
  chain: readonly string[];
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;
const localYears = 10;

/** The keys of the configuration. @throws where the key is not that of the first certificate. */
export async function readSigningKeys(files: { key: string; chain: string }): Promise<SigningKeys> {
  const [key, chain] = await Promise.all([readFile(files.key, 'utf8'), readFile(files.chain, 'utf8')]);
  return checked({ key, chain: certificatesIn(chain) });
}

/** Each certificate of a PEM file by itself. */
export function certificatesIn(pem: string): string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

/** What a local start makes for itself, once: an authority, and a certificate from it. The authority's key is not kept. */
export async function openLocalSigningKeys(file: string): Promise<SigningKeys> {
  return checked(
    JSON.parse(await readOrMake(file, async () => JSON.stringify(await makeSigningKeys(new Date())))) as SigningKeys,
  );
}

export async function makeSigningKeys(now: Date): Promise<SigningKeys> {
  const authority = await pair();
  const signer = await pair();
  const validity = { notBefore: new Date(now.getTime() - dayMs), notAfter: new Date(now.getTime() + localYears * 365 * dayMs) };
  const authorityName = 'CN=Exchange Hub Local Authority, O=Exchange Hub (simulation)';
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: authorityName,
    keys: authority,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    subject: 'CN=Certificates Unit, O=Exchange Hub (simulation)',
    issuer: authorityName,
    publicKey: signer.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(signer.publicKey),
    ],
  });
  const der = await crypto.subtle.exportKey('pkcs8', signer.privateKey);
  return { key: x509.PemConverter.encode(der, 'PRIVATE KEY'), chain: [leaf.toString('pem'), root.toString('pem')] };
}

const pair = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

function checked(keys: SigningKeys): SigningKeys {
  const [leaf] = keys.chain;
  const matches = leaf && new X509Certificate(leaf).checkPrivateKey(createPrivateKey(keys.key));
  if (!matches) throw new Error('The certificate signing key is not that of the first certificate of its chain.');
  return keys;
}
