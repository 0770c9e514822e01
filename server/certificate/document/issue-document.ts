import { randomInt } from 'node:crypto';
import { owe } from '../../platform/event/outbox.ts';
import { canonicalJson } from '../../platform/database/once.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import type { CertificateContent } from '../content.ts';
import { CertificateDocument } from './certificate-document.entity.ts';
import { hasGlyph } from './letters.ts';
import type { Unprintable } from './printable.ts';
import { newCode, proofOf } from './proof.ts';
import { spellContent } from './spell-content.ts';
import { listLength } from './status-list.ts';

export type DocumentIssued = { kind: 'issued'; documentId: string } | { kind: 'unprintable'; issues: readonly Unprintable[] };

/** Where the applicant's texts cannot be printed: to be asked before anything is charged for. */
export function unprintableIn(content: CertificateContent): readonly Unprintable[] {
  const spelt = spellContent(content, hasGlyph);
  return spelt.kind === 'unprintable' ? spelt.issues : [];
}

/** Writes down what the certificate says, within the transaction that issues it; a worker makes and signs the file. */
export async function issueDocument(work: Work, content: CertificateContent): Promise<DocumentIssued> {
  const issued = await keepContent(work, content);
  if (issued.kind === 'issued') await owe(work, 'certificate-document', documentLane, { documentId: issued.documentId });
  return issued;
}

/**
 * Writes it down and leaves the making to the caller. The same content once more is the first's document.
 * @throws where the number is another certificate's.
 */
export async function keepContent(work: Work, content: CertificateContent): Promise<DocumentIssued> {
  const spelt = spellContent(content, hasGlyph);
  if (spelt.kind === 'unprintable') return spelt;
  const { em } = work;
  await em.execute(`select pg_advisory_xact_lock(${placing})`);
  const earlier = await em.findOne(CertificateDocument, { reference: content.reference });
  if (!earlier) return { kind: 'issued', documentId: await insert(work, spelt.content) };
  const { photo: _photo, ...texts } = spelt.content;
  if (canonicalJson(earlier.content) !== canonicalJson(texts)) throw new Error('the number is that of another certificate');
  return { kind: 'issued', documentId: earlier.id };
}

async function insert(work: Work, { photo, ...texts }: CertificateContent): Promise<string> {
  const { em, now } = work;
  const code = newCode();
  const { id } = em.create(CertificateDocument, {
    id: newId(),
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
  return id;
}

/** In any order. */
const documentLane = 'documents';
/** A number of ours: places are drawn, and numbers compared, by one at a time. */
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

const from = { SUPERSEDED: ['VALID'], REVOKED: ['VALID', 'SUPERSEDED'] } as const;

/** What is revoked stays so. @returns whether it changed. */
export async function changeDocumentStatus({ em, now }: Work, reference: string, to: keyof typeof from): Promise<boolean> {
  const before = { reference, status: { $in: [...from[to]] } };
  return (await em.nativeUpdate(CertificateDocument, before, { status: to, statusChangedAt: now })) === 1;
}
