/** Chance that can be repeated: the same seed gives the same run. */
export interface Chance {
  /** 0 to below 1. */
  next(): number;
  below(count: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True so often. */
  happens(share: number): boolean;
}

export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    happens: (share) => next() < share,
  };
}
