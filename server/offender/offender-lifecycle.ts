/** Lifecycle of a matter of the offender desk. Whatever ViSOR has still to be told is a status of its own: until then nothing has changed hands. */
import type { Machine } from '../platform/lifecycle/machine.ts';

export const matterStatuses = [
  'RAISED',
  'DECLINED',
  'RECORDING',
  'RECORD_REFUSED',
  'RECORDED',
  'HANDOVER_PROPOSING',
  'HANDOVER_FAILED',
  'HANDOVER_PROPOSED',
  'HANDOVER_ACCEPTING',
  'HANDOVER_REJECTING',
  'HANDOVER_REJECTED',
  'HANDED_OVER',
] as const;
export type MatterStatus = (typeof matterStatuses)[number];

/** Steps ending in -ed, and `fail`, are ViSOR's word; the others are people's, or a conviction's. */
export const matterSteps = [
  'raise',
  'join',
  'decline',
  'assess',
  'recorded',
  'fail',
  'propose',
  'proposed',
  'accept',
  'accepted',
  'reject',
  'rejected',
] as const;
export type MatterStep = (typeof matterSteps)[number];

export const offenderMatter: Machine<MatterStatus, MatterStep> = {
  name: 'offender-matter',
  initial: 'RAISED',
  next: {
    RAISED: { raise: 'RAISED', join: 'RAISED', assess: 'RECORDING', decline: 'DECLINED' },
    // What was declined was declined for what was known then.
    DECLINED: { join: 'RAISED', assess: 'RECORDING' },
    RECORDING: { join: 'RECORDING', recorded: 'RECORDED', fail: 'RECORD_REFUSED' },
    RECORD_REFUSED: { join: 'RECORD_REFUSED', assess: 'RECORDING', decline: 'DECLINED' },
    RECORDED: { join: 'RECORDED', propose: 'HANDOVER_PROPOSING' },
    HANDOVER_PROPOSING: { join: 'HANDOVER_PROPOSING', proposed: 'HANDOVER_PROPOSED', fail: 'HANDOVER_FAILED' },
    HANDOVER_FAILED: { join: 'HANDOVER_FAILED', propose: 'HANDOVER_PROPOSING' },
    HANDOVER_PROPOSED: { join: 'HANDOVER_PROPOSED', accept: 'HANDOVER_ACCEPTING', reject: 'HANDOVER_REJECTING' },
    HANDOVER_ACCEPTING: { join: 'HANDOVER_ACCEPTING', accepted: 'HANDED_OVER', fail: 'HANDOVER_PROPOSED' },
    HANDOVER_REJECTING: { join: 'HANDOVER_REJECTING', rejected: 'HANDOVER_REJECTED', fail: 'HANDOVER_PROPOSED' },
    HANDOVER_REJECTED: { join: 'HANDOVER_REJECTED', propose: 'HANDOVER_PROPOSING' },
    // Whoever has taken a person over may offer it on.
    HANDED_OVER: { join: 'HANDED_OVER', propose: 'HANDOVER_PROPOSING' },
  },
};
