/** One part of a name, ready to be compared. */
import type { MatchModel } from '../model.ts';
import { codesOf } from '../text/distance.ts';
import { romanise } from '../text/romanise.ts';
import { skeletonOf, soundKey } from '../text/sound.ts';
import { kinshipOf } from './diminutives.ts';

export const roles = ['UNKNOWN', 'GIVEN', 'FAMILY', 'PATRONYMIC'] as const;
export type Role = (typeof roles)[number];

export interface Part {
  text: string;
  sound: string;
  /** Without its gendered ending; empty where it has none. */
  stem: string;
  skeleton: string;
  abjad: boolean;
  codes: Uint8Array;
  /** Servant of, father of, of God, of the faith: shared by many, so that only what is left tells people apart. */
  affix: string;
  /** The sound key without its affix, as letter codes. */
  core: Uint8Array;
  coreSound: string;
  /** One bit for each letter of the sound key. */
  letters: number;
  /** How surprising the part is: minus the binary logarithm of its frequency. */
  rarity: number;
  kin: ReturnType<typeof kinshipOf>;
  role: Role;
}

export function makePart(word: string, role: Role, model: MatchModel): Part | undefined {
  const { text, abjad } = romanise(word);
  if (text === '') return undefined;
  return partOf(compound(text), { abjad, role }, model);
}

export function partOf(text: string, { abjad, role }: { abjad: boolean; role: Role }, model: MatchModel): Part {
  const sound = soundKey(text);
  const affix = abjad ? '' : (affixes.find(([pattern]) => pattern.test(sound))?.[1] ?? '');
  const coreSound = affix === '' ? sound : affix.startsWith('ab') ? sound.slice(affix.length) : sound.slice(0, -affix.length);
  return {
    text,
    sound,
    stem: stemOf(sound),
    skeleton: skeletonOf(sound),
    abjad,
    codes: codesOf(sound),
    affix,
    coreSound,
    core: codesOf(coreSound),
    letters: maskOf(sound),
    rarity: rarityOf(sound, abjad, model),
    kin: kinshipOf(sound),
    role: role === 'FAMILY' || text.length < 6 || !patronymic.test(text) ? role : 'PATRONYMIC',
  };
}

const sonOf = /(?:[oe]v[iy]ch|[oe]vitsh?|[oe]vic|yevych)$/;
const daughterOf = /(?:[oey]vna|i[yi]?vna|ichna)$/;
const patronymic = new RegExp(`${sonOf.source}|${daughterOf.source}`);

const affixes: readonly (readonly [RegExp, string])[] = [
  [/^abd(?=[a-z]{3})/, 'abd'],
  [/^abu(?=[a-z]{3})/, 'abu'],
  [/(?<=[a-z]{3})ulah$/, 'ulah'],
  [/(?<=[a-z]{3})din$/, 'din'],
];

/** A patronymic tells whether it is a son's or a daughter's. */
export function sexToldBy({ role, text }: Part): 'MALE' | 'FEMALE' | undefined {
  if (role !== 'PATRONYMIC') return undefined;
  return daughterOf.test(text) ? 'FEMALE' : 'MALE';
}

/** One spelling for the compounds of Arabic names, however the article was heard. */
function compound(text: string): string {
  return text
    .replace(/^abd(?:[aeiou]+l?h?a?)?l+ah$/, 'abdallah')
    .replace(/^abd(?:[aeou]+[lrnsdtz])(?=[a-z]{4})/, 'abd')
    .replace(/(?<=[a-z]{3})(?:[aeu]l|[aeu]d)?d[ie]+ne?$/, 'din');
}

/** Endings that tell a woman's surname from her brother's. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})(sk|ck|zk)(?:a|i|aia|oi|e|o)$/, '$1'],
  [/(?<=[a-z]{3})(ov|ev|in)a?$/, '$1'],
  [/(?<=[a-z]{3})(?:ene|aite|ite|ute|as|is|us|iene)$/, ''],
  [/(?<=[a-z]{4})(?:ou|u|os|is|s|a)$/, ''],
];

function stemOf(sound: string): string {
  for (const [ending, stem] of endings) if (ending.test(sound)) return sound.replace(ending, stem);
  return '';
}

function maskOf(sound: string): number {
  let mask = 0;
  for (let at = 0; at < sound.length; at += 1) mask |= 1 << (sound.charCodeAt(at) - 97);
  return mask;
}

function rarityOf(sound: string, abjad: boolean, { frequencies, unlisted }: MatchModel): number {
  const byLength = unlisted[Math.min(sound.length, unlisted.length - 1)] as number;
  return frequencies[abjad ? `~${sound}` : sound] ?? byLength;
}
