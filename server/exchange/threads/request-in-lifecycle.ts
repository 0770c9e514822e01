/** Lifecycle of another country's request to us. */
import type { Machine } from '../../platform/lifecycle/machine.ts';

export const receivedStatuses = [
  'RECEIVED',
  'IDENTIFYING',
  'INFORMATION_REQUESTED',
  'TO_IDENTIFY',
  'TO_ANSWER',
  'TO_CHECK',
  'ANSWERING',
  'ANSWERED',
  'FAILED',
  'CANCELLED',
] as const;
export type ReceivedStatus = (typeof receivedStatuses)[number];

export type ReceivedStep =
  | 'validate'
  | 'searchAgain'
  | 'identify'
  | 'doubt'
  | 'askMore'
  | 'draft'
  | 'sendBack'
  | 'release'
  | 'answered'
  | 'refuse'
  | 'fail'
  | 'withdraw';

const whileOpen = { refuse: 'ANSWERING', withdraw: 'CANCELLED' } as const;

/**
 * RECEIVED: stored whole. IDENTIFYING: the registers are searched. TO_IDENTIFY: a person must say who it is. INFORMATION_REQUESTED: the
 * country was asked for what would tell. TO_ANSWER: identified, or known to be nobody here; the answer is to be drafted. TO_CHECK: drafted,
 * a second person must release it. ANSWERING: on its way. The clock of FRA 2020 s.5(4) runs from RECEIVED to ANSWERED without a pause.
 */
export const requestIn: Machine<ReceivedStatus, ReceivedStep> = {
  name: 'request-in',
  initial: 'RECEIVED',
  next: {
    RECEIVED: { ...whileOpen, validate: 'IDENTIFYING' },
    IDENTIFYING: { ...whileOpen, identify: 'TO_ANSWER', doubt: 'TO_IDENTIFY', fail: 'FAILED' },
    TO_IDENTIFY: { ...whileOpen, identify: 'TO_ANSWER', askMore: 'INFORMATION_REQUESTED' },
    INFORMATION_REQUESTED: { ...whileOpen, identify: 'TO_ANSWER', searchAgain: 'IDENTIFYING' },
    TO_ANSWER: { ...whileOpen, draft: 'TO_CHECK', doubt: 'TO_IDENTIFY' },
    TO_CHECK: { ...whileOpen, draft: 'TO_CHECK', sendBack: 'TO_ANSWER', release: 'ANSWERING' },
    ANSWERING: { answered: 'ANSWERED', fail: 'FAILED' },
    // The country may say afterwards that it could not read the answer.
    ANSWERED: { answered: 'ANSWERED', fail: 'FAILED' },
    FAILED: { searchAgain: 'IDENTIFYING', release: 'ANSWERING', withdraw: 'CANCELLED' },
    CANCELLED: { withdraw: 'CANCELLED', answered: 'CANCELLED' },
  },
};

export const openReceivedStatuses = [
  'RECEIVED',
  'IDENTIFYING',
  'INFORMATION_REQUESTED',
  'TO_IDENTIFY',
  'TO_ANSWER',
  'TO_CHECK',
  'ANSWERING',
] as const satisfies readonly ReceivedStatus[];
