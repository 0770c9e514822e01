import { parseIdentifier, type PoliceScheme } from '../../../schema/codes/police-identifiers.ts';
import type { Scrubber } from './scrubber.ts';

/** What is anybody's own in a number; the rest is a year, a place or a system. */
const forms = {
  PNCID: [/^(?<head>(\d{2}|\d{4})\/)(?<serial>\d+)(?<tail>)[A-Z]$/, /^(?<head>\d{4})(?<serial>\d{7})(?<tail>)[A-Z]$/],
  CRO: [/^(?<head>SF\d\d\/)(?<serial>\d+)(?<tail>)[A-Z]$/, /^(?<head>)(?<serial>\d+)(?<tail>\/\d\d)[A-Z]$/],
  ASN: [/^(?<head>.*\/)(?<serial>\d+)(?<tail>)[A-Z]$/, /^(?<head>.*)(?<serial>\d{11})(?<tail>)[A-Z]$/],
  CCR: [/^(?<head>.*\/)(?<serial>\d+)(?<tail>)[A-Z]$/],
} as const satisfies Record<PoliceScheme, readonly RegExp[]>;
/** Settles two-digit years; which century it is does not count for the letter. */
const anyYear = 2026;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Another serial, the same in every spelling. The check letter is right where it was right and wrong where it was wrong. */
export function scrubPoliceNumber(scheme: PoliceScheme, written: string, scrubber: Scrubber): string {
  const known = parseIdentifier(scheme, written, anyYear);
  const { head, serial, tail } =
    forms[scheme].map((form) => form.exec(written)?.groups).find((groups) => groups !== undefined) ?? {};
  if (!known || head === undefined || serial === undefined || tail === undefined) return scrubber.text(written);
  const bare = serial.replace(/^0+(?=\d)/, '');
  const made = scrubber.once(scheme, bare, () => scrubber.text(bare)).padStart(serial.length, '0');
  const holds = (letter: string) =>
    parseIdentifier(scheme, head + made + tail + letter, anyYear)?.checkHolds === known.checkHolds;
  return head + made + tail + ([...alphabet].find(holds) ?? 'A');
}

/** An instant that numbers with two digits for a year are read by: as it moves, its year stays, like those in the numbers. */
export function scrubReadingInstant(iso: string, scrubber: Scrubber): string {
  const moved = scrubber.instant(iso);
  return /^\d{4}-\d{2}-\d{2}T/.test(moved) ? (iso.slice(0, 4) + moved.slice(4)).replace('-02-29', '-02-28') : moved;
}
