/** Police numbers: ours must be right to the letter, theirs are kept as they are and flagged. */
import { parseIdentifier, type PoliceIdentifier, type PoliceScheme } from '../../../schema/codes/police-identifiers.ts';
import { ledsFault } from './faults.ts';

/** A mistyped number is another person's. Throws BackendFault `rejected`. */
export function ownNumber(scheme: PoliceScheme, value: string, thisYear: number): PoliceIdentifier {
  const number = parseIdentifier(scheme, value, thisYear);
  if (!number) throw ledsFault('rejected', `${scheme}_FORM`, `the value is not written like a ${scheme}`);
  if (!number.checkHolds) throw ledsFault('rejected', `${scheme}_CHECK_CHARACTER`, `the check letter of the ${scheme} is wrong`);
  return number;
}

/** LEDS writes a PNCID with the whole year and without zeros: `1998/101A`. */
export function longPersonUrn({ canonical }: PoliceIdentifier): string {
  return canonical.replace(/\/0+(?=\d)/, '/');
}

export interface HeldNumber {
  /** Canonical form where it can be read, else as written. */
  value: string;
  flags: string[];
}

export function heldNumber(scheme: PoliceScheme, text: string, thisYear: number): HeldNumber {
  const number = parseIdentifier(scheme, text, thisYear);
  if (!number) return { value: text, flags: [`${scheme}_FORM`] };
  return { value: number.canonical, flags: number.checkHolds ? [] : [`${scheme}_CHECK_CHARACTER`] };
}

export function isSameNumber(scheme: PoliceScheme, left: string, right: string, thisYear: number): boolean {
  return heldNumber(scheme, left, thisYear).value === heldNumber(scheme, right, thisYear).value;
}
