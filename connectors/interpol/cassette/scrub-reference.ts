/** References of ours, also as they come back mangled: another number, the check letter right where it was right and wrong where it was wrong. */
import type { Scrubber } from '../../test-kit/cassette/scrubber.ts';
import { checkLetterOf, checkLetters } from '../wire/reference.ts';

const head = String.raw`(?<head>a\W?c\W?r\W?[o0][\W_]{0,3}n\W?e\W?u[\W_]{0,3}(?:(?<country>[a-z]{2})[\W_]{1,3})?(?:(?:19|20)\d{2}[\W_]{1,3}(?=\w))?)`;
const lettered = String.raw`(?<number>[\doqdilzsb]{1,12}?(?:[ .\/-]\d[\doqdilzsb]{0,11}?)?)(?<gap> ?)(?<letter>[a-z])`;
const bare = String.raw`(?<bare>[\doqdilzsb]{6,12}|[\doqdilzsb]{1,5}(?:[ .\/-]\d[\doqdilzsb]{0,11})?)`;
const form = new RegExp(`${head}(?:${lettered}|${bare})(?![\\p{L}\\p{N}])`, 'giu');

/** Digits that are written as letters, and back. */
const digitFor: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };
const letterFor: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B' };

export interface FoundReference {
  from: number;
  to: number;
  written: string;
}

/** `partner`: the country whose bureau it is exchanged with, for references that do not name theirs. */
export function referencesIn(text: string, partner: string | undefined, scrubber: Scrubber): FoundReference[] {
  return [...text.matchAll(form)].map(({ 0: whole, index, groups }) => ({
    from: index,
    to: index + whole.length,
    written: another(groups ?? {}, partner, scrubber),
  }));
}

function another(groups: Record<string, string | undefined>, partner: string | undefined, scrubber: Scrubber): string {
  const { head: before = '', country = partner, number, bare: unlettered = '', gap = '', letter } = groups;
  const old = number ?? unlettered;
  const digits = [...old].flatMap((character) => digitOf(character) ?? []).join('');
  const plain = digits.replace(/^0+(?=\d)/, '');
  const made = scrubber.text(plain).padStart(digits.length, '0');
  let at = 0;
  const written = [...old].map((character) =>
    digitOf(character) === undefined ? character : inKindOf(character, made.charAt(at++)),
  );
  return before + written.join('') + gap + (letter === undefined ? '' : checked(letter, country?.toUpperCase(), [digits, made]));
}

function digitOf(character: string): string | undefined {
  return /\d/.test(character) ? character : digitFor[character.toUpperCase()];
}

function inKindOf(character: string, digit: string): string {
  const letter = /\d/.test(character) ? undefined : letterFor[digit];
  return letter === undefined ? digit : inCaseOf(character, letter);
}

function checked(letter: string, country: string | undefined, [old, made]: [string, string]): string {
  const letterOf = (digits: string) => checkLetterOf(country ?? 'ZZ', digits.replace(/^0+(?=\d)/, '').padStart(6, '0'));
  const right = letterOf(made);
  const wrong = [...checkLetters].find((other) => other !== right && other !== letter.toUpperCase()) ?? right;
  return inCaseOf(letter, letterOf(old) === letter.toUpperCase() ? right : wrong);
}

const inCaseOf = (like: string, letter: string) => (like === like.toUpperCase() ? letter : letter.toLowerCase());
