/** Two kinds of pairs in one heap: those of one person and those of strangers, whose shares are known. */
export type Shares = Record<string, number>;

const smallest = 1e-6;
const rounds = 40;

export function sharesOf(lists: readonly (readonly string[])[]): Shares {
  const counts: Shares = {};
  let total = 0;
  for (const level of lists.flat()) {
    counts[level] = (counts[level] ?? 0) + 1;
    total += 1;
  }
  return Object.fromEntries(Object.entries(counts).map(([level, count]) => [level, count / total]));
}

/** The shares of the pairs of one person. Starts from what the heap shows as a whole, and alternates guess and count. */
export function expectationMaximisation(pairs: readonly (readonly string[])[], strangers: Shares): Shares {
  let own = sharesOf(pairs);
  let part = 0.5;
  for (let round = 0; round < rounds; round += 1) {
    const counts: Shares = {};
    let [total, sum] = [0, 0];
    for (const levels of pairs) {
      const chance = chanceOfOwn(levels, { own, strangers, part });
      sum += chance;
      for (const level of levels) {
        counts[level] = (counts[level] ?? 0) + chance;
        total += chance;
      }
    }
    own = Object.fromEntries(Object.entries(counts).map(([level, count]) => [level, count / Math.max(total, smallest)]));
    part = Math.min(0.99, Math.max(0.01, sum / pairs.length));
  }
  return own;
}

function chanceOfOwn(
  levels: readonly string[],
  { own, strangers, part }: { own: Shares; strangers: Shares; part: number },
): number {
  let odds = Math.log(part / (1 - part));
  for (const level of levels) odds += Math.log(Math.max(own[level] ?? 0, smallest) / Math.max(strangers[level] ?? 0, smallest));
  return 1 / (1 + Math.exp(-odds));
}
