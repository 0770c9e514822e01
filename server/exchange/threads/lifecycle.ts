/** Which step leads where. A status or step that nobody handled does not compile. */
export const requestStatuses = [
  'QUEUED',
  'SENT',
  'ACKNOWLEDGED',
  'INFORMATION_WANTED',
  'ANSWERED',
  'REFUSED',
  'FAILED',
  'CANCELLED',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export type RequestStep = 'send' | 'acknowledge' | 'wantInformation' | 'answer' | 'refuse' | 'fail' | 'cancel';

const next = {
  // An answer can overtake our own "sent", and so can an acknowledgement.
  QUEUED: {
    send: 'SENT',
    acknowledge: 'ACKNOWLEDGED',
    wantInformation: 'INFORMATION_WANTED',
    answer: 'ANSWERED',
    refuse: 'REFUSED',
    fail: 'FAILED',
    cancel: 'CANCELLED',
  },
  SENT: {
    send: 'SENT',
    acknowledge: 'ACKNOWLEDGED',
    wantInformation: 'INFORMATION_WANTED',
    answer: 'ANSWERED',
    refuse: 'REFUSED',
    fail: 'FAILED',
    cancel: 'CANCELLED',
  },
  ACKNOWLEDGED: {
    send: 'ACKNOWLEDGED',
    acknowledge: 'ACKNOWLEDGED',
    wantInformation: 'INFORMATION_WANTED',
    answer: 'ANSWERED',
    refuse: 'REFUSED',
    fail: 'FAILED',
    cancel: 'CANCELLED',
  },
  INFORMATION_WANTED: {
    send: 'INFORMATION_WANTED',
    acknowledge: 'INFORMATION_WANTED',
    wantInformation: 'INFORMATION_WANTED',
    answer: 'ANSWERED',
    refuse: 'REFUSED',
    fail: 'FAILED',
    cancel: 'CANCELLED',
  },
  // A partner may amend its answer; an acknowledgement or our own "sent" that comes late changes nothing any more.
  ANSWERED: { send: 'ANSWERED', acknowledge: 'ANSWERED', wantInformation: 'ANSWERED', answer: 'ANSWERED', refuse: 'REFUSED' },
  REFUSED: { send: 'REFUSED', acknowledge: 'REFUSED', answer: 'ANSWERED', refuse: 'REFUSED' },
  FAILED: { send: 'FAILED', acknowledge: 'ACKNOWLEDGED', answer: 'ANSWERED', refuse: 'REFUSED' },
  // What comes after a cancellation is kept and shown, but the request stays cancelled.
  CANCELLED: {
    send: 'CANCELLED',
    acknowledge: 'CANCELLED',
    wantInformation: 'CANCELLED',
    answer: 'CANCELLED',
    refuse: 'CANCELLED',
    fail: 'CANCELLED',
    cancel: 'CANCELLED',
  },
} as const satisfies Record<RequestStatus, Partial<Record<RequestStep, RequestStatus>>>;

/** The status after a step, or undefined where the step is not allowed from here. */
export function statusAfter(status: RequestStatus, step: RequestStep): RequestStatus | undefined {
  const steps: Partial<Record<RequestStep, RequestStatus>> = next[status];
  return steps[step];
}

/** No answer is in, and one is still awaited. */
export const openStatuses = ['QUEUED', 'SENT', 'ACKNOWLEDGED', 'INFORMATION_WANTED'] as const satisfies readonly RequestStatus[];

export function mayBeCancelled(status: RequestStatus): boolean {
  return (openStatuses as readonly RequestStatus[]).includes(status);
}
