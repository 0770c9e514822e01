/** Lifecycle of a referral for immigration enforcement. */
import type { Machine } from '../../platform/lifecycle/machine.ts';

export const referralStatuses = ['REFERRED', 'TAKEN_UP', 'DECLINED', 'REMOVED', 'CLOSED'] as const;
export type ReferralStatus = (typeof referralStatuses)[number];
export type ReferralStep = 'refer' | 'takeUp' | 'decline' | 'remove' | 'close';

export const referralMachine: Machine<ReferralStatus, ReferralStep> = {
  name: 'referral',
  initial: 'REFERRED',
  next: {
    REFERRED: { refer: 'REFERRED', takeUp: 'TAKEN_UP', decline: 'DECLINED' },
    TAKEN_UP: { remove: 'REMOVED', close: 'CLOSED' },
    DECLINED: {},
    REMOVED: {},
    CLOSED: {},
  },
};
