import { describe, expect, it } from '@jest/globals';
import { dispatchDueDay, lostFrom, refundOf, serviceLevel } from '../../../server/certificate/service-terms.ts';
import { onward } from '../../../server/certificate/move-on.ts';
import type { Disclosure } from '../../../server/certificate/application.entity.ts';

describe('the last day of dispatch', () => {
  it.each([
    // Received on a Monday: two working days lie between, and it leaves on the Thursday.
    ['2026-11-23', 2, '2026-11-26'],
    ['2026-11-27', 2, '2026-12-02'],
    // Received on a Sunday.
    ['2026-11-29', 2, '2026-12-02'],
    // Over Christmas, with its bank holidays.
    ['2026-12-24', 2, '2026-12-31'],
    ['2026-11-02', 20, '2026-12-01'],
  ])('received on %s with %i working days: %s', (receivedOn, days, expected) => {
    expect(dispatchDueDay(receivedOn, days)).toBe(expected);
  });
});

it('fee and time are those of the day of receipt', () => {
  expect(serviceLevel('POLICE', 'STANDARD', '2023-12-31')).toEqual({ fee: 5_500, workingDays: 10 });
  expect(serviceLevel('POLICE', 'STANDARD', '2024-01-01')).toEqual({ fee: 5_500, workingDays: 20 });
  expect(serviceLevel('POLICE', 'PREMIUM', '2026-11-25')).toEqual({ fee: 9_500, workingDays: 2 });
  expect(serviceLevel('ICPC', 'PREMIUM', '2026-11-25')).toBeUndefined();
});

describe('what is given back of a withdrawn application', () => {
  it.each([
    ['POLICE', false, 5_500],
    ['POLICE', true, 0],
    ['ICPC', false, 4_500],
    ['ICPC', true, 4_500],
  ] as const)('%s, checked %s: %i pence of 5,500', (kind, checked, amount) => {
    expect(refundOf('CANCELLED', { kind, fee: 5_500, receivedOn: '2026-11-25', checked })).toEqual({
      amount,
      because: 'CANCELLED',
    });
  });
});

it.each([
  ['GB', '2026-01-16'],
  ['FR', '2026-01-21'],
  ['AU', '2026-02-10'],
])('a certificate sent to %s may be reported lost from %s on', (country, day) => {
  expect(lostFrom('2026-01-01', country)).toBe(day);
});

describe('where an application goes on', () => {
  const nothing: Disclosure = {
    onDay: '2026-11-25',
    birthDate: null,
    hasRecord: false,
    events: [],
    lines: [],
    decisions: [],
    outcome: 'NO_TRACE',
  };
  const something: Disclosure = { ...nothing, outcome: 'DISCLOSED', hasRecord: true };
  const leftOut = { ...nothing, decisions: [{ event: 'e', disclose: false, reason: 'x', by: 'first' }] };

  it.each([
    ['nothing held', { decidedBy: null, intelligence: 'NOT_NEEDED' }, nothing, 'clear'],
    ['nothing held, intelligence open', { decidedBy: null, intelligence: 'OPEN' }, nothing, 'await'],
    ['nothing held, intelligence speaks', { decidedBy: null, intelligence: 'INFORMATION' }, nothing, 'propose'],
    ['nothing held, intelligence refuses', { decidedBy: null, intelligence: 'REFUSE' }, nothing, 'propose'],
    ['disclosed, nobody has looked', { decidedBy: null, intelligence: 'NOTHING' }, something, 'judge'],
    ['disclosed, somebody has looked', { decidedBy: 'first', intelligence: 'NOTHING' }, something, 'propose'],
    ['disclosed, intelligence open', { decidedBy: 'first', intelligence: 'OPEN' }, something, 'await'],
    ['left out by hand', { decidedBy: 'first', intelligence: 'NOT_NEEDED' }, leftOut, 'propose'],
  ] as const)('%s', (_, application, disclosure, expected) => {
    expect(onward(application, disclosure)).toBe(expected);
  });
});
