/** The conviction part of a certificate: rules, what a person decided, the outcome and how it is worded. Pure, so that it can be replayed. */
import type { CertificateContent, CertificateOutcome } from './content.ts';
import type { Disclosure, EventDecision } from './application.entity.ts';
import { stepDown, type StepDownLine } from './step-down.ts';

export type DisclosureFacts = Pick<Disclosure, 'onDay' | 'birthDate' | 'hasRecord' | 'events' | 'decisions'>;

export function disclose(facts: DisclosureFacts): Disclosure {
  const { onDay, birthDate, hasRecord, events, decisions } = facts;
  const lines = stepDown({ birthDate, events }, onDay);
  const shown = lines.filter((line) => isShown(line, decisions));
  return { onDay, birthDate, hasRecord, events, decisions, lines, outcome: outcomeOf(shown.length > 0, hasRecord) };
}

function outcomeOf(isDisclosed: boolean, hasRecord: boolean): CertificateOutcome {
  if (isDisclosed) return 'DISCLOSED';
  return hasRecord ? 'NO_LIVE_TRACE' : 'NO_TRACE';
}

/** Undecided lines are shown nowhere: nothing is issued while there are any. */
function isShown({ event, result }: StepDownLine, decisions: readonly EventDecision[]): boolean {
  const decided = decisions.find((each) => each.event === event);
  if (result === 'TO_DECIDE') return decided?.disclose === true;
  return result === 'DISCLOSED' && decided?.disclose !== false;
}

/** Events on which a person has still to say a word. */
export function openEvents({ lines, decisions }: Pick<Disclosure, 'lines' | 'decisions'>): string[] {
  return lines
    .filter(({ event, result }) => result === 'TO_DECIDE' && !decisions.some((each) => each.event === event))
    .map(({ event }) => event);
}

export function shownLines({ lines, events, decisions }: Disclosure): CertificateContent['convictions'] {
  return lines
    .filter((line) => isShown(line, decisions))
    .flatMap(({ event }) => events.find(({ id }) => id === event)?.shown ?? []);
}

const words: Record<CertificateOutcome, string> = {
  NO_TRACE: 'No record of this person is held.',
  NO_LIVE_TRACE: 'A record is held, and nothing of it is disclosed.',
  DISCLOSED: 'The record disclosed is set out on this certificate.',
};

export function summaryOf({ outcome }: Pick<Disclosure, 'outcome'>, intelligence: string | null): string {
  return [words[outcome], intelligence].filter(Boolean).join(' ');
}
