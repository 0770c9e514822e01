import { randomInt } from 'node:crypto';
import { owe } from '../../platform/event/outbox.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import type { CertificateContent, CertificateKind } from '../content.ts';
import { CertificateDocument, type DocumentStatus } from './certificate-document.entity.ts';
import { hasGlyph } from './letters.ts';
import type { Unprintable } from './printable.ts';
import { newCode, proofOf } from './proof.ts';
import { spellContent } from './spell-content.ts';
import { listLength } from './status-list.ts';

export type DocumentIssued = { kind: 'issued'; documentId: string } | { kind: 'unprintable'; issues: readonly Unprintable[] };

/** The next certificate number. What is rolled back leaves a gap, and no number is ever given twice. */
export async function nextCertificateNumber({ em, now }: Work, kind: CertificateKind): Promise<string> {
  const [row] = await em.execute<{ next: string }[]>(`select nextval('certificate_number') as next`);
  const digits = String(row?.next).padStart(7, '0');
  return `${kind === 'ICPC' ? 'IC' : 'PC'}-${now.getUTCFullYear()}-${digits}`;
}

/** Where the applicant's texts cannot be printed: to be asked before anything is charged for. */
export function unprintableIn(content: CertificateContent): readonly Unprintable[] {
  const spelt = spellContent(content, hasGlyph);
  return spelt.kind === 'unprintable' ? spelt.issues : [];
}

/** Writes down what the certificate says, within the transaction that issues it; a worker makes and signs the file. */
export async function issueDocument(work: Work, content: CertificateContent): Promise<DocumentIssued> {
  const spelt = spellContent(content, hasGlyph);
  if (spelt.kind === 'unprintable') return spelt;
  const { photo, ...texts } = spelt.content;
  const code = newCode();
  const id = newId();
  const { em, now } = work;
  em.create(CertificateDocument, {
    id,
    reference: texts.reference,
    code,
    proof: proofOf(texts.reference, code),
    content: texts,
    photo: Buffer.from(photo),
    status: 'VALID',
    ...(await freePlace(work)),
    queuedAt: now,
    statusChangedAt: now,
  });
  await em.flush();
  await owe(work, 'certificate-document', documentLane, { documentId: id });
  return { kind: 'issued', documentId: id };
}

/** In any order. */
const documentLane = 'documents';
const placing = 4_090_131;

/** A place by lot in a list that is filled to a half only, so that places tell nothing of who came when. */
async function freePlace({ em }: Work): Promise<{ listNumber: number; listIndex: number }> {
  await em.execute(`select pg_advisory_xact_lock(${placing})`);
  const [row] = await em.execute<{ place: string }[]>(`select nextval('certificate_list_place') as place`);
  const listNumber = 1 + Math.floor((Number(row?.place) - 1) / (listLength / 2));
  for (;;) {
    const listIndex = randomInt(listLength);
    if ((await em.count(CertificateDocument, { listNumber, listIndex })) === 0) return { listNumber, listIndex };
  }
}

/** Revokes or supersedes what is valid; anything else stays as it is. @returns whether it changed. */
export async function changeDocumentStatus(
  { em, now }: Work,
  reference: string,
  to: Exclude<DocumentStatus, 'VALID'>,
): Promise<boolean> {
  const changed = await em.nativeUpdate(
    CertificateDocument,
    { reference, status: 'VALID' },
    { status: to, statusChangedAt: now },
  );
  return changed === 1;
}
