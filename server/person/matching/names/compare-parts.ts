/** How alike two parts of a name are. */
import type { MatchModel, PartLevel } from '../model.ts';
import { distance } from '../text/distance.ts';
import { areKin } from './diminutives.ts';
import type { Part } from './part.ts';

const closest = { CLOSE: 0.14, NEAR: 0.23, FAR: 0.34 } as const;
/** Letters of one that the other lacks: more, and no distance is worth reckoning. */
const strangersMax = 4;

export function levelOf(a: Part, b: Part): PartLevel {
  if (a.abjad !== b.abjad) return a.abjad ? acrossAbjad(a, b) : acrossAbjad(b, a);
  if (a.text === b.text) return 'EXACT';
  if (a.sound === b.sound) return 'SOUND';
  if (a.text.length === 1 || b.text.length === 1) return a.text.charAt(0) === b.text.charAt(0) ? 'INITIAL' : 'DIFFERENT';
  const near = bitCount(a.letters ^ b.letters) > strangersMax ? 'DIFFERENT' : byDistance(a, b, false);
  if (near === 'CLOSE') return near;
  if (a.affix !== b.affix && a.coreSound === b.coreSound) return 'STEM';
  if (areKin(a.kin, b.kin)) return 'KIN';
  if (a.stem !== '' || b.stem !== '') if ((a.stem || a.sound) === (b.stem || b.sound)) return 'STEM';
  return near;
}

function acrossAbjad(bare: Part, full: Part): PartLevel {
  if (full.text.length === 1 || bare.text.length === 1) return 'DIFFERENT';
  return byDistance(bare, full, true);
}

function byDistance(a: Part, b: Part, guests: boolean): PartLevel {
  const bare = a.affix !== '' && a.affix === b.affix;
  const [one, other] = bare ? [a.core, b.core] : [a.codes, b.codes];
  const long = Math.max(one.length, other.length);
  if (!guests && long - Math.min(one.length, other.length) > 3) return 'DIFFERENT';
  const inOrder = guests || a.sound < b.sound;
  const ratio = distance(inOrder ? one : other, inOrder ? other : one, guests) / long;
  if (guests && ratio <= 0.1) return 'SOUND';
  return ratio <= closest.CLOSE ? 'CLOSE' : ratio <= closest.NEAR ? 'NEAR' : ratio <= closest.FAR ? 'FAR' : 'DIFFERENT';
}

/** Bits that the likeness is worth: how seldom strangers are so alike, and never more than the part is rare. */
export function gainOf(level: Exclude<PartLevel, 'DIFFERENT'>, a: Part, b: Part, model: MatchModel): number {
  const { m, chance } = (a.abjad || b.abjad ? model.abjadParts : model.parts)[level];
  const short = Math.min(a.codes.length, b.codes.length);
  const byChance = chance[short <= 3 ? 0 : short <= 5 ? 1 : short <= 7 ? 2 : 3] as number;
  return m + (level === 'INITIAL' ? byChance : Math.min(a.rarity, b.rarity, byChance));
}

function bitCount(bits: number): number {
  let left = bits;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}
