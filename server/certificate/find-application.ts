/** Applications, certificates and disputes, locked until commit: steps of one application never interleave. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubCall } from '../access/hub-call.ts';
import { isVisible } from '../platform/api/read/is-visible.ts';
import { localId } from '../platform/ids.ts';
import { Certificate, CertificateApplication } from './application.entity.ts';
import { certificateApplicationShape, certificateShape } from './certificate.reads.ts';

export async function lockApplication(em: EntityManager, id: string): Promise<CertificateApplication | undefined> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return (await em.findOne(CertificateApplication, { id }, options)) ?? undefined;
}

/** Undefined both for an absent one and for another's. */
export async function lockVisibleApplication(
  em: EntityManager,
  { reader }: HubCall,
  globalApplicationId: string,
): Promise<CertificateApplication | undefined> {
  const id = localId('CertificateApplication', globalApplicationId);
  if (!id || !(await isVisible(em, certificateApplicationShape, reader, id))) return undefined;
  return lockApplication(em, id);
}

export interface Issued {
  application: CertificateApplication;
  certificate: Certificate;
}

/** The certificate as it stands once its application is locked. */
export async function lockIssued(em: EntityManager, id: string): Promise<Issued | undefined> {
  const found = await em.findOne(Certificate, { id });
  const application = found && (await lockApplication(em, found.application.id));
  if (!application) return undefined;
  const certificate = await em.refresh(found);
  return certificate ? { application, certificate } : undefined;
}

export async function lockVisibleCertificate(
  em: EntityManager,
  { reader }: HubCall,
  globalCertificateId: string,
): Promise<Issued | undefined> {
  const id = localId('Certificate', globalCertificateId);
  if (!id || !(await isVisible(em, certificateShape, reader, id))) return undefined;
  return lockIssued(em, id);
}
