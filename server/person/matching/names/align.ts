/** Lays the parts of two names side by side, one to one, whatever their order. */
import type { MatchModel, PartLevel } from '../model.ts';
import { gainOf, levelOf } from './compare-parts.ts';
import { sexToldBy, type Part } from './part.ts';
import type { Join, SplitName } from './split.ts';

export interface AlignedPart {
  left: string;
  right: string;
  level: PartLevel;
  bits: number;
  /** minus log2 of how frequent the more frequent of the two is. */
  rarity: number;
}

export interface NameAlignment {
  bits: number;
  aligned: AlignedPart[];
  /** Parts that both have and that do not fit each other. */
  conflicts: number;
  /** The shorter name is the longer one without its first part: perhaps the father. */
  chain: boolean;
}

/** The same seen from the other side. */
export function mirrored(alignment: NameAlignment): NameAlignment {
  return { ...alignment, aligned: alignment.aligned.map((part) => ({ ...part, left: part.right, right: part.left })) };
}

interface Bond {
  i: number;
  j: number;
  level: PartLevel;
  gain: number;
}

export function alignNames(a: SplitName, b: SplitName, model: MatchModel): NameAlignment {
  const state: State = {
    left: a.parts,
    right: b.parts,
    freeLeft: full(a.parts),
    freeRight: full(b.parts),
    aligned: [],
    order: [],
    bits: 0,
    model,
  };
  joinNeighbours(state, a.joins, b.parts, true);
  joinNeighbours(state, b.joins, a.parts, false);
  for (const bond of bondsOf(state)) {
    if (!(state.freeLeft & (1 << bond.i)) || !(state.freeRight & (1 << bond.j))) continue;
    take(state, bond);
  }
  return settle(state);
}

interface State {
  left: readonly Part[];
  right: readonly Part[];
  /** One bit for each part that is not yet aligned. */
  freeLeft: number;
  freeRight: number;
  aligned: AlignedPart[];
  /** Where the parts of the left stand on the right. */
  order: number[];
  bits: number;
  model: MatchModel;
}

const full = (parts: readonly Part[]) => (1 << parts.length) - 1;

function bondsOf({ left, right, freeLeft, freeRight, model }: State): Bond[] {
  const bonds: Bond[] = [];
  for (let i = 0; i < left.length; i += 1) {
    if (!(freeLeft & (1 << i))) continue;
    for (let j = 0; j < right.length; j += 1) {
      if (!(freeRight & (1 << j))) continue;
      const [one, other] = [left[i] as Part, right[j] as Part];
      if (isFathersName(one, other)) continue;
      const level = levelOf(one, other);
      if (level === 'DIFFERENT') continue;
      const role = opposed(one, other) ? model.names.otherRole : 0;
      const gain = gainOf(level, one, other, model) + role;
      if (gain > model.names.conflictOther) bonds.push({ i, j, level, gain });
    }
  }
  return bonds.sort((one, other) => other.gain - one.gain || one.i - other.i || one.j - other.j);
}

function opposed(one: Part, other: Part): boolean {
  return (one.role === 'FAMILY' && other.role === 'GIVEN') || (one.role === 'GIVEN' && other.role === 'FAMILY');
}

/** A patronymic is like the surname made from the same forename, and like the patronymic of the other sex; it is neither. */
function isFathersName(one: Part, other: Part): boolean {
  if (one.role === other.role) return one.role === 'PATRONYMIC' && sexToldBy(one) !== sexToldBy(other);
  return (one.role === 'PATRONYMIC' && other.role === 'FAMILY') || (one.role === 'FAMILY' && other.role === 'PATRONYMIC');
}

function take(state: State, { i, j, level, gain }: Bond): void {
  state.freeLeft &= ~(1 << i);
  state.freeRight &= ~(1 << j);
  state.bits += gain;
  state.order[i] = j;
  const [one, other] = [state.left[i] as Part, state.right[j] as Part];
  state.aligned.push({ left: one.text, right: other.text, level, bits: gain, rarity: Math.min(one.rarity, other.rarity) });
}

