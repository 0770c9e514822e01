import { parseIdentifier, type PncScheme } from '../wire/identifiers.ts';

/** A number as the hub keeps it, and what was noticed about it. */
export interface HeldIdentifier {
  value: string;
  flags: string[];
}

/**
 * A number a back end sent is its fact: canonical form where it can be read, as written where not, a wrong check letter flagged
 * (`PNCID_CHECK_CHARACTER`) and never rejected. Public records do carry such numbers.
 */
export function heldIdentifier(scheme: PncScheme, text: string, thisYear: number): HeldIdentifier {
  const identifier = parseIdentifier(scheme, text, thisYear);
  if (!identifier) return { value: text, flags: [`${scheme}_FORM`] };
  return { value: identifier.canonical, flags: identifier.checkHolds ? [] : [`${scheme}_CHECK_CHARACTER`] };
}
