/** Orders of the control door (`POST /behaviour`); each is journalled, so a simulator that was killed has them again. */
import { z } from 'zod';
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import type { Journal } from '../../simulator-kit/journal.ts';
import { problemTypes, type ProblemType } from '../wire/problems.ts';
import { schemas } from '../wire/schemas.ts';
import { changedBy, isRecordedOrder, recordedOrders } from './activity/changed-by.ts';
import { isLedgerOrder, ledgerOrders, type Ledger } from './activity/ledger.ts';
import { dayOf, recordedBetween } from './activity/recorded.ts';
import type { Person } from './people.ts';
import type { Register } from './register.ts';
import type { Tokens } from './tokens.ts';

const check = openSchemaCheck(schemas);
const orderSchema = z.discriminatedUnion('order', [
  ...recordedOrders,
  ...ledgerOrders,
  /** A person appears on the register, or replaces the one with the same id. */
  z.strictObject({
    order: z.literal('PUT_PERSON'),
    person: z.custom<Person>((value) => check.misfit('Person', value) === undefined, 'is no Person'),
  }),
  /** Problem that a `refuse` fault answers with from now on. */
  z.strictObject({ order: z.literal('REFUSE_WITH'), type: z.enum(problemTypes) }),
  /** Somebody else has a change of this person under way, or no longer. */
  z.strictObject({ order: z.literal('PENDING'), personUrn: z.string().max(20), pending: z.boolean() }),
  /** Somebody else changes this person between the next reading and the writing after it. */
  z.strictObject({ order: z.literal('CHANGE_AFTER_READING'), personUrn: z.string().max(20) }),
  z.strictObject({ order: z.literal('REVOKE_TOKENS') }),
  /** What the service says of itself. */
  z.strictObject({ order: z.literal('HEALTH'), status: z.enum(['up', 'degraded', 'down']) }),
]);
type Order = z.output<typeof orderSchema>;

export interface Mood {
  refuseWith: ProblemType;
  pending: Set<string>;
  changeAfterReading: Set<string>;
  status: 'up' | 'degraded' | 'down';
}

export function openMood(journal: Journal): Mood {
  const mood: Mood = {
    refuseWith: 'bad-request/does-not-match',
    pending: new Set(),
    changeAfterReading: new Set(),
    status: 'up',
  };
  for (const entry of journal.entries()) {
    if (entry.kind === 'STATE' && entry.type === 'ORDER') follow(mood, orderSchema.parse(entry.data));
  }
  return mood;
}

interface Obeying {
  mood: Mood;
  register: Register;
  tokens: Tokens;
  ledger: Ledger;
  journal: Journal;
  now(): Date;
}

/** Throws for what is no order; nothing is changed then. */
export function obey(input: unknown, { mood, register, tokens, ledger, journal, now }: Obeying): void {
  const order = orderSchema.parse(input);
  if (order.order === 'PUT_PERSON') return register.put(order.person);
  if (order.order === 'REVOKE_TOKENS') return tokens.revoke();
  if (isRecordedOrder(order)) {
    const person = changedBy(order, register);
    const recorded = recordedBetween(register.byId(person.personId), person, {
      recordedDate: dayOf(now()),
      changesOf: ledger.changesOf,
    });
    register.change(person, recorded);
    return ledger.add(recorded);
  }
  journal.append({ kind: 'STATE', id: order.order, type: 'ORDER', data: order });
  follow(mood, order);
  if (isLedgerOrder(order)) ledger.follow(order);
}

function follow(mood: Mood, order: Order): void {
  if (order.order === 'REFUSE_WITH') mood.refuseWith = order.type;
  if (order.order === 'HEALTH') mood.status = order.status;
  if (order.order === 'CHANGE_AFTER_READING') mood.changeAfterReading.add(order.personUrn);
  if (order.order !== 'PENDING') return;
  if (order.pending) mood.pending.add(order.personUrn);
  else mood.pending.delete(order.personUrn);
}
