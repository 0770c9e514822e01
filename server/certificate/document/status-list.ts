/** Published lists of what became of certificates: a relying party fetches one list for many, and nobody learns which it looked at. */
import { gzipSync } from 'node:zlib';
import { createHeaderAndPayload, StatusList } from '@sd-jwt/jwt-status-list';
import { importPKCS8, SignJWT, type JWTPayload } from 'jose';
import { statusListAddress } from './credential.ts';
import type { SigningKeys } from './keys.ts';

/** Entries of one list: the least that W3C's Bitstring Status List allows, so that one among them is hidden. */
export const listLength = 131_072;

/** Two bits: IETF's Token Status List has 0 valid, 1 invalid, 3 the application's own. What holds is not listed. */
const values = { REVOKED: 1, SUPERSEDED: 3 } as const;
const bits = 2;

/** How long a list may be kept: well within the minute in which a revocation must show. */
export const listKeptS = 20;

export interface ListEntry {
  index: number;
  status: keyof typeof values;
}

export interface ListPublication {
  list: number;
  publicAddress: string;
  now: Date;
}

/** As `application/statuslist+jwt`, which the credential's `status` points to. */
export async function tokenStatusList(
  entries: readonly ListEntry[],
  publication: ListPublication,
  keys: SigningKeys,
): Promise<string> {
  const statuses = new Array<number>(listLength).fill(0);
  for (const { index, status } of entries) statuses[index] = values[status];
  const { header, payload } = createHeaderAndPayload(
    new StatusList(statuses, bits),
    {
      iss: publication.publicAddress,
      iat: Math.floor(publication.now.getTime() / 1000),
      sub: statusListAddress(publication.publicAddress, publication.list),
      ttl: listKeptS,
    },
    { alg: 'ES256', typ: 'statuslist+jwt' },
  );
  return sign(header, payload, publication, keys);
}

/** The same as W3C's BitstringStatusListCredential (`application/vc+jwt`). */
export function bitstringStatusList(
  entries: readonly ListEntry[],
  publication: ListPublication,
  keys: SigningKeys,
): Promise<string> {
  const id = `${statusListAddress(publication.publicAddress, publication.list)}/bitstring`;
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: publication.publicAddress,
    validFrom: publication.now.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'message',
      statusSize: bits,
      statusMessage: [
        { status: '0x0', message: 'valid' },
        { status: '0x1', message: 'revoked' },
        { status: '0x2', message: 'not used' },
        { status: '0x3', message: 'superseded' },
      ],
      ttl: listKeptS * 1000,
      encodedList: `u${gzipSync(bitstringOf(entries)).toString('base64url')}`,
    },
  };
  return sign({ alg: 'ES256', typ: 'vc+jwt' }, credential, publication, keys);
}

/** The first entry stands in the highest bits of the first byte. */
function bitstringOf(entries: readonly ListEntry[]): Uint8Array {
  const bytes = new Uint8Array((listLength * bits) / 8);
  for (const { index, status } of entries) {
    const at = index * bits;
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (values[status] << (6 - (at & 7)));
  }
  return bytes;
}

async function sign(
  header: { alg: string; typ?: string },
  payload: JWTPayload,
  publication: ListPublication,
  keys: SigningKeys,
): Promise<string> {
  const from = Math.floor(publication.now.getTime() / 1000);
  return new SignJWT(payload)
    .setProtectedHeader({ ...header, x5c: x5cOf(keys) })
    .setIssuer(publication.publicAddress)
    .setIssuedAt(from)
    .setExpirationTime(from + listKeptS * 3)
    .sign(await importPKCS8(keys.key, 'ES256'));
}

/** The chain as JOSE has it. */
export const x5cOf = ({ chain }: SigningKeys): string[] => chain.map((pem) => pem.replace(/-----[^-]+-----|\s/g, ''));
