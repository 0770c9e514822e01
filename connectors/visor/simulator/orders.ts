/** Orders of the control door (`POST /behaviour`); each is journalled, so a simulator that was killed has them again. */
import { z } from 'zod';
import type { Journal } from '../../simulator-kit/journal.ts';
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import { problems, type ProblemType } from '../wire/problems.ts';
import { schemas } from '../wire/schemas.ts';
import type { Nominal } from './nominals.ts';
import type { Register } from './register.ts';

const problemTypes = Object.keys(problems) as [ProblemType, ...ProblemType[]]; // exactly the keys, and there are some

const check = openSchemaCheck(schemas);
const orderSchema = z.discriminatedUnion('order', [
  /** A nominal appears, or replaces the one with the same id. */
  z.strictObject({
    order: z.literal('PUT_NOMINAL'),
    nominal: z.custom<Nominal>((value) => check.misfit('Nominal', value) === undefined, 'is no Nominal'),
  }),
  /** Problem that a `refuse` fault answers with from now on. */
  z.strictObject({ order: z.literal('REFUSE_WITH'), type: z.enum(problemTypes) }),
  /** Somebody else has a change of this nominal under way, or no longer. */
  z.strictObject({ order: z.literal('PENDING'), id: z.string().max(20), pending: z.boolean() }),
  /** What the service says of itself. */
  z.strictObject({ order: z.literal('HEALTH'), status: z.enum(['up', 'degraded', 'down']) }),
]);
type Order = z.output<typeof orderSchema>;

export interface Mood {
  refuseWith: ProblemType;
  pending: Set<string>;
  status: 'up' | 'degraded' | 'down';
}

export function openMood(journal: Journal): Mood {
  const mood: Mood = { refuseWith: 'bad-request/does-not-match', pending: new Set(), status: 'up' };
  for (const entry of journal.entries()) {
    if (entry.kind === 'STATE' && entry.type === 'ORDER') follow(mood, orderSchema.parse(entry.data));
  }
  return mood;
}

/** Throws for what is no order; nothing is changed then. */
export function obey(input: unknown, { mood, register, journal }: { mood: Mood; register: Register; journal: Journal }): void {
  const order = orderSchema.parse(input);
  if (order.order === 'PUT_NOMINAL') return register.put(order.nominal);
  journal.append({ kind: 'STATE', id: order.order, type: 'ORDER', data: order });
  follow(mood, order);
}

function follow(mood: Mood, order: Order): void {
  if (order.order === 'REFUSE_WITH') mood.refuseWith = order.type;
  if (order.order === 'HEALTH') mood.status = order.status;
  if (order.order !== 'PENDING') return;
  if (order.pending) mood.pending.add(order.id);
  else mood.pending.delete(order.id);
}
