/**
 * What must stand in the ledger and what every country must have been told, worked out from the law for each conviction by itself. Whatever
 * is written on one day has reached its country before the next.
 */
import { byArrangement, home, memberStates, territories, withoutChannel } from './countries.ts';
import { convictionIdOf, type Entry, type Register } from './population.ts';

export interface ExpectedLine {
  /** `NOTIFIED`, or the state and its code: `BLOCKED FACT_MISSING`. */
  state: string;
  /** What the country was told, in order: N, U, D. */
  told: string;
  /** What it was told last, in full: nobody is told the same twice. */
  said: string;
}

/** By conviction, then by nationality. */
export type Expected = Map<string, Map<string, ExpectedLine>>;

export function expect({ days }: Register): Expected {
  const expected: Expected = new Map();
  for (const { entries } of days) {
    // Of several records of one day the last one counts; nothing of the others has left.
    const last = new Map(entries.map((entry) => [convictionIdOf(entry), entry]));
    for (const [id, entry] of last) follow(entry, linesOf(expected, id));
  }
  return expected;
}

function linesOf(expected: Expected, id: string): Map<string, ExpectedLine> {
  const lines = expected.get(id) ?? new Map<string, ExpectedLine>();
  expected.set(id, lines);
  return lines;
}

function follow(entry: Entry, lines: Map<string, ExpectedLine>): void {
  const now = new Map(concerned(entry.person.nationalities).map((nationality) => [nationality, stateOf(nationality, entry)]));
  for (const nationality of new Set([...lines.keys(), ...now.keys()])) {
    lines.set(nationality, settle(nationality, now.get(nationality), lines.get(nationality) ?? nothing, contentOf(entry)));
  }
}

const nothing = { told: '', said: '' };

function contentOf({ person, courtCase, hearing, fine }: Entry): string {
  const { surname, forenames, birth, aliases, nationalities } = person;
  return JSON.stringify([
    surname,
    forenames,
    birth,
    aliases,
    nationalities.filter((code) => code.length === 2),
    courtCase,
    hearing,
    fine,
  ]);
}

/** A country that knows of it hears of every change, and that it is struck where it is told nothing more. */
function settle(
  nationality: string,
  state: string | undefined,
  { told, said }: Pick<ExpectedLine, 'told' | 'said'>,
  content: string,
): ExpectedLine {
  const knows = told !== '' && !told.endsWith('D');
  if (state === 'TELL' && knows && said === content) return { state: 'NOTIFIED', told, said };
  if (state === 'TELL') return { state: 'NOTIFIED', told: told + (knows ? 'U' : 'N'), said: content };
  if (state?.startsWith('BLOCKED')) return { state, told, said };
  if (knows) return { state: 'NOTIFIED', told: `${told}D`, said: '' };
  if (told.endsWith('D')) return { state: 'NOTIFIED', told, said };
  const over = isPlaceholder(nationality) ? 'NATIONALITY_CORRECTED' : 'NO_LONGER_NATIONAL';
  return { state: state ?? `NOT_REQUIRED ${over}`, told, said };
}

const isPlaceholder = (nationality: string) => nationality === '' || nationality === 'GB' || nationality.length === 3;

/** Every foreign nationality, by the State that keeps the register, and whatever cannot be read; else who has none but ours, or none at all. */
function concerned(nationalities: readonly string[]): string[] {
  const foreign = nationalities.filter((code) => !home.includes(code)).map((code) => territories[code] ?? code);
  if (foreign.length > 0) return [...new Set(foreign)];
  return nationalities.length > 0 ? ['GB'] : [''];
}

function stateOf(nationality: string, { kind, discontinued, person }: Entry): string {
  if (nationality === 'GB') return 'NOT_REQUIRED UK_NATIONAL_ONLY';
  if (discontinued) return 'NOT_REQUIRED NOT_A_CONVICTION';
  if (kind === 'D') return 'NOT_REQUIRED DELETED_BEFORE_TOLD';
  if (nationality === '') return 'BLOCKED NATIONALITY_UNKNOWN';
  if (nationality.length === 3) return 'BLOCKED NATIONALITY_NOT_READ';
  if (withoutChannel.includes(nationality)) return 'NOT_REQUIRED NO_CHANNEL';
  if (!memberStates.includes(nationality) && !byArrangement.includes(nationality)) return 'NOT_REQUIRED NO_ARRANGEMENT';
  return person.birth === undefined ? 'BLOCKED FACT_MISSING' : 'TELL';
}
