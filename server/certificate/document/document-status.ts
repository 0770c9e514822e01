import type { Pool } from 'pg';
import type { DocumentStatus } from './certificate-document.entity.ts';
import { proofOf } from './proof.ts';
import type { ListEntry } from './status-list.ts';

export type PublicStatus = DocumentStatus | 'UNKNOWN';

/** Longer than anything that is printed: whatever it is, it is unknown. */
const askedMax = 64;

/** By both together, and by nothing else: see `proofOf`. */
export async function statusOf(
  db: Pick<Pool, 'query'>,
  { reference, code }: { reference: string; code: string },
): Promise<PublicStatus> {
  const proof = proofOf(reference.slice(0, askedMax), code.slice(0, askedMax));
  const { rows } = await db.query<{ status: DocumentStatus }>({
    name: 'certificate-status',
    text: 'select status from certificate_document where proof = $1',
    values: [proof],
  });
  return rows[0]?.status ?? 'UNKNOWN';
}

/** What is no longer valid in one list; undefined where there is no such list yet. */
export async function entriesOf(db: Pick<Pool, 'query'>, list: number): Promise<ListEntry[] | undefined> {
  const { rows } = await db.query<ListEntry & { any: boolean }>({
    name: 'certificate-status-list',
    text: `select list_index as index, status from certificate_document where list_number = $1 and status <> 'VALID'
           union all (select -1, 'VALID' from certificate_document where list_number = $1 limit 1)`,
    values: [list],
  });
  return rows.length === 0 ? undefined : rows.filter(({ index }) => index >= 0);
}

/** How far a batch has come, for those who wait for it. */
export async function documentProgress(
  db: Pick<Pool, 'query'>,
): Promise<{ made: number; waiting: number; oldestWaitingSince: Date | null }> {
  const { rows } = await db.query<{ made: number; waiting: number; oldest: Date | null }>({
    name: 'certificate-progress',
    text: `select count(*) filter (where made_at is not null)::int as made, count(*) filter (where made_at is null)::int as waiting,
             min(queued_at) filter (where made_at is null) as oldest from certificate_document`,
  });
  const [row] = rows;
  return { made: row?.made ?? 0, waiting: row?.waiting ?? 0, oldestWaitingSince: row?.oldest ?? null };
}
