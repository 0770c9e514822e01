export interface RateOptions {
  burst: number;
  perSecond: number;
  addressesMax: number;
  nowMs: () => number;
}

/** How often each address may ask, in this process: a bucket that fills again. The address seen longest ago is forgotten first. */
export function createRate({ burst, perSecond, addressesMax, nowMs }: RateOptions): (address: string) => boolean {
  const buckets = new Map<string, { left: number; atMs: number }>();
  return (address) => {
    const now = nowMs();
    const before = buckets.get(address) ?? { left: burst, atMs: now };
    const left = Math.min(burst, before.left + ((now - before.atMs) / 1000) * perSecond);
    const may = left >= 1;
    buckets.delete(address);
    buckets.set(address, { left: may ? left - 1 : left, atMs: now });
    if (buckets.size > addressesMax) buckets.delete(buckets.keys().next().value ?? address);
    return may;
  };
}
