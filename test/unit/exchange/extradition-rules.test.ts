import { describe, expect, it } from '@jest/globals';
import {
  extraditionIssues,
  whomToTell,
  type NewExtradition,
} from '../../../server/exchange/notifications-out/extradition-rules.ts';

const today = '2026-11-25';
const plugged = ['ECRIS', 'INTERPOL'];
const given: NewExtradition = {
  idempotencyKey: 'k',
  personId: 'per_1',
  extraditedTo: 'US',
  surrenderedOn: '2026-11-24',
  reason: 'Westminster Magistrates 2026/118',
};
const codes = (change: Partial<NewExtradition>) =>
  extraditionIssues({ ...given, ...change }, today).map(({ path, code }) => `${path} ${code}`);

describe('of an extradition', () => {
  it('every country of nationality is told, whichever way convictions go to it, and to whichever country it was', () => {
    expect(whomToTell(['RO', 'JM', 'GB'], plugged, today)).toEqual({ told: ['JM', 'RO'], untold: [] });
  });

  it('no country is left out in silence: each has its reason', () => {
    expect(whomToTell(['KP', 'NG', 'RO', 'ZZ'], plugged, today)).toEqual({
      told: ['RO'],
      untold: [
        { country: 'KP', reason: 'NO_CHANNEL' },
        { country: 'NG', reason: 'NO_ARRANGEMENT' },
        { country: 'ZZ', reason: 'NATIONALITY_NOT_READ' },
      ],
    });
    expect(whomToTell(['RO'], ['ECRIS'], today).untold).toEqual([{ country: 'RO', reason: 'CHANNEL_NOT_CONNECTED' }]);
  });

  it('the State is told of those whose territory has no authority of its own, once', () => {
    expect(whomToTell(['YT', 'FR'], plugged, today)).toEqual({ told: ['FR'], untold: [] });
  });

  it('nobody else is told of Britons alone', () => {
    expect(whomToTell(['GB', 'JE'], plugged, today)).toEqual({ told: [], untold: [] });
  });
});

describe('the news of an extradition', () => {
  it('may be of today, in London', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ surrenderedOn: today })).toEqual([]);
  });

  it.each([
    ['of tomorrow', { surrenderedOn: '2026-11-26' }, 'surrenderedOn IN_THE_FUTURE'],
    ['to Jersey', { extraditedTo: 'JE' }, 'extraditedTo DOMESTIC_COUNTRY'],
    ['to nowhere', { extraditedTo: 'ZZ' }, 'extraditedTo UNKNOWN_COUNTRY'],
    ['of nobody', { personId: null }, 'subject REQUIRED'],
    ['without a reason', { reason: ' ' }, 'reason EMPTY'],
  ])('%s is none', (_what, change, issue) => {
    expect(codes(change)).toEqual([issue]);
  });
});
