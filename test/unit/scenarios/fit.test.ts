import { describe, expect, it } from '@jest/globals';
import { misfit } from '../../../scenarios/kit/fit.ts';

const answer = { outcome: 'CONVICTIONS', remarks: null, convictions: [{ decidedOn: '1995-11-20', sanctions: [] }] };

describe('what is expected of an answer', () => {
  it.each([
    ['nothing', undefined],
    ['some of its members', { outcome: 'CONVICTIONS' }],
    ['a fact that is absent', { remarks: null }],
    ['a text by its pattern', { convictions: [{ decidedOn: /^1995/ }] }],
    ['an empty list', { convictions: [{ sanctions: [] }] }],
  ])('fits where it is %s', (_, expected) => {
    expect(misfit(expected, answer)).toBeUndefined();
  });

  it.each([
    ['another value', { outcome: 'DENIED' }, 'outcome: expected "DENIED", found "CONVICTIONS"'],
    ['a fact where there is none', { remarks: { text: 'x' } }, 'remarks: expected {"text":"x"}, found null'],
    ['no fact where there is one', { outcome: null }, 'outcome: expected null, found "CONVICTIONS"'],
    ['a list of another length', { convictions: [] }, 'convictions: expected 0 of them, found 1'],
    ['a list where there is a text', { outcome: [] }, 'outcome: expected [], found "CONVICTIONS"'],
    ['a pattern that does not match', { outcome: /^NO/ }, 'outcome: expected /^NO/, found "CONVICTIONS"'],
    [
      'something deep down',
      { convictions: [{ decidedOn: '1995' }] },
      'convictions[0].decidedOn: expected "1995", found "1995-11-20"',
    ],
  ])('names the first difference where it is %s', (_, expected, difference) => {
    expect(misfit(expected, answer)).toBe(difference);
  });
});
