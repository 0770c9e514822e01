import { defineEntity, p } from '@mikro-orm/core';
import type { CertificateContent } from '../content.ts';

/** What the public is told of a certificate; whoever asks for one that is not there is told UNKNOWN. */
export const documentStatuses = ['VALID', 'REVOKED', 'SUPERSEDED'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** One issued certificate as a document: what it says, never changed, then the signed file, made once. */
const CertificateDocumentSchema = defineEntity({
  name: 'CertificateDocument',
  tableName: 'certificate_document',
  uniques: [{ properties: ['listNumber', 'listIndex'] }],
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(40).unique(),
    /** Printed beside the reference, and asked for with it. */
    code: p.string().length(40),
    /** Of reference and code together: the only key by which the public finds it. */
    proof: p.string().length(64).unique(),
    content: p.json<Omit<CertificateContent, 'photo'>>(),
    photo: p.blob(),
    status: p.enum([...documentStatuses]).$type<DocumentStatus>(),
    listNumber: p.integer(),
    listIndex: p.integer(),
    queuedAt: p.datetime(),
    pdf: p.blob().nullable(),
    credential: p.text().nullable(),
    madeAt: p.datetime().nullable(),
    statusChangedAt: p.datetime(),
  },
});
export class CertificateDocument extends CertificateDocumentSchema.class {}
CertificateDocumentSchema.setClass(CertificateDocument);
