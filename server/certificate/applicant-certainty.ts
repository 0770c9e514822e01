/** Whether the hub may say by itself what is the applicant's. Pure. A name and a birth date are shared: what they bring up, a person looks at. */
import type { FoundRecord } from '../exchange/requests-in/asked.entity.ts';
import type { IdentityDoubt, IdentityVerdict } from '../exchange/requests-in/judge-found.ts';

export type ApplicantDoubt = IdentityDoubt | 'BY_NAME_ALONE' | 'DISPUTED';

export type ApplicantVerdict = { kind: 'CERTAIN'; keys: string[] } | { kind: 'DOUBT'; because: ApplicantDoubt };

/** Nobody found is certain; of somebody found the applicant has given a number, or a person decides. */
export function applicantVerdict(
  verdict: IdentityVerdict,
  found: readonly Pick<FoundRecord, 'key' | 'byNumber'>[],
  personIdentifies: boolean,
): ApplicantVerdict {
  if (verdict.kind === 'DOUBT') return verdict;
  if (personIdentifies) return { kind: 'DOUBT', because: 'DISPUTED' };
  if (verdict.kind === 'NOBODY') return { kind: 'CERTAIN', keys: [] };
  const named = verdict.keys.every((key) => found.some((each) => each.key === key && each.byNumber));
  return named ? verdict : { kind: 'DOUBT', because: 'BY_NAME_ALONE' };
}
