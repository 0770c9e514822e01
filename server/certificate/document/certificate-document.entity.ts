import { defineEntity, p } from '@mikro-orm/core';
import { Certificate } from '../application.entity.ts';

/** How a certificate proves itself: a code, a place in a status list, and the signed file, made once. What it says and whether it holds stand with the certificate. */
const CertificateDocumentSchema = defineEntity({
  name: 'CertificateDocument',
  tableName: 'certificate_document',
  uniques: [{ properties: ['listNumber', 'listIndex'] }],
  properties: {
    certificate: () => p.oneToOne(Certificate).ref().primary().owner().deleteRule('no action').updateRule('no action'),
    /** Printed beside the certificate's number, and asked for with it. */
    code: p.string().length(40),
    /** Of number and code together: the only key by which the public finds it. */
    proof: p.string().length(64).unique(),
    listNumber: p.integer(),
    listIndex: p.integer(),
    pdf: p.blob().nullable(),
    credential: p.text().nullable(),
    madeAt: p.datetime().nullable(),
  },
});
export class CertificateDocument extends CertificateDocumentSchema.class {}
CertificateDocumentSchema.setClass(CertificateDocument);
