import { parseIdentifier } from '../../../schema/codes/police-identifiers.ts';
import type { FieldIssue } from '../../platform/refusal.ts';

/** What is wrong with a PNCID that somebody typed: a mistyped number is another person's. */
export function pncIdIssues(path: string, pncId: string | null | undefined): FieldIssue[] {
  // Of a year written in two digits only the century is open, which the check letter does not count.
  if (!pncId || parseIdentifier('PNCID', pncId, 2000)?.checkHolds) return [];
  return [{ path, code: 'NOT_A_PNCID', message: 'It is no PNCID, or its check letter is wrong.' }];
}

/** In full; as it was typed where it is none. */
export function canonicalPncId(pncId: string, now: Date): string {
  return parseIdentifier('PNCID', pncId, now.getUTCFullYear())?.canonical ?? pncId;
}
