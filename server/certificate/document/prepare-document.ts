import { randomInt } from 'node:crypto';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Certificate } from '../application.entity.ts';
import { CertificateDocument } from './certificate-document.entity.ts';
import { newCode, proofOf } from './proof.ts';
import { listLength } from './status-list.ts';

/** What a certificate's document is known by: given before the file is made, and given once, however often making it is tried. */
export async function prepareDocument(work: Work, certificate: Certificate): Promise<CertificateDocument> {
  const { em } = work;
  await em.execute(`select pg_advisory_xact_lock(${placing})`);
  const earlier = await em.findOne(CertificateDocument, { certificate: certificate.id });
  if (earlier) return earlier;
  const code = newCode();
  return em.create(CertificateDocument, {
    certificate,
    code,
    proof: proofOf(certificate.reference, code),
    ...(await freePlace(work)),
  });
}

/** A number of ours: places are drawn by one at a time. */
const placing = 4_090_131;

/** A place by lot in a list that is filled to a half only, so that places tell nothing of who came when. */
async function freePlace({ em }: Work): Promise<{ listNumber: number; listIndex: number }> {
  const [row] = await em.execute<{ place: string }[]>(`select nextval('certificate_list_place') as place`);
  const listNumber = 1 + Math.floor((Number(row?.place) - 1) / (listLength / 2));
  for (;;) {
    const listIndex = randomInt(listLength);
    if ((await em.count(CertificateDocument, { listNumber, listIndex })) === 0) return { listNumber, listIndex };
  }
}
