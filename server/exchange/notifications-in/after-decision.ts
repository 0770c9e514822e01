import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import type { Connected } from '../back-ends/connected.ts';
import type { AfterDecision } from '../equivalence/decide-equivalence.ts';
import { moveOn } from './move-on.ts';

/** Where every offence is decided, the notified conviction goes on by itself. */
export function createAfterDecision({ connected }: { connected: Connected }): AfterDecision {
  return async (work, { caller }, notification) => {
    const mover = { backEnd: connected.registerOf(caller.organisation), by: caller.subject };
    await appendFeedEvents(work.em, await moveOn(work, notification, mover));
  };
}
