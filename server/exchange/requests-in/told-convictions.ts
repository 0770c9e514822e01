/** Convictions as they are told: each of ours under the one id by which other countries know it, whatever tells it. */
import type { Conviction } from '../../../connectors/contract/canonical.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { DraftItem } from './answer-draft.entity.ts';

export async function toldConvictions(work: Work, items: readonly DraftItem[]): Promise<Conviction[]> {
  const told = items.filter(({ state }) => state === 'TOLD');
  const convictions: Conviction[] = [];
  for (const { id, origin, conviction } of told)
    convictions.push(origin === 'UK' ? { ...conviction, nativeId: await ownId(work, id, conviction.nativeId) } : conviction);
  return convictions;
}

/** `GB-C-000000000000042`: given when it is first told, and kept. */
async function ownId({ em }: Work, itemId: string, nativeId: string): Promise<string> {
  const [register = ''] = itemId.split(':', 1);
  const [row] = await em.execute<{ number: string }[]>(
    `insert into uk_conviction_number (register, native_id, number)
     values (?, ?, coalesce((select number from recorded_conviction where register = ? and conviction_id = ?),
       nextval('told_conviction_number')))
     on conflict (register, native_id) do update set native_id = excluded.native_id returning number`,
    [register, nativeId, register, nativeId],
  );
  return `GB-C-${String(row?.number).padStart(15, '0')}`;
}
