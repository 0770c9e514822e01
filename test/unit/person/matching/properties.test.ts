import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockingKeys } from '../../../../server/person/matching/blocking.ts';
import type { WrittenRecord } from '../../../../server/person/matching/record.ts';
import { decideAgainst, weigh } from '../../../../server/person/links/weigh.ts';
import { compared, decided, model, prepared } from './support.ts';

const pick = (...values: string[]) => fc.constantFrom(...values);
const word = pick(
  'Marek',
  'MAREK',
  'Мария',
  'Maria',
  'Dvorsky',
  'Dvorská',
  'يوسف',
  'Yusuf',
  'al-Ghamrawi',
  'J.',
  'van',
  'Abdul',
  'Petrovich',
  'FNU',
  '金',
  'O’Brien',
  'Anne-Sophie',
  '',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const birth = fc.oneof(
  pick('1971-04-13', '1971-13-04', '1971-04', '1971', '1969/1973', '1800', '1971-01-01', '1971-00-00'),
  fc.string({ maxLength: 10 }),
);
const names = fc.array(fc.record({ text, given: text, family: text }, { requiredKeys: [] }), { maxLength: 3 });
const number = fc.record({
  scheme: pick('PNCID', 'CRO', 'NATIONAL_ID', 'PASSPORT'),
  country: pick('PL', 'RO', 'BG', ''),
  value: fc.oneof(pick('44051401359', '1979/0163001B'), fc.string({ maxLength: 14 })),
});
const record: fc.Arbitrary<WrittenRecord> = fc.record(
  {
    names,
    births: fc.array(birth, { maxLength: 3 }),
    sex: pick('male', 'female', 'M', '0', ''),
    birthPlaces: fc.array(pick('Olomouc', 'Olomouc, Czechia', 'Варна', ''), { maxLength: 2 }),
    nationalities: fc.array(pick('CZ', 'CZE', 'Czechia', 'XXX', ''), { maxLength: 2 }),
    numbers: fc.array(number, { maxLength: 3 }),
    father: fc.record({ text }),
  },
  { requiredKeys: ['names'] },
);

describe('whatever registers write', () => {
  it('gives the same answer in either order', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const there = compared(prepared(a), prepared(b));
        const back = compared(prepared(b), prepared(a));
        expect(back.bits).toBe(there.bits);
        expect(back.fields).toEqual(there.fields);
        expect(back.contradictions).toEqual(there.contradictions);
        expect(back.names?.aligned.map(({ left, right, ...rest }) => ({ left: right, right: left, ...rest }))).toEqual(
          there.names?.aligned,
        );
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(record, record, (a, b) =>
        expect(compared(prepared(a), prepared(b))).toEqual(compared(prepared(a), prepared(b))),
      ),
    );
  });

  it('is a number, and no score of a pair that is held back reaches the threshold', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const decision = decided(prepared(a), prepared(b));
        expect(Number.isFinite(decision.score)).toBe(true);
        if (decision.holds.length > 0) expect(decision.score).toBeLessThan(model.bands.join);
      }),
    );
  });

  it('finds a record by keys that are its own, and few enough', () => {
    fc.assert(
      fc.property(record, (a) => {
        const keys = blockingKeys(prepared(a));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThan(600);
        expect(blockingKeys(prepared(a))).toEqual(keys);
      }),
    );
  });
});

describe('a contradicting lifelong number', () => {
  const pncIds = ['1979/0163001B', '1998/0000101A', '2001/0448754K'];

  it('never raises a score', () => {
    fc.assert(
      fc.property(
        record,
        record,
        fc.shuffledSubarray(pncIds, { minLength: 2, maxLength: 2 }),
        (a, b, [mine = '', theirs = '']) => {
          const withNumber = (of: WrittenRecord, value: string) => prepared({ ...of, numbers: [{ scheme: 'PNCID', value }] });
          const without = (of: WrittenRecord) => prepared({ ...of, numbers: [] });
          const before = decided(without(a), without(b)).score;
          expect(decided(withNumber(a, mine), withNumber(b, theirs)).score).toBeLessThanOrEqual(before);
          expect(decided(withNumber(a, mine), without(b)).score).toBe(before);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('lifts no pair into a higher band of the hub’s own either, in whichever order the two come', () => {
    const rank = { APART: 0, REVIEW: 1, JOIN: 2 };
    const bandOf = (a: WrittenRecord, b: WrittenRecord) => decideAgainst(weigh(prepared(a), prepared(b)), undefined).band;
    fc.assert(
      fc.property(record, record, (a, b) => {
        const [mine, theirs] = pncIds.map((value) => ({ numbers: [{ scheme: 'PNCID', value }] }));
        const before = bandOf({ ...a, numbers: [] }, { ...b, numbers: [] });
        expect(rank[bandOf({ ...a, ...mine }, { ...b, ...theirs })]).toBeLessThanOrEqual(rank[before]);
        expect(bandOf(b, a)).toBe(bandOf(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['PL', '44051401359', '02270803624'],
    ['BG', '7523169263', '8032056031'],
  ])('of %s never raises it, whatever it says of birth and sex', (country, mine, theirs) => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const of = (written: WrittenRecord, value: string) =>
          prepared({ ...written, numbers: [{ scheme: 'NATIONAL_ID', country, value }] });
        const before = decided(prepared({ ...a, numbers: [] }), prepared({ ...b, numbers: [] })).score;
        expect(decided(of(a, mine), of(b, theirs)).score).toBeLessThanOrEqual(before);
      }),
    );
  });
});
