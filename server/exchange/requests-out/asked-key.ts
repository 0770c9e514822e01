/** When two questions of one organisation are the same question, so that a country is not asked it twice. */
import { createHash } from 'node:crypto';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { canonicalJson } from '../../platform/database/once.ts';

export interface Question {
  organisation: string;
  purpose: string;
  subject: Identity;
}

/**
 * Equal for the same facts, in whatever order and in small or capital letters. Null where the facts tell too little apart: two people share a
 * name and a date of birth, and nobody is merged on these alone.
 */
export function askedKey({ organisation, purpose, subject }: Question): string | null {
  if (!tellsApart(subject)) return null;
  const { names, nationalities, identifiers, ...rest } = subject;
  const facts = {
    ...rest,
    names: unordered(names),
    nationalities: unordered(nationalities),
    identifiers: unordered(identifiers),
  };
  const question = canonicalJson({ organisation, purpose, facts }).normalize('NFC').toLowerCase();
  return createHash('sha256').update(question).digest('hex');
}

const unordered = (values: readonly unknown[]) => values.map(canonicalJson).sort();

/** OURS: a whole date of birth, and beside the name a number, a town of birth or a parent's name. */
function tellsApart({ birthDate, birthPlace, identifiers, names }: Identity): boolean {
  const parents = names.filter(({ kind }) => kind === 'PARENT_FATHER' || kind === 'PARENT_MOTHER');
  return birthDate?.length === 10 && (identifiers.length > 0 || parents.length > 0 || birthPlace?.town !== undefined);
}
