/** What becomes of our reference on somebody's desk. */
import type { ReferenceHabit } from './profiles.ts';

const habits = {
  EXACT: (reference) => reference,
  SPACED: (reference) => reference.replaceAll('/', ' / ').replace(/(\d{3})(\d{3})/, '$1 $2'),
  LOWER: (reference) => reference.toLowerCase(),
  // From habit the year stands where the country was.
  YEAR: (reference, year) => reference.replace(/\/[A-Z]{2}\//, `/${year - 1}/`),
  LETTER_O: (reference) => reference.replace(/\d+/, (digits) => digits.replaceAll('0', 'O')),
  MISSING: () => '',
} as const satisfies Record<ReferenceHabit, (reference: string, year: number) => string>;

export function quoteReference(reference: string, habit: ReferenceHabit, year: number): string {
  return habits[habit](reference, year);
}
