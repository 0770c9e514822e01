/** What was recorded, what of it is told, and what the register says of it when asked to count. Made again from the journal. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../../simulator-kit/journal.ts';
import type { Wire } from '../../wire/schemas.ts';
import type { Recorded } from './recorded.ts';

const reference = z.string().min(1).max(60);

export const ledgerOrders = [
  /** What is not told from now on, although it is recorded: as it happened, unseen, from 2015 to 2020. */
  z.strictObject({ order: z.literal('OMIT_FROM_ACTIVITY'), what: z.enum(['DUAL_NATIONALS', 'NOTHING']) }),
  /** The register's side of the tally is damaged: it no longer knows of a change, or knows of one that was never told. */
  z.strictObject({ order: z.literal('FORGET_RECORDED'), reference }),
  z.strictObject({ order: z.literal('INVENT_RECORDED'), reference, recordedOn: z.iso.date() }),
] as const;
const ledgerOrder = z.discriminatedUnion('order', ledgerOrders);
export type LedgerOrder = z.output<typeof ledgerOrder>;

export function isLedgerOrder(order: { order: string }): order is LedgerOrder {
  return ['OMIT_FROM_ACTIVITY', 'FORGET_RECORDED', 'INVENT_RECORDED'].includes(order.order);
}

export interface Ledger {
  add(recorded: readonly Recorded[]): void;
  follow(order: LedgerOrder): void;
  changesOf(convictionId: string): number;
  /** Undefined where so much was never told. */
  page(after: number, maximum: number): Wire<'ActivityAnswer'> | undefined;
  tally(question: Wire<'TallyQuery'>): Wire<'TallyAnswer'>;
  size(): number;
}

export function openLedger(journal: Journal): Ledger {
  const ledger = emptyLedger();
  for (const { kind, type, data } of journal.entries()) {
    if (kind !== 'STATE') continue;
    const order = type === 'ORDER' ? ledgerOrder.safeParse(data) : undefined;
    if (order?.success) ledger.follow(order.data);
    // Both written by the register.
    if (type === 'UPDATE' || type === 'CHANGE') ledger.add((data as { recorded?: Recorded[] }).recorded ?? []);
  }
  return ledger;
}

function emptyLedger(): Ledger {
  const told: Recorded['told'][] = [];
  const changes = new Map<string, number>();
  /** Day by reference: what the register itself knows. */
  const known = new Map<string, string>();
  let leftOut: 'DUAL_NATIONALS' | 'NOTHING' = 'NOTHING';
  let size = 0;
  return {
    add(recorded) {
      size += recorded.length;
      for (const { reference: name, told: change } of recorded) {
        known.set(name, change.recordedDate);
        changes.set(name.slice(0, name.lastIndexOf('#')), change.changeNumber);
        if (leftOut === 'NOTHING' || change.person.nationalities.length < 2) told.push(change);
      }
    },
    follow(order) {
      if (order.order === 'OMIT_FROM_ACTIVITY') leftOut = order.what;
      if (order.order === 'FORGET_RECORDED') known.delete(order.reference);
      if (order.order === 'INVENT_RECORDED') known.set(order.reference, order.recordedOn);
    },
    changesOf: (convictionId) => changes.get(convictionId) ?? 0,
    page(after, maximum) {
      if (after > told.length) return undefined;
      const page = told.slice(after, after + maximum);
      const reached = after + page.length;
      return { changes: page, position: String(reached), more: reached < told.length };
    },
    tally: ({ recordedDate, keyPrefix }) =>
      tallied(
        [...known].filter(([, on]) => on === recordedDate).map(([name]) => name),
        keyPrefix,
      ),
    size: () => size,
  };
}

const referencesMost = 50;

function tallied(references: readonly string[], prefix: string): Wire<'TallyAnswer'> {
  const keyed = references.map((name) => ({ name, key: createHash('sha256').update(name, 'utf8').digest() }));
  const found = keyed.filter(({ key }) => key.toString('hex').startsWith(prefix));
  const digest = Buffer.alloc(32);
  for (const { key } of found) for (const [at, byte] of key.entries()) digest[at] = (digest[at] ?? 0) ^ byte;
  return {
    count: found.length,
    digest: digest.toString('hex'),
    ...(found.length <= referencesMost && { references: found.map(({ name }) => name) }),
  };
}
