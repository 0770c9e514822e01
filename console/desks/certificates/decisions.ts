/** What is typed on single events, as decisions for the hub, and back to the fields: no page, no line. */
import type { Issue } from '../../parts/refusals.ts';

export interface Word {
  choice: string;
  reason: string;
}

interface Open {
  event: string;
  result: string;
}

interface Decision {
  event: string;
  disclose: boolean;
  reason: string;
}

export const idsOf = (at: number) => ({ choice: `event-${at}`, reason: `event-${at}-reason` });

type Words = Readonly<Record<string, Word>>;

/** What the rules show stays shown without a word. */
export function decisionsOf(open: readonly Open[], words: Words): Decision[] {
  return open.flatMap(({ event, result }) => {
    const word = words[event];
    if (!word?.choice || (result === 'DISCLOSED' && word.choice === 'SHOW')) return [];
    return [{ event, disclose: word.choice === 'SHOW', reason: word.reason }];
  });
}

interface Messages {
  needChoice: string;
  needReason: string;
}

export function lacksIn(open: readonly Open[], words: Words, { needChoice, needReason }: Messages): Issue[] {
  const decided = new Set(decisionsOf(open, words).map(({ event }) => event));
  return open.flatMap(({ event, result }, at) => {
    const { choice, reason } = idsOf(at);
    const lacksChoice = result === 'TO_DECIDE' && !words[event]?.choice;
    const lacksReason = decided.has(event) && !words[event]?.reason.trim();
    return [
      ...(lacksChoice ? [{ field: choice, message: needChoice }] : []),
      ...(lacksReason ? [{ field: reason, message: needReason }] : []),
    ];
  });
}

/** `decisions.1.reason` counts what was sent; the field is that of its event. */
export function fieldOfDecision(path: string, open: readonly Open[], decisions: readonly Decision[]): string | undefined {
  const [, at, part] = path.split('.');
  const decision = at === undefined ? undefined : decisions[Number(at)];
  const place = open.findIndex(({ event }) => event === decision?.event);
  if (place < 0) return open.length > 0 ? idsOf(0).choice : undefined;
  return part === 'reason' ? idsOf(place).reason : idsOf(place).choice;
}
