/** A written name as its parts: titles and placeholders fall away, roles are taken from columns, commas and capitals. */
import type { MatchModel } from '../model.ts';
import { makePart, partOf, type Part, type Role } from './part.ts';
import { designations, leaders, particles, placeholders, titles, trailers } from './words.ts';

export interface WrittenName {
  /** As the source writes it, or empty where it is only known in pieces. */
  text?: string;
  given?: string;
  middle?: string;
  family?: string;
}

/** Neighbours written as one word: "Rami Makhlouf" and "Ramimakhlouf". `from` to `to` are the parts it stands for. */
export interface Join {
  from: number;
  to: number;
  part: Part;
}

export interface SplitName {
  parts: readonly Part[];
  joins: readonly Join[];
}

const partsMax = 9;

interface Word {
  word: string;
  plain: string;
  role: Role;
}

export function splitName(name: WrittenName, model: MatchModel): SplitName | undefined {
  const words = withRoles(name).filter(({ plain }) => plain !== '' && !placeholders.has(plain));
  const { units, glued } = assemble(withoutTitles(words));
  const parts: Part[] = [];
  const joins: Join[] = [];
  for (const [index, { word, role }] of units.entries()) {
    const part = parts.length < partsMax ? makePart(word, role, model) : undefined;
    if (!part) continue;
    const particle = glued.get(index);
    if (particle !== undefined && !part.abjad)
      joins.push({ from: parts.length, to: parts.length, part: joined(particle, part, model) });
    parts.push(part);
  }
  for (let at = 0; at + 1 < parts.length; at += 1) {
    const [one, next] = [parts[at] as Part, parts[at + 1] as Part];
    if (one.abjad === next.abjad) joins.push({ from: at, to: at + 1, part: joined(one.text, next, model) });
  }
  return parts.length === 0 ? undefined : { parts, joins };
}

function joined(before: string, { text, abjad, role }: Part, model: MatchModel): Part {
  return partOf(before + text, { abjad, role }, model);
}

function withRoles({ text = '', given = '', middle = '', family = '' }: WrittenName): Word[] {
  const pieces = [...wordsOf(given, 'GIVEN'), ...wordsOf(middle, 'GIVEN'), ...wordsOf(family, 'FAMILY')];
  const whole = wholeName(text);
  if (whole.length === 0) return pieces;
  const roleOf = new Map(pieces.map(({ plain, role }) => [plain, role]));
  return whole.map((word) => ({
    ...word,
    role: roleOf.get(word.plain) ?? (pieces.length > 0 && family !== '' && given !== '' ? 'GIVEN' : word.role),
  }));
}

function wholeName(text: string): Word[] {
  const [before = '', ...after] = text.replace(/[(\[{].*?[)\]}]/g, ' ').split(/[,،]/);
  const rest = after.join(' ');
  if (rest.trim() === '') return byCapitals(wordsOf(before, 'UNKNOWN'));
  if (designations.has(plainOf(rest.trim().split(/\s+/)[0] ?? ''))) return byCapitals(wordsOf(before, 'UNKNOWN'));
  return [...wordsOf(rest, 'GIVEN'), ...wordsOf(before, 'FAMILY')];
}

/** "Igor Mikhaylovich RUDENYA": where only some words are in capitals, they are the surname. */
function byCapitals(words: Word[]): Word[] {
  const loud = words.map(({ word }) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase());
  if (!loud.includes(true) || words.every(({ word }, index) => loud[index] || word.length < 2 || !hasCase(word))) return words;
  return words.map((word, index) => ({ ...word, role: loud[index] ? 'FAMILY' : 'GIVEN' }));
}

const hasCase = (word: string) => word.toUpperCase() !== word.toLowerCase();

function wordsOf(text: string, role: Role): Word[] {
  return text
    .normalize('NFKC')
    .replace(/(?<=[גזצץת])['’`׳]/gu, '׳')
    .replace(/['’ʼʻ`´ʹʿʾ‘"“”]/g, '')
    .split(/[^\p{Letter}\p{Mark}\p{Number}׳]+/u)
    .flatMap(syllables)
    .filter((word) => word !== '' && !ordinal.test(word))
    .map((word) => ({ word, plain: plainOf(word), role }));
}

const ordinal = /^\d+(?:st|nd|rd|th)?$/i;

/** Korean and Chinese names are written in one; their romanisations are not. */
function syllables(word: string): string[] {
  return /^[\p{Script=Hangul}\p{Script=Han}]{2,4}$/u.test(word) ? [...word] : [word];
}

function plainOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** A title alone is somebody's name after all. */
function withoutTitles(words: Word[]): Word[] {
  const named = words.filter(({ plain }) => !titles.has(plain));
  return named.length > 0 ? named : words;
}

/** Parts that only make sense together become one; particles are set aside for a second try. */
function assemble(words: Word[]): { units: Word[]; glued: Map<number, string> } {
  const units: Word[] = [];
  const glued = new Map<number, string>();
  let lead = '';
  let particle = '';
  for (const [index, word] of words.entries()) {
    const last = units.at(-1);
    const more = words.slice(index + 1).some(({ plain }) => !particles.has(plain));
    if (leaders.has(plainOf(word.plain)) && more) lead = word.plain.startsWith('abd') ? 'abd' : 'abu';
    else if (arabicLead(word.word) && more) lead = word.word;
    else if (particles.has(word.plain) && (more || units.length > 0)) particle = more ? word.plain : '';
    else if (trailers.has(word.plain) && last && lead === '')
      last.word = `${last.plain}${word.plain.endsWith('llah') ? 'ullah' : 'din'}`;
    else {
      if (particle !== '' && lead === '') glued.set(units.length, particle);
      units.push({
        ...word,
        word: lead === '' ? word.word : lead + (arabicLead(lead) ? word.word.replace(/^ال/u, '') : word.word),
      });
      lead = '';
      particle = '';
    }
  }
  return { units, glued };
}

const arabicLead = (word: string) => word === 'عبد' || word === 'ابو' || word === 'أبو';
