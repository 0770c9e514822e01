/** The other side of a comparison: a set of ids by day, counted and digested as the contract describes it. */
import { createHash } from 'node:crypto';

export interface Sets {
  add(set: string, day: string, id: string): void;
  remove(set: string, day: string, id: string): void;
  tally(set: string, day: string, prefix: string): { count: number; digest: string; items?: string[] };
}

const itemsMost = 50;

export function openSets(): Sets {
  const held = new Map<string, Map<string, Buffer>>();
  const of = (set: string, day: string) => {
    const name = `${set} ${day}`;
    const ids = held.get(name) ?? new Map<string, Buffer>();
    held.set(name, ids);
    return ids;
  };
  return {
    add: (set, day, id) => void of(set, day).set(id, createHash('sha256').update(id, 'utf8').digest()),
    remove: (set, day, id) => void of(set, day).delete(id),
    tally(set, day, prefix) {
      const digest = Buffer.alloc(32);
      const items: string[] = [];
      for (const [id, key] of of(set, day)) {
        if (prefix !== '' && !key.toString('hex').startsWith(prefix)) continue;
        items.push(id);
        for (let at = 0; at < 32; at += 1) digest[at] = (digest[at] ?? 0) ^ (key[at] ?? 0);
      }
      return { count: items.length, digest: digest.toString('hex'), ...(items.length <= itemsMost && { items }) };
    },
  };
}
