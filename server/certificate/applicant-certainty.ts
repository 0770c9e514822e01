/** Whether the hub may say by itself what is the applicant's. Pure. A name and a birth date are shared: what they bring up, a person looks at. */
import type { IdentityDoubt, IdentityVerdict } from '../exchange/requests-in/judge-found.ts';
import type { FieldIssue } from '../platform/refusal.ts';

export type ApplicantDoubt = IdentityDoubt | 'BY_NAME_ALONE' | 'DISPUTED' | 'HELD_TO_BE_ONE';

export type ApplicantVerdict = { kind: 'CERTAIN'; keys: string[] } | { kind: 'DOUBT'; because: ApplicantDoubt };

/** One of those that were found. */
export interface Known {
  key: string;
  byNumber: boolean;
  /** Keys of those that it is held to be one with; `applicant` for whoever applies. */
  heldWith: readonly string[];
}

export const theApplicant = 'applicant';

/** Nobody found is certain; of somebody found the applicant has given a number, or a person decides. */
export function applicantVerdict(verdict: IdentityVerdict, found: readonly Known[], personIdentifies: boolean): ApplicantVerdict {
  if (verdict.kind === 'DOUBT') return verdict;
  if (personIdentifies) return { kind: 'DOUBT', because: 'DISPUTED' };
  const keys = verdict.kind === 'NOBODY' ? [] : verdict.keys;
  // What counts for nothing in the search may still be the applicant's under another name.
  if (found.some((each) => !keys.includes(each.key) && isHeldWith(each, [theApplicant, ...keys])))
    return { kind: 'DOUBT', because: 'HELD_TO_BE_ONE' };
  const named = keys.every((key) => found.some((each) => each.key === key && each.byNumber));
  return named ? { kind: 'CERTAIN', keys } : { kind: 'DOUBT', because: 'BY_NAME_ALONE' };
}

function isHeldWith({ heldWith }: Known, keys: readonly string[]): boolean {
  return heldWith.some((key) => keys.includes(key));
}

/**
 * Whether what was decided on those who were found still holds with the links of now: nobody came or went, none was parted from another
 * that was chosen with it, and none that was left out is held to be one with a chosen one.
 */
export function stillHolds(before: readonly Known[], now: readonly Known[], chosen: readonly string[] | null): boolean {
  const keys = now.map(({ key }) => key);
  if (before.length !== now.length || before.some(({ key }) => !keys.includes(key))) return false;
  const counted = chosen && [theApplicant, ...chosen];
  const linksOf = (some: readonly Known[]) =>
    some
      .flatMap(({ key, heldWith }) => heldWith.map((other) => [key, other] as const))
      .filter(([one, other]) => !counted || (counted.includes(one) && counted.includes(other)));
  const links = new Set(linksOf(now).map(String));
  if (counted)
    return (
      linksOf(before).every((link) => links.has(String(link))) &&
      !now.some((each) => !chosen.includes(each.key) && isHeldWith(each, chosen))
    );
  return JSON.stringify(linksOf(before).map(String).sort()) === JSON.stringify([...links].sort());
}

/** What is wrong with a person's choice of what is the applicant's. @param isOfRegister whether a key is that of a register's record. */
export function choiceIssues(
  found: readonly Known[],
  keys: readonly string[],
  isOfRegister: (key: string) => boolean,
): FieldIssue[] {
  const unknown = keys.flatMap((key, at): FieldIssue[] =>
    found.some((each) => each.key === key)
      ? []
      : [{ path: `records.${at}`, code: 'NOT_FOUND', message: 'The latest search found no such record: look again.' }],
  );
  if (unknown.length > 0) return unknown;
  if (found.some((each) => !keys.includes(each.key) && isHeldWith(each, keys)))
    return [
      {
        path: 'records',
        code: 'HELD_TO_BE_ONE',
        message: 'One more is held to be the same person: choose both, or part them first.',
      },
    ];
  const [first, ...others] = found.filter(
    (each) => keys.includes(each.key) && isOfRegister(each.key) && !isHeldWith(each, [theApplicant]),
  );
  if (!first || others.every((other) => isHeldWith(other, [first.key]))) return [];
  return [
    { path: 'records', code: 'TWO_PEOPLE', message: 'Two records of the register are two people: choose the one that is meant.' },
  ];
}
