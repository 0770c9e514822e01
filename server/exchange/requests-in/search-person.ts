/** One search for one person in a register and in what is kept, for features above that speak to no connector themselves. */
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { Register } from '../registers/ask-register.ts';
import { askAll, foundIn, type Answered } from './ask-all.ts';
import type { FoundRecord, SearchedFor } from './asked.entity.ts';
import { findKept } from './find-kept.ts';
import { judgeFound, type IdentityVerdict } from './judge-found.ts';

export type RegisterSearch =
  { kind: 'answered'; answered: Answered } | { kind: 'fault'; retryable: boolean; /** Published code. */ because: string };

/** Outside any transaction: the register may take its time. */
export async function searchRegisterFor(
  register: Register | undefined,
  subject: Identity,
  accountability: Accountability,
): Promise<RegisterSearch> {
  try {
    return { kind: 'answered', answered: await askAll(register, subject, accountability) };
  } catch (fault) {
    if (!isBackendFault(fault)) throw fault;
    return { kind: 'fault', retryable: fault.retryable, because: (fault.code ?? fault.kind.toUpperCase()).slice(0, 60) };
  }
}

export interface PersonFound {
  backEnd: string;
  searched: SearchedFor;
  found: FoundRecord[];
  truncated: boolean;
  verdict: IdentityVerdict;
}

/**
 * The register's answer together with whom convictions from abroad are kept of, and whether it is certain who is meant.
 * @param linked persons that are looked at whatever they are called.
 */
export async function judgePerson(
  work: Work,
  subject: Identity,
  answered: Answered,
  linked: readonly string[] = [],
): Promise<PersonFound> {
  const kept = await findKept(work, subject, linked);
  const found = [...foundIn(subject, answered), ...kept.records];
  const truncated = answered.truncated || kept.truncated;
  const verdict = judgeFound(subject, { records: found, truncated, namesLeft: answered.searched.notSearched.length });
  return { backEnd: answered.backEnd, searched: answered.searched, found, truncated, verdict };
}