/** Two parts here are one there. */
function joinNeighbours(state: State, joins: readonly Join[], others: readonly Part[], isLeft: boolean): void {
  for (const join of joins) {
    if (join.part.codes.length < 4) continue;
    for (let at = 0; at < others.length; at += 1) {
      const level = joinLevel(join, others[at] as Part);
      if (level && isFree(state, join, at, isLeft)) takeJoin(state, { join, at, level, isLeft });
    }
  }
}

function isFree({ freeLeft, freeRight }: State, { from, to }: Join, at: number, isLeft: boolean): boolean {
  const mask = (1 << from) | (1 << to);
  const [mine, theirs] = isLeft ? [freeLeft, freeRight] : [freeRight, freeLeft];
  return (mine & mask) === mask && (theirs & (1 << at)) !== 0;
}

/** Only a clear likeness joins two parts. */
function joinLevel({ from, to, part }: Join, other: Part): 'EXACT' | 'SOUND' | 'CLOSE' | undefined {
  const apart = part.codes.length - other.codes.length;
  if (part.abjad === other.abjad && (apart > 1 || apart < -1 || part.codes[0] !== other.codes[0])) return undefined;
  const level = levelOf(part, other);
  return level === 'EXACT' || level === 'SOUND' || (level === 'CLOSE' && from !== to) ? level : undefined;
}

function takeJoin(
  state: State,
  { join, at, level, isLeft }: { join: Join; at: number; level: 'EXACT' | 'SOUND' | 'CLOSE'; isLeft: boolean },
): void {
  const mask = (1 << join.from) | (1 << join.to);
  const other = (isLeft ? state.right : state.left)[at] as Part;
  const gain = gainOf(level, join.part, other, state.model);
  state.freeLeft &= isLeft ? ~mask : ~(1 << at);
  state.freeRight &= isLeft ? ~(1 << at) : ~mask;
  state.bits += gain;
  const rarity = Math.min(join.part.rarity, other.rarity);
  const [left, right] = isLeft ? [join.part.text, other.text] : [other.text, join.part.text];
  state.aligned.push({ left, right, level, bits: gain, rarity });
}

/** What is left over on both sides contradicts; what only one side has is a shorter way to write the name. */
function settle(state: State): NameAlignment {
  const { model, aligned } = state;
  const left = state.left.filter((_, at) => state.freeLeft & (1 << at));
  const right = state.right.filter((_, at) => state.freeRight & (1 << at));
  const conflicts = Math.min(left.length, right.length);
  const missing = Math.max(left.length, right.length) - conflicts;
  let bits = state.bits + missing * model.names.missing;
  const given = has(left, 'GIVEN') && has(right, 'GIVEN');
  const family = has(left, 'FAMILY') && has(right, 'FAMILY');
  for (let at = 0; at < conflicts; at += 1) {
    const [one, other] = [left[at] as Part, right[at] as Part];
    const kind = at === 0 && given ? 'conflictGiven' : at === (given ? 1 : 0) && family ? 'conflictFamily' : 'conflictOther';
    const worth = model.names[kind];
    bits += worth;
    aligned.push({
      left: one.text,
      right: other.text,
      level: 'DIFFERENT',
      bits: worth,
      rarity: Math.min(one.rarity, other.rarity),
    });
  }
  const chain = isChain(state);
  if (chain) bits += model.names.chain;
  if (!isRotation(state.order)) bits += model.names.shuffled;
  return { bits, aligned, conflicts, chain };
}

/** Son of X and X: the shorter name begins with the second part of the longer one. */
function isChain({ left, right, freeLeft, freeRight }: State): boolean {
  const [long, freeLong, freeShort] = left.length > right.length ? [left, freeLeft, freeRight] : [right, freeRight, freeLeft];
  if (left.length === right.length || long.length < 3 || long[0]?.role !== 'UNKNOWN') return false;
  return (freeLong & 1) === 1 && freeShort === 0;
}

/** The surname may come first or last; the rest keeps its order. */
function isRotation(order: readonly (number | undefined)[]): boolean {
  const places = order.filter((place) => place !== undefined);
  if (places.length < 3) return true;
  const turns = places.filter((place, at) => place > (places[(at + 1) % places.length] as number)).length;
  return turns <= 1;
}

function has(parts: readonly Part[], role: Part['role']): boolean {
  return parts.some((part) => part.role === role);
}
