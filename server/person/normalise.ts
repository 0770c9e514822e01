/** A number as it is compared: whatever spelling two registers used, the same number has one text, never longer than it was written. */
export function normaliseIdentifier(scheme: string, value: string, thisYear = new Date().getUTCFullYear()): string {
  const written = [...value.trim()].map(capital).join('');
  return (
    (scheme === 'PNCID' ? canonicalPncId(written, thisYear) : undefined) ?? written.replace(/[^\p{Letter}\p{Number}]+/gu, '')
  );
}

/** Some small letters have two capitals; the column of a longest number has no room for more. */
function capital(character: string): string {
  const upper = character.toUpperCase();
  return upper.length === character.length ? upper : character;
}

// Long form 1979/0163001B or 19790163001B; short form 79/163001B, with or without its stroke.
const pncIdForms = [
  /^(?<year>\d{4})\/(?<serial>\d{1,7})(?<letter>[A-Z])$/,
  /^(?<year>\d{4})(?<serial>\d{7})(?<letter>[A-Z])$/,
  /^(?<year>\d{2})\/?(?<serial>\d{1,7})(?<letter>[A-Z])$/,
];

function canonicalPncId(written: string, thisYear: number): string | undefined {
  for (const form of pncIdForms) {
    const { year, serial, letter } = form.exec(written)?.groups ?? {};
    if (year && serial && letter) return `${fourDigits(year, thisYear)}/${serial.padStart(7, '0')}${letter}`;
  }
  return undefined;
}

/** Two digits up to this year's mean this century, as the PNC reads them. */
function fourDigits(year: string, thisYear: number): string {
  if (year.length === 4) return year;
  return (Number(year) <= thisYear % 100 ? '20' : '19') + year;
}
