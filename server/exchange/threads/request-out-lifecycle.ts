/** Lifecycle of a request of ours to another country. */
import type { Machine } from '../../platform/lifecycle/machine.ts';

export const askedStatuses = [
  'QUEUED',
  'SENT',
  'ACKNOWLEDGED',
  'INFORMATION_WANTED',
  'ANSWERED',
  'REFUSED',
  'FAILED',
  'CANCELLED',
] as const;
export type AskedStatus = (typeof askedStatuses)[number];

export type AskedStep =
  'send' | 'acknowledge' | 'wantInformation' | 'inform' | 'answer' | 'refuse' | 'fail' | 'cancel' | 'retract';

const whileOpen = {
  wantInformation: 'INFORMATION_WANTED',
  answer: 'ANSWERED',
  refuse: 'REFUSED',
  fail: 'FAILED',
  cancel: 'CANCELLED',
} as const;

export const requestOut: Machine<AskedStatus, AskedStep> = {
  name: 'request-out',
  initial: 'QUEUED',
  next: {
    // An answer can overtake our own "sent", and so can an acknowledgement.
    QUEUED: { ...whileOpen, send: 'SENT', acknowledge: 'ACKNOWLEDGED' },
    SENT: { ...whileOpen, send: 'SENT', acknowledge: 'ACKNOWLEDGED' },
    ACKNOWLEDGED: { ...whileOpen, send: 'ACKNOWLEDGED', acknowledge: 'ACKNOWLEDGED' },
    INFORMATION_WANTED: { ...whileOpen, send: 'INFORMATION_WANTED', acknowledge: 'INFORMATION_WANTED', inform: 'SENT' },
    // A partner may amend its answer, or withdraw it: then it is awaited again; an acknowledgement or our own "sent" that comes late changes nothing any more.
    ANSWERED: {
      send: 'ANSWERED',
      acknowledge: 'ANSWERED',
      wantInformation: 'ANSWERED',
      answer: 'ANSWERED',
      refuse: 'REFUSED',
      retract: 'SENT',
    },
    REFUSED: { send: 'REFUSED', acknowledge: 'REFUSED', answer: 'ANSWERED', refuse: 'REFUSED', retract: 'SENT' },
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
      retract: 'CANCELLED',
    },
  },
};

/** No answer is in, and one is still awaited. */
export const openStatuses = ['QUEUED', 'SENT', 'ACKNOWLEDGED', 'INFORMATION_WANTED'] as const satisfies readonly AskedStatus[];

export function isOpen(status: string): boolean {
  return (openStatuses as readonly string[]).includes(status);
}
