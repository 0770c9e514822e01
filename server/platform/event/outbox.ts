import type { Work } from '../database/unit-of-work.ts';
import { newId } from '../ids.ts';
import { OutboxMessage } from './feed.entity.ts';
import type { Lane } from './lane.ts';

/** Work that a committed transaction still owes. Each topic is one queue with one handler. */
export const outboxTopics = [
  'exchange-dispatch',
  'register-search',
  'notified-search',
  'register-write',
  'certificate-issue',
  'links-changed',
] as const;
export type OutboxTopic = (typeof outboxTopics)[number];

/** Relays wait on this channel. */
export const outboxChannel = 'hub_outbox';

/**
 * Writes the promise into the caller's transaction; the relay hands it to the queue after commit, in the order of its lane. Ids only, never
 * facts.
 */
export function owe(work: Pick<Work, 'em'>, topic: OutboxTopic, lane: Lane, payload: Record<string, string>): Promise<void> {
  return oweAll(work, topic, [{ lane, payload }]);
}

/** Several promises at once, in the order given. */
export async function oweAll(
  work: Pick<Work, 'em'>,
  topic: OutboxTopic,
  promises: readonly { lane: Lane; payload: Record<string, string> }[],
): Promise<void> {
  if (promises.length === 0) return;
  for (const { lane, payload } of promises) work.em.create(OutboxMessage, { id: newId(), topic, lane, payload });
  await work.em.flush();
  await work.em.execute('select pg_notify(?, ?)', [outboxChannel, topic]);
}
