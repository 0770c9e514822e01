/** Who is worth comparing, in memory: records that share a key which few enough share. */
export interface CandidateLimits {
  /** A key that more records share is skipped: longer keys of the same records stand in for it. */
  keyMax: number;
  /** Candidates of one record: those with the rarest keys in common. */
  recordMax: number;
}

export const candidateLimits: CandidateLimits = { keyMax: 250, recordMax: 300 };

/** Each pair once, left before right. */
export function* candidatePairs(
  keysOf: readonly (readonly string[])[],
  mayPair: (left: number, right: number) => boolean,
  limits: CandidateLimits = candidateLimits,
): Generator<[left: number, right: number]> {
  const buckets = bucketsOf(keysOf);
  const worth = new Float64Array(keysOf.length);
  for (const [left, keys] of keysOf.entries()) {
    const met: number[] = [];
    for (const key of keys) {
      const members = buckets.get(key) ?? [];
      if (members.length > limits.keyMax) continue;
      for (const right of members) {
        if (right <= left || !mayPair(left, right)) continue;
        if (worth[right] === 0) met.push(right);
        worth[right] = (worth[right] ?? 0) + 1 / members.length;
      }
    }
    for (const right of rarest(met, worth, limits.recordMax)) yield [left, right];
    for (const right of met) worth[right] = 0;
  }
}

function rarest(met: number[], worth: Float64Array, max: number): number[] {
  if (met.length <= max) return met;
  return met.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b).slice(0, max);
}

function bucketsOf(keysOf: readonly (readonly string[])[]): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  for (const [record, keys] of keysOf.entries())
    for (const key of keys) {
      const members = buckets.get(key);
      if (members) members.push(record);
      else buckets.set(key, [record]);
    }
  return buckets;
}
