import type { EntityManager } from '@mikro-orm/postgresql';
import type { HubCall } from '../../access/hub-call.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import { localId } from '../../platform/ids.ts';
import { lockRequest } from './find-subject.ts';
import { CountryResponse, type CountryRequest } from './request.entity.ts';
import { countryRequestShape, countryResponseShape } from './exchange.reads.ts';

/** The request, locked until commit; undefined both for an absent one and for another's. */
export async function lockVisibleRequest(
  em: EntityManager,
  call: HubCall,
  globalRequestId: string,
): Promise<CountryRequest | undefined> {
  const id = localId('CountryRequest', globalRequestId);
  if (!id || !(await isVisible(em, countryRequestShape, call.reader, id))) return undefined;
  return lockRequest(em, id);
}

export async function findVisibleResponse(
  em: EntityManager,
  call: HubCall,
  globalResponseId: string,
): Promise<CountryResponse | undefined> {
  const id = localId('CountryResponse', globalResponseId);
  if (!id || !(await isVisible(em, countryResponseShape, call.reader, id))) return undefined;
  return (await em.findOne(CountryResponse, { id }, { populate: ['message'] })) ?? undefined;
}
