/**
 * Our references, e.g. `ACRO/NEU/JM/000118K`: unit, desk, country asked, number of at least six digits, check letter. No year stands in
 * it: a reference is made from kind, country and number alone. Country and check letter are ours; they keep a mistyped reference from
 * naming another person's request.
 */
export interface OurReference {
  country: string;
  number: number;
}

/** No I, O and S: a reader cannot take a letter for a digit. The same 23 as in UK police identifiers. */
export const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';
const numberMax = 999_999_999_999;

/** Throws RangeError for a number outside 0 to 999 999 999 999. */
export function formatReference({ country, number }: OurReference): string {
  if (!Number.isInteger(number) || number < 0 || number > numberMax) throw new RangeError('message number outside 12 digits');
  const digits = String(number).padStart(6, '0');
  return `ACRO/NEU/${country}/${digits}${checkLetterOf(country, digits)}`;
}

const exact = /^ACRO\/NEU\/([A-Z]{2})\/([0-9]{6,12})([A-Z])$/;

/** Undefined unless every character is right, the check letter included. */
export function parseReference(text: string): OurReference | undefined {
  const [, country, digits, letter] = exact.exec(text) ?? [];
  if (!country || !digits || letter !== checkLetterOf(country, digits)) return undefined;
  return { country, number: Number(digits) };
}

/** Country and digits read as one number in base 36, modulo 23: one wrong or two swapped digits always change the letter. */
export function checkLetterOf(country: string, digits: string): string {
  let rest = 0;
  for (const character of country + digits) rest = (rest * 36 + Number.parseInt(character, 36)) % checkLetters.length;
  return checkLetters.charAt(rest);
}

/** The Message-ID that carries a reference, without brackets, e.g. `acro.neu.jm.000118k@hub.example`. */
export function messageIdOf(reference: string, domain: string): string {
  return `${reference.replaceAll('/', '.').toLowerCase()}@${domain}`;
}

/** The reference in a Message-ID of ours, whatever its domain; undefined for anybody else's. */
export function referenceOfMessageId(id: string): string | undefined {
  const local = /^<?([a-z0-9.]{1,40})@/i.exec(id.trim())?.[1];
  const reference = local?.toUpperCase().replaceAll('.', '/');
  return reference !== undefined && parseReference(reference) ? reference : undefined;
}
