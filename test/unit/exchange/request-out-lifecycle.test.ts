import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  askedStatuses,
  isOpen,
  requestOut,
  type AskedStatus,
  type AskedStep,
} from '../../../server/exchange/threads/request-out-lifecycle.ts';
import { statusAfter } from '../../../server/platform/lifecycle/machine.ts';

const steps = [
  'send',
  'acknowledge',
  'wantInformation',
  'answer',
  'refuse',
  'fail',
  'inform',
  'cancel',
  'retract',
] as const satisfies readonly AskedStep[];

describe('the life of a request to one country', () => {
  it('reaches every status from QUEUED', () => {
    const reached = new Set<AskedStatus>(['QUEUED']);
    for (const status of reached) for (const step of steps) add(reached, statusAfter(requestOut, status, step));
    expect([...reached].sort()).toEqual([...askedStatuses].sort());
  });

  it('goes QUEUED, SENT, ACKNOWLEDGED, ANSWERED on an ordinary day', () => {
    expect(walk('send', 'acknowledge', 'answer')).toBe('ANSWERED');
  });

  it('takes an answer that overtakes our own "sent", and the late "sent" changes nothing any more', () => {
    expect(walk('answer')).toBe('ANSWERED');
    expect(walk('answer', 'send', 'acknowledge')).toBe('ANSWERED');
  });

  it('lets an answer be amended, and an answer come after a refusal or a failure', () => {
    expect(walk('answer', 'answer')).toBe('ANSWERED');
    expect(walk('refuse', 'answer')).toBe('ANSWERED');
    expect(walk('fail', 'answer')).toBe('ANSWERED');
  });

  it('stays cancelled whatever still arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 8 }), (later) => {
        expect(walk('cancel', ...later)).toBe('CANCELLED');
      }),
    );
  });

  it('may be cancelled until it is answered, and not after', () => {
    expect(askedStatuses.filter(isOpen)).toEqual(['QUEUED', 'SENT', 'ACKNOWLEDGED', 'INFORMATION_WANTED']);
    for (const status of askedStatuses) {
      if (status !== 'CANCELLED') expect(statusAfter(requestOut, status, 'cancel') === 'CANCELLED').toBe(isOpen(status));
    }
  });
});

function walk(...taken: AskedStep[]): AskedStatus {
  return taken.reduce<AskedStatus>((status, step) => statusAfter(requestOut, status, step) ?? status, 'QUEUED');
}

function add(set: Set<AskedStatus>, status: AskedStatus | undefined): void {
  if (status) set.add(status);
}
