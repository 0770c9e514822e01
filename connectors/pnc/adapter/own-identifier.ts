import { parseIdentifier, type PncIdentifier, type PncScheme } from '../wire/identifiers.ts';
import { pncFault } from './faults.ts';

/** Our own input must be right to the letter: a mistyped number is another person's. Throws BackendFault `rejected`. */
export function ownIdentifier(scheme: PncScheme, value: string, thisYear: number): PncIdentifier {
  const identifier = parseIdentifier(scheme, value, thisYear);
  if (!identifier) throw pncFault('rejected', `${scheme}_FORM`, `the value is not written like a ${scheme}`);
  if (!identifier.checkHolds)
    throw pncFault('rejected', `${scheme}_CHECK_CHARACTER`, `the check letter of the ${scheme} is wrong`);
  return identifier;
}
