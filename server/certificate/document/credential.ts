/** The certificate as a verifiable credential (SD-JWT VC): its holder shows of it what is asked for, and no more. */
import { createHash, randomBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { derOf } from './cades.ts';
import type { CertificateContent } from '../content.ts';
import type { SigningKeys } from './keys.ts';

/** Where the certificate stands in a status list. */
export interface StatusEntry {
  list: number;
  index: number;
}

export interface Issuance {
  publicAddress: string;
  status: StatusEntry;
  at: Date;
}

const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
const curve = { name: 'ECDSA', namedCurve: 'P-256' };

export const statusListAddress = (publicAddress: string, list: number) => `${publicAddress}/certificates/status-lists/${list}`;

export async function issueCredential(content: CertificateContent, issuance: Issuance, keys: SigningKeys): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', derOf(keys.key), curve, false, ['sign']);
  const instance = new SDJwtVcInstance({
    signer: async (data) => Buffer.from(await crypto.subtle.sign(algorithm, key, Buffer.from(data))).toString('base64url'),
    signAlg: 'ES256',
    hasher: sha256,
    hashAlg: 'sha-256',
    saltGenerator: (bytes) => randomBytes(bytes).toString('base64url'),
  });
  const claims = claimsOf(content, issuance);
  return instance.issue(
    claims,
    { _sd: [...disclosable] },
    { header: { x5c: keys.chain.map((pem) => Buffer.from(derOf(pem)).toString('base64')) } },
  );
}

/** Each is shown or kept back by the holder. */
export const disclosable = [
  'family_name',
  'given_name',
  'birthdate',
  'place_of_birth',
  'nationality',
  'passport_number',
  'outcome',
  'convictions',
] as const;

function claimsOf({ applicant, ...content }: CertificateContent, { publicAddress, status, at }: Issuance) {
  return {
    iss: publicAddress,
    iat: Math.floor(at.getTime() / 1000),
    vct: `${publicAddress}/certificates/types/${content.kind.toLowerCase()}`,
    reference: content.reference,
    issued_on: content.issuedOn,
    status: { status_list: { idx: status.index, uri: statusListAddress(publicAddress, status.list) } },
    family_name: applicant.familyName,
    given_name: applicant.givenNames,
    birthdate: applicant.bornOn,
    place_of_birth: applicant.birthPlace,
    nationality: applicant.nationality,
    passport_number: applicant.passportNumber,
    outcome: content.outcome,
    convictions: content.convictions,
  };
}

export const sha256 = (data: string | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();
