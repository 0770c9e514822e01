/** From here on it is known whom the request is about, or that nobody here is meant. */
import type { NominalRecord } from '../../../connectors/contract/register.ts';
import { recordSource } from '../../person/record-source.ts';
import { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import type { AskedSearch } from './asked.entity.ts';
import { isKept } from './judge-found.ts';

export interface Chosen {
  keys: readonly string[];
  /** The token's subject, or `hub`. */
  by: string;
  reason?: string;
}

/** False where the request does not wait for that. */
export function settleIdentity(work: Work, request: CountryRequest, search: AskedSearch, { keys, by, reason }: Chosen): boolean {
  if (!stepRequestIn(work, request, 'identify', by)) return false;
  Object.assign(search, { chosen: [...keys], decidedAt: work.now, decidedBy: by, reason: reason ?? null });
  for (const { key, backEnd, nativeId, identity, convictions } of search.found) {
    if (!keys.includes(key) || isKept({ key })) continue;
    const record: NominalRecord = { nativeId, identity, convictions, warnings: [], flags: [] };
    const person = work.em.getReference(Person, request.person.id);
    recordSource(work.em, { person, organisation: request.organisation, backEnd, record, receivedAt: work.now, by });
  }
  return true;
}
