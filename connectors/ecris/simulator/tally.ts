/**
 * What a State believes it took from the hub and the hub from it, day by day, as its journal has it. Orders damage one side's belief, so
 * that a test can see whether comparing finds it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../simulator-kit/journal.ts';
import { homeCountry } from '../wire/countries.ts';
import { parseMessageId } from '../wire/message-id.ts';
import { tallyItemsMax, type TallyAnswer, type TallyQuestion } from '../wire/tally.ts';

type Set = TallyQuestion['set'];

/** `day` is that under which an invented message is believed to have gone; default today. */
const damage = z.strictObject({ reference: z.string(), day: z.iso.date().optional() });
const orders = z.union([
  z.strictObject({ forgetTaken: damage }).transform((order) => ({ set: 'TAKEN' as const, held: false, ...order.forgetTaken })),
  z.strictObject({ inventTaken: damage }).transform((order) => ({ set: 'TAKEN' as const, held: true, ...order.inventTaken })),
  z.strictObject({ forgetSent: damage }).transform((order) => ({ set: 'SENT' as const, held: false, ...order.forgetSent })),
  z.strictObject({ inventSent: damage }).transform((order) => ({ set: 'SENT' as const, held: true, ...order.inventSent })),
]);
export type TallyOrder = z.input<typeof orders>;

export interface Tallies {
  /** Notes a message that passed; a repeat changes nothing. `at` is the time written in it. */
  note(set: Set, reference: string, at: string): void;
  answer(country: string, question: TallyQuestion): TallyAnswer;
  /** True where the order was one of these, and was followed. Throws TypeError for a message that cannot be. */
  damage(order: unknown): boolean;
}

/** What a line of the journal says: from now on it is held, on that day, or not any more. */
interface Belief {
  set: Set;
  day?: string;
}

export function openTallies(journal: Journal, now: () => Date): Tallies {
  const held: Record<Set, Map<string, string>> = { TAKEN: new Map(), SENT: new Map() };
  for (const { kind, type, id, data } of journal.entries()) {
    if (kind === 'STATE' && type === 'TALLY') believe(id, data as Belief); // what `write` below has written
  }

  function believe(reference: string, { set, day }: Belief): void {
    if (day === undefined) held[set].delete(reference);
    else held[set].set(reference, day);
  }

  function write(reference: string, data: Belief): void {
    believe(reference, data);
    journal.append({ kind: 'STATE', id: reference, type: 'TALLY', data });
  }

  return {
    note(set, reference, at) {
      if (!held[set].has(reference)) write(reference, { set, day: new Date(at).toISOString().slice(0, 10) });
    },
    answer: (country, { set, day, prefix }) => {
      const ofDay = [...held[set]].filter(([id, on]) => on === day && partnerOf(set, id) === country);
      return tallyOf(ofDay.map(([id]) => id).sort(), prefix);
    },
    damage(order) {
      const { success, data } = orders.safeParse(order);
      if (!success) return false;
      const { set, held: isHeld, reference, day = now().toISOString().slice(0, 10) } = data;
      if (partnerOf(set, reference) === undefined) throw new TypeError('no message id of that way');
      if (!isHeld && !held[set].has(reference)) throw new TypeError('nothing of that id is there');
      write(reference, isHeld ? { set, day } : { set });
      return true;
    },
  };
}

/** The State at the other end; undefined for a message that does not go this way. */
function partnerOf(set: Set, reference: string): string | undefined {
  const { sender, receiver } = parseMessageId(reference) ?? {};
  const [ours, theirs] = set === 'TAKEN' ? [sender, receiver] : [receiver, sender];
  return ours === homeCountry ? theirs : undefined;
}

function tallyOf(ids: readonly string[], prefix: string): TallyAnswer {
  const digest = Buffer.alloc(32);
  const items: string[] = [];
  for (const id of ids) {
    const key = createHash('sha256').update(id).digest();
    if (!key.toString('hex').startsWith(prefix)) continue;
    items.push(id);
    for (const [at, byte] of key.entries()) digest.writeUInt8(digest.readUInt8(at) ^ byte, at);
  }
  return { count: items.length, digest: digest.toString('hex'), ...(items.length <= tallyItemsMax && { items }) };
}
