import { randomBytes } from 'node:crypto';

/** Makes record ids. Injected, so that a simulated run can repeat them. */
export type NewId = () => string;

/**
 * UUID version 7 (RFC 9562 section 5.7): ordered by time of making, so that indexes stay compact and `id` is a usable page order.
 */
export const newId: NewId = () => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** 32 hexadecimal digits, as W3C trace context has them. */
export function newTraceId(): string {
  return randomBytes(16).toString('hex');
}

/** Prefix of each kind of node in the published graph; `per_<uuid>` tells a person at sight. */
export const idPrefixes = {
  Person: 'per',
  Enquiry: 'enq',
  CountryRequest: 'req',
  CountryResponse: 'rsp',
  Conviction: 'con',
  Notification: 'not',
  CompletenessAlarm: 'alm',
  OffenderMatter: 'off',
  HandOver: 'hov',
  Referral: 'ref',
  Extradition: 'ext',
  CertificateApplication: 'cap',
  Certificate: 'cer',
  CertificateDispute: 'cdi',
  CertificateWatch: 'cwa',
  SourceRecord: 'src',
  MergeEvent: 'mrg',
  LinkReview: 'lnk',
} as const;
export type NodeName = keyof typeof idPrefixes;

export function globalId(node: NodeName, id: string): string {
  return `${idPrefixes[node]}_${id}`;
}

const globalIdPattern = /^([a-z]{3})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Both parts of a global id; nulls for a text that is none. */
export function splitId(global: string): { prefix: string | null; uuid: string | null } {
  const [, prefix = null, uuid = null] = globalIdPattern.exec(global) ?? [];
  return { prefix, uuid };
}

/** The row's id, or undefined for an id of another kind or none at all: to a caller both are simply absent. */
export function localId(node: NodeName, global: string): string | undefined {
  const { prefix, uuid } = splitId(global);
  return prefix === idPrefixes[node] ? (uuid ?? undefined) : undefined;
}
