/** Matters and offers, locked until commit: steps of one matter never interleave. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubCall } from '../access/hub-call.ts';
import { isVisible } from '../platform/api/read/is-visible.ts';
import { localId } from '../platform/ids.ts';
import { HandOver, OffenderMatter } from './offender-matter.entity.ts';
import { handOverShape, offenderMatterShape } from './offender.reads.ts';

export async function lockMatter(
  em: EntityManager,
  where: { id: string } | { person: string },
): Promise<OffenderMatter | undefined> {
  return (await em.findOne(OffenderMatter, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })) ?? undefined;
}

/** Undefined both for an absent one and for another's. */
export async function lockVisibleMatter(
  em: EntityManager,
  call: HubCall,
  globalMatterId: string,
): Promise<OffenderMatter | undefined> {
  const id = localId('OffenderMatter', globalMatterId);
  if (!id || !(await isVisible(em, offenderMatterShape, call.reader, id))) return undefined;
  return lockMatter(em, { id });
}

export interface Offer {
  matter: OffenderMatter;
  handOver: HandOver;
}

/** The offer as it stands once its matter is locked. */
export async function lockOffer(em: EntityManager, id: string): Promise<Offer | undefined> {
  const found = await em.findOne(HandOver, { id });
  const matter = found && (await lockMatter(em, { id: found.matter.id }));
  if (!matter) return undefined;
  const handOver = await em.refresh(found);
  return handOver ? { matter, handOver } : undefined;
}

export async function lockVisibleOffer(em: EntityManager, call: HubCall, globalHandOverId: string): Promise<Offer | undefined> {
  const id = localId('HandOver', globalHandOverId);
  if (!id || !(await isVisible(em, handOverShape, call.reader, id))) return undefined;
  return lockOffer(em, id);
}
