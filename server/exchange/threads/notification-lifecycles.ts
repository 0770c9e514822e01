/** Lifecycles of a conviction told: by us, and to us. */
import type { Machine } from '../../platform/lifecycle/machine.ts';

export const toldStatuses = ['QUEUED', 'SENT', 'INFORMATION_WANTED', 'ACCEPTED', 'REFUSED', 'FAILED', 'WITHDRAWN'] as const;
export type ToldStatus = (typeof toldStatuses)[number];
export type ToldStep = 'send' | 'wantInformation' | 'inform' | 'accept' | 'refuse' | 'fail' | 'sendAgain' | 'withdraw';

/** Notifications out. A receipt can overtake our own "sent". */
export const notificationOut: Machine<ToldStatus, ToldStep> = {
  name: 'notification-out',
  initial: 'QUEUED',
  next: {
    QUEUED: {
      send: 'SENT',
      wantInformation: 'INFORMATION_WANTED',
      accept: 'ACCEPTED',
      refuse: 'REFUSED',
      fail: 'FAILED',
      withdraw: 'WITHDRAWN',
    },
    SENT: {
      send: 'SENT',
      wantInformation: 'INFORMATION_WANTED',
      accept: 'ACCEPTED',
      refuse: 'REFUSED',
      fail: 'FAILED',
      withdraw: 'WITHDRAWN',
    },
    INFORMATION_WANTED: {
      send: 'INFORMATION_WANTED',
      wantInformation: 'INFORMATION_WANTED',
      inform: 'SENT',
      accept: 'ACCEPTED',
      refuse: 'REFUSED',
      withdraw: 'WITHDRAWN',
    },
    ACCEPTED: { send: 'ACCEPTED', accept: 'ACCEPTED', withdraw: 'WITHDRAWN' },
    // A country may think again; a person of ours may mend what it refused and send it again.
    REFUSED: { send: 'REFUSED', accept: 'ACCEPTED', refuse: 'REFUSED', sendAgain: 'QUEUED', withdraw: 'WITHDRAWN' },
    FAILED: { send: 'FAILED', accept: 'ACCEPTED', refuse: 'REFUSED', sendAgain: 'QUEUED', withdraw: 'WITHDRAWN' },
    WITHDRAWN: { send: 'WITHDRAWN', accept: 'WITHDRAWN', refuse: 'WITHDRAWN', fail: 'WITHDRAWN' },
  },
};

export const heardStatuses = [
  'RECEIVED',
  'TO_IDENTIFY',
  'TO_DECIDE',
  'KEPT',
  'ENTERING',
  'ENTERED',
  'ENTRY_FAILED',
  'REPLACED',
  'DROPPED',
] as const;
export type HeardStatus = (typeof heardStatuses)[number];
export type HeardStep = 'identify' | 'doubt' | 'decide' | 'keep' | 'enter' | 'entered' | 'fail' | 'replace' | 'withdraw';

/**
 * Notifications in. RECEIVED: stored whole, the PNC is being searched. TO_IDENTIFY: a person must say who it is about. TO_DECIDE: a person
 * must say what it corresponds to here or, of a conviction that was struck, that the PNC says so too. KEPT: held under FRA 2020 s.2 and not
 * on the PNC. ENTERING, ENTERED: on its way to the PNC, and there. REPLACED: a later notification of the same conviction took its place.
 * DROPPED: the country withdrew it.
 */
export const notificationIn: Machine<HeardStatus, HeardStep> = {
  name: 'notification-in',
  initial: 'RECEIVED',
  next: {
    RECEIVED: { identify: 'TO_DECIDE', doubt: 'TO_IDENTIFY', replace: 'REPLACED', withdraw: 'DROPPED' },
    TO_IDENTIFY: { identify: 'TO_DECIDE', replace: 'REPLACED', withdraw: 'DROPPED' },
    TO_DECIDE: { keep: 'KEPT', enter: 'ENTERING', replace: 'REPLACED', withdraw: 'DROPPED' },
    KEPT: { decide: 'TO_DECIDE', replace: 'REPLACED', withdraw: 'DROPPED' },
    // What comes of an entry is recorded even where its conviction is changed meanwhile.
    ENTERING: { entered: 'ENTERED', fail: 'ENTRY_FAILED' },
    ENTERED: { replace: 'REPLACED', withdraw: 'DROPPED' },
    ENTRY_FAILED: { enter: 'ENTERING', keep: 'KEPT', replace: 'REPLACED', withdraw: 'DROPPED' },
    REPLACED: {},
    DROPPED: {},
  },
};

export type NotificationStatus = ToldStatus | HeardStatus;
