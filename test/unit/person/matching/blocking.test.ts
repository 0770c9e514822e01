import { describe, expect, it } from '@jest/globals';
import { blockingKeys } from '../../../../server/person/matching/blocking.ts';
import { candidatePairs } from '../../../../server/person/matching/candidates.ts';
import { person } from './support.ts';

const meet = (one: ReturnType<typeof person>, other: ReturnType<typeof person>) => {
  const keys = new Set(blockingKeys(one));
  return blockingKeys(other).some((key) => keys.has(key));
};

describe('records of one person meet under a key', () => {
  it.each([
    ['another script', person('Геннадий Сухоруков'), person('SUKHORUKOV Gennady')],
    [
      'a slip in each part',
      person('Frederik Lindquist', { births: ['1971'] }),
      person('Fredrick Lindqvist', { births: ['1971'] }),
    ],
    [
      'another name, the same date',
      person('Kemal Sezgin', { births: ['1971-04-13'] }),
      person('Yusuf Ghamrawi', { births: ['1971-04-13'] }),
    ],
    ['day and month exchanged', person('Kemal Sezgin', { births: ['1971-04-05'] }), person('Kemal', { births: ['1971-05-04'] })],
    ['two words for one', person('Rami Makhzoum'), person('Ramimakhzoum')],
    [
      'the same number alone',
      person('', { numbers: [{ scheme: 'CRO', value: '65656/91H' }] }),
      person('', { numbers: [{ scheme: 'CRO', value: '065656/91h' }] }),
    ],
  ])('%s', (_, one, other) => expect(meet(one, other)).toBe(true));

  it('strangers do not', () => {
    expect(meet(person('Marek Dvorsky', { births: ['1971-04-13'] }), person('Olga Petrescu', { births: ['1958-11-25'] }))).toBe(
      false,
    );
  });
});

describe('keys lengthen as they get common', () => {
  const keys = (at: number) => [`p:smith`, `p:smith:${at % 10}`];
  const common = Array.from({ length: 100 }, (_, at) => keys(at));

  it('skips a key that too many share and meets under the longer one', () => {
    const pairs = [...candidatePairs(common, () => true, { keyMax: 20, recordMax: 300 })];
    expect(pairs).toHaveLength(10 * 45);
    expect(pairs.every(([left, right]) => left % 10 === right % 10 && left < right)).toBe(true);
  });

  it('keeps those with the rarest keys in common where one record has too many candidates', () => {
    const pairs = [...candidatePairs(common, () => true, { keyMax: 100, recordMax: 5 })];
    const first = pairs.filter(([left]) => left === 0);
    expect(first).toHaveLength(5);
    expect(first.every(([, right]) => right % 10 === 0)).toBe(true);
  });
});
