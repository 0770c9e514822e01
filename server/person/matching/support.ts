/** Within one pile: two records that hardly fit each other but both fit a third are aliases of its person. */
import type { CandidatePair } from './decide.ts';

export interface SupportRules {
  /** What the detour costs, in bits. */
  cost: number;
  /** The weaker of the two links must be worth as much. */
  least: number;
}

/** Middlemen looked at for each pair: the best of the left. */
const middlemenMax = 12;

/** Bits of each pair with the support of a third record: never less than its own. */
export function supported(
  pairs: readonly CandidatePair[],
  ladders: readonly (readonly CandidatePair[])[],
  { cost, least }: SupportRules,
): number[] {
  const bitsOf = new Map(pairs.map((pair) => [keyOf(pair.left, pair.right), pair.bits]));
  return pairs.map((pair) => {
    if (pair.opposed) return pair.bits;
    let best = pair.bits;
    for (const link of (ladders[pair.left] ?? []).slice(0, middlemenMax)) {
      if (link.bits - cost <= best || link.bits < least) break;
      const middle = link.left === pair.left ? link.right : link.left;
      const other = bitsOf.get(keyOf(middle, pair.right)) ?? -Infinity;
      if (other >= least) best = Math.max(best, Math.min(link.bits, other) - cost);
    }
    return best;
  });
}

function keyOf(one: number, other: number): number {
  return Math.min(one, other) * 2 ** 26 + Math.max(one, other);
}
