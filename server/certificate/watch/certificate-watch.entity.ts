import { defineEntity, p } from '@mikro-orm/core';
import { Certificate } from '../application.entity.ts';
import type { CertificateStatus } from '../certificate-lifecycle.ts';

/** Somebody who relies on a certificate wants to hear when it holds no more, and learns nothing else of it. */
const CertificateWatchSchema = defineEntity({
  name: 'CertificateWatch',
  tableName: 'certificate_watch',
  uniques: [{ properties: ['certificate', 'organisation'] }],
  indexes: [{ properties: ['organisation', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    organisation: p.string().length(8),
    certificate: () => p.manyToOne(Certificate).ref(),
    /** The last status that its feed has been told. */
    told: p.string().length(30).$type<CertificateStatus>(),
    watchedAt: p.datetime(),
  },
});
export class CertificateWatch extends CertificateWatchSchema.class {}
CertificateWatchSchema.setClass(CertificateWatch);
