/** The answerer's own view of the person, where it gives one: fields with names, or a birth date in a sentence. */
import type { Identity, PersonName } from '../../../contract/canonical.ts';
import { tokensIn } from './convictions.ts';
import type { Field, Passage } from './passages.ts';
import { within, type Scan } from './scan.ts';
import type { Label } from './words/labels.ts';

const nameMax = 200;

/** Undefined where nothing is said, or where several persons are described: whose view would it be? */
export function readIdentity(scan: Scan, passages: readonly Passage[], persons: number): Partial<Identity> | undefined {
  if (persons > 1) return undefined;
  const fields = passages.flatMap((passage) => (passage.kind === 'FIELDS' ? passage.fields : []));
  const names = namesIn(scan, fields);
  const birthDate = birthDateIn(scan, fields);
  if (names.length === 0 && birthDate === undefined) return undefined;
  return { ...(names.length > 0 ? { names } : {}), ...(birthDate === undefined ? {} : { birthDate }) };
}

function namesIn({ original }: Scan, fields: readonly Field[]): PersonName[] {
  const value = (label: Label) => {
    const field = fields.find((one) => one.label === label && one.to > one.from);
    return field && original.slice(field.from, field.to).slice(0, nameMax).trim();
  };
  const name: PersonName = { kind: 'PRIMARY', given: value('FORENAMES'), family: value('SURNAME'), full: value('FULL_NAME') };
  const known = Object.entries(name).filter(([, part]) => part !== undefined);
  return known.length > 1 ? [{ ...Object.fromEntries(known), kind: 'PRIMARY' }] : [];
}

/** A birth date whose day could as well be the month is left to the reader of the text. */
const sureEnough = 0.7;

function birthDateIn(scan: Scan, fields: readonly Field[]): string | undefined {
  const field = fields.find(({ label }) => label === 'BORN');
  const inField = field && within(scan.dates, tokensIn(scan, field))[0];
  const born = scan.matters.filter(({ meaning }) => meaning === 'BORN');
  const inProse = born.map(({ end }) => within(scan.dates, { first: end, end: end + 3 })[0]).find(Boolean);
  const date = inField ?? inProse;
  return date && date.confidence >= sureEnough ? date.value : undefined;
}
