import type { Pool } from 'pg';
import type { CertificateStatus } from '../certificate-lifecycle.ts';
import { proofOf } from './proof.ts';
import type { ListEntry } from './status-list.ts';

/** What anybody is told: of a certificate that is still being signed no more than of none. */
export type PublicStatus = Exclude<CertificateStatus, 'SIGNING'> | 'UNKNOWN';

/** Longer than anything that is printed: whatever it is, it is unknown. */
const askedMax = 64;

/** By both together, and by nothing else: see `proofOf`. */
export async function statusOf(
  db: Pick<Pool, 'query'>,
  { reference, code }: { reference: string; code: string },
): Promise<PublicStatus> {
  const proof = proofOf(reference.slice(0, askedMax), code.slice(0, askedMax));
  const { rows } = await db.query<{ status: PublicStatus }>({
    name: 'certificate-status',
    text: `select c.status from certificate_document d join certificate c on c.id = d.certificate_id
           where d.proof = $1 and c.status <> 'SIGNING'`,
    values: [proof],
  });
  return rows[0]?.status ?? 'UNKNOWN';
}

/** What is no longer valid in one list; undefined where there is no such list yet. */
export async function entriesOf(db: Pick<Pool, 'query'>, list: number): Promise<ListEntry[] | undefined> {
  const { rows } = await db.query<{ index: number; status: ListEntry['status'] | null }>({
    name: 'certificate-status-list',
    text: `select d.list_index as index, c.status from certificate_document d join certificate c on c.id = d.certificate_id
           where d.list_number = $1 and c.status in ('REVOKED', 'SUPERSEDED')
           union all (select -1, null from certificate_document where list_number = $1 limit 1)`,
    values: [list],
  });
  return rows.length === 0 ? undefined : rows.flatMap(({ index, status }) => (status ? { index, status } : []));
}

/** How far a batch has come, for those who wait for it. */
export async function documentProgress(
  db: Pick<Pool, 'query'>,
): Promise<{ made: number; waiting: number; oldestWaitingSince: Date | null }> {
  const { rows } = await db.query<{ made: number; waiting: number; oldest: Date | null }>({
    name: 'certificate-progress',
    text: `select count(*) filter (where status <> 'SIGNING')::int as made, count(*) filter (where status = 'SIGNING')::int as waiting,
             min(status_since) filter (where status = 'SIGNING') as oldest from certificate`,
  });
  const [row] = rows;
  return { made: row?.made ?? 0, waiting: row?.waiting ?? 0, oldestWaitingSince: row?.oldest ?? null };
}
