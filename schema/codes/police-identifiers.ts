/**
 * PNCID, CRO, ASN and court case reference: forms and check letters. One rule for all: letter = string[number mod 23].
 * Every register that keeps such numbers (PNC, LEDS) reads them by it. Checked against every identifier of the public test logs;
 * which digits form the number differs per scheme and is said at each.
 */
export const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';

export interface PoliceIdentifier {
  /** Full, zero-padded form, e.g. `1979/0163001B`. */
  canonical: string;
  /** As the fixed-width segments write it, e.g. `79/163001B`. */
  short: string;
  /** False: the letter is not the one the rule gives. Refuse it on our own input, flag and keep it from a back end. */
  checkHolds: boolean;
}

export type PoliceScheme = 'PNCID' | 'CRO' | 'ASN' | 'CCR';

/** Reads any accepted spelling; undefined where the text has no form of that scheme. `thisYear` settles two-digit years. */
export function parseIdentifier(scheme: PoliceScheme, text: string, thisYear: number): PoliceIdentifier | undefined {
  return parsers[scheme](text.trim().toUpperCase(), thisYear);
}

const parsers = {
  PNCID: parsePncId,
  CRO: parseCro,
  ASN: parseAsn,
  CCR: parseCourtCaseReference,
} as const satisfies Record<PoliceScheme, (text: string, thisYear: number) => PoliceIdentifier | undefined>;

/** Letter for a string of digits of any length (an ASN has 17, more than a JavaScript number holds). */
export function checkLetter(digits: string): string {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 23;
  return checkLetters.charAt(remainder);
}

/** Two digits from 00 to this year mean 20xx, otherwise 19xx. */
export function fullYear(twoDigits: string, thisYear: number): string {
  return (Number(twoDigits) <= thisYear % 100 ? '20' : '19') + twoDigits;
}

const pncIdSpellings = [
  /^(?<year>\d{4})\/(?<serial>\d{1,7})(?<letter>[A-Z])$/,
  /^(?<year>\d{4})(?<serial>\d{7})(?<letter>[A-Z])$/,
  /^(?<year>\d{2})\/?(?<serial>\d{1,7})(?<letter>[A-Z])$/,
];

/** Number: last two digits of the year + serial padded to 7. */
function parsePncId(text: string, thisYear: number): PoliceIdentifier | undefined {
  const { year, serial, letter } = firstMatch(pncIdSpellings, text);
  if (!year || !serial || !letter) return undefined;
  const yearDigits = year.slice(-2);
  const padded = serial.padStart(7, '0');
  return {
    canonical: `${year.length === 4 ? year : fullYear(year, thisYear)}/${padded}${letter}`,
    short: `${yearDigits}/${unpadded(serial)}${letter}`,
    checkHolds: checkLetter(yearDigits + padded) === letter,
  };
}

const croSpellings = [
  /^SF(?<smallFileYear>\d{2})\/(?<serial>\d{1,6})(?<letter>[A-Z])$/,
  /^(?<serial>\d{1,6})\/(?<year>\d{2})(?<letter>[A-Z])$/,
];

/** Number: year + serial, padded to 6 in a standard number, as written in a small-file one. */
function parseCro(text: string): PoliceIdentifier | undefined {
  const { smallFileYear, year, serial, letter } = firstMatch(croSpellings, text);
  if (!serial || !letter) return undefined;
  if (smallFileYear) {
    const written = `SF${smallFileYear}/${serial}${letter}`;
    return { canonical: written, short: written, checkHolds: checkLetter(smallFileYear + serial) === letter };
  }
  const padded = serial.padStart(6, '0');
  return {
    canonical: `${padded}/${year}${letter}`,
    short: `${unpadded(serial)}/${year}${letter}`,
    checkHolds: checkLetter(`${year}${padded}`) === letter,
  };
}

const asnSpellings = [
  /^(?<year>\d{2})\/(?<top>[A-Z0-9]?)(?<force>[A-Z0-9]{2})(?<station>[A-Z0-9]{2})\/(?<system>[A-Z0-9]{2})\/(?<serial>\d{1,11})(?<letter>[A-Z])$/,
  /^(?<year>\d{2})(?<top>[A-Z0-9]?)(?<force>[A-Z0-9]{2})(?<station>[A-Z0-9]{2})(?<system>[A-Z0-9]{2})(?<serial>\d{11})(?<letter>[A-Z])$/,
];

/** Number: force + system + year + serial padded to 11. The station does not count; a force or system that is no number adds nothing. */
function parseAsn(text: string): PoliceIdentifier | undefined {
  const { year, top = '', force, station, system, serial, letter } = firstMatch(asnSpellings, text);
  if (!year || !force || !station || !system || !serial || !letter) return undefined;
  const padded = serial.padStart(11, '0');
  const counted = [force, system].filter((part) => /^\d+$/.test(part)).join('');
  const head = `${year}/${top}${force}${station}/${system}/`;
  return {
    canonical: `${head}${padded}${letter}`,
    short: `${head}${unpadded(serial)}${letter}`,
    checkHolds: checkLetter(counted + year + padded) === letter,
  };
}

const caseSpellings = [/^(?<year>\d{2})\/(?<court>\d{4})\/(?<serial>\d{1,6})(?<letter>[A-Z])$/];

/** Number: year + court code + serial padded to 6. */
function parseCourtCaseReference(text: string): PoliceIdentifier | undefined {
  const { year, court, serial, letter } = firstMatch(caseSpellings, text);
  if (!year || !court || !serial || !letter) return undefined;
  const padded = serial.padStart(6, '0');
  return {
    canonical: `${year}/${court}/${padded}${letter}`,
    short: `${year}/${court}/${unpadded(serial)}${letter}`,
    checkHolds: checkLetter(year + court + padded) === letter,
  };
}

function firstMatch(spellings: readonly RegExp[], text: string): Record<string, string | undefined> {
  for (const spelling of spellings) {
    const groups = spelling.exec(text)?.groups;
    if (groups) return groups;
  }
  return {};
}

/** The short forms drop leading zeros but keep one digit. */
function unpadded(serial: string): string {
  return serial.replace(/^0+(?=\d)/, '');
}
