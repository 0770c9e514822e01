import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubCall } from '../../access/hub-call.ts';
import { Conviction } from '../../conviction/conviction.entity.ts';
import { convictionShape } from '../../conviction/conviction.reads.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import { localId } from '../../platform/ids.ts';

/** The conviction, or undefined both for an unknown one and for one that the caller may not see. */
export async function findVisibleConviction(
  em: EntityManager,
  { reader }: HubCall,
  globalConvictionId: string,
): Promise<Conviction | undefined> {
  const id = localId('Conviction', globalConvictionId);
  if (!id || !(await isVisible(em, convictionShape, reader, id))) return undefined;
  return (await em.findOne(Conviction, { id })) ?? undefined;
}
