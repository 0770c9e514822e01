import { describe, expect, it } from '@jest/globals';
import { decideAll } from '../../../../server/person/matching/compete.ts';
import { standingOf } from '../../../../server/person/matching/decide.ts';
import type { Prepared, WrittenRecord } from '../../../../server/person/matching/record.ts';
import { compared, decided, model, person } from './support.ts';

const facts: Omit<WrittenRecord, 'names'> = {
  births: ['1971-04-13'],
  sex: 'male',
  nationalities: ['CZ'],
  birthPlaces: ['Olomouc'],
};

describe('one of the three bands', () => {
  it('joins the same rare name and full date', () => {
    expect(decided(person('Marek Dvorsky', facts), person('DVORSKY, Marek', facts))).toMatchObject({ band: 'JOIN', holds: [] });
  });

  it('never joins on names alone, however rare', () => {
    const name = 'Maximilian Featherstonehaugh Cholmondeley-Dvorsky';
    const decision = decided(person(name), person(name));
    expect(decision).toMatchObject({ band: 'REVIEW', holds: ['NOTHING_BUT_NAMES'] });
    expect(decision.score).toBeLessThan(model.bands.join);
  });

  it.each(['1971', '1971-01-01'])('never joins on a name and a birth year alone (%s)', (birth) => {
    const decision = decided(
      person('Marek Featherstonehaugh', { births: [birth] }),
      person('Marek Featherstonehaugh', { births: ['1971'] }),
    );
    expect(decision).toMatchObject({ band: 'REVIEW', holds: ['NO_DATE_OR_NUMBER'] });
  });

  it.each(['Scotland', 'Czechia'])(
    'never joins on a name, a birth year and no more than the country of birth (%s)',
    (country) => {
      const born = (place: string) => person('Marek Featherstonehaugh', { births: ['1971'], birthPlaces: [place] });
      expect(decided(born(country), born(country))).toMatchObject({ band: 'REVIEW', holds: ['NO_DATE_OR_NUMBER'] });
      expect(decided(born(`Fordoun, ${country}`), born('Fordoun'))).toMatchObject({ band: 'JOIN', holds: [] });
    },
  );

  it('never joins across a contradiction', () => {
    const one = person('Marek Featherstonehaugh', facts);
    for (const contradicting of [{ births: ['1958-11-25'] }, { sex: 'female' }])
      expect(decided(one, person('Marek Featherstonehaugh', { ...facts, ...contradicting })).holds).toContain('CONTRADICTION');
  });

  it('never joins where a lifelong number differs', () => {
    const one = person('Marek Featherstonehaugh', { ...facts, numbers: [{ scheme: 'PNCID', value: '1979/0163001B' }] });
    const other = person('Marek Featherstonehaugh', { ...facts, numbers: [{ scheme: 'PNCID', value: '1979/0163002C' }] });
    expect(decided(one, other)).toMatchObject({ holds: ['CONTRADICTION'] });
    expect(decided(one, other).score).toBeLessThan(model.bands.join);
  });

  it('leaves strangers apart', () => {
    const other = person('Pavel Sikora', { births: ['1958-11-25'], nationalities: ['PL'] });
    expect(decided(person('Marek Dvorsky', facts), other).band).toBe('APART');
  });
});

describe('twins and siblings', () => {
  const family = { ...facts, father: { text: 'Jan Dvorsky' }, mother: { text: 'Hana Dvorska' } };

  it('does not join twins: everything agrees but the forename', () => {
    const decision = decided(person('Marek Dvorsky', family), person('Pavel Dvorsky', family));
    expect(decision.holds).toContain('CONTRADICTION');
    expect(decision.band).not.toBe('JOIN');
  });

  it('shows that a relative explains the likeness as well', () => {
    const { fields } = compared(
      person('Marek Ghamrawi Featherstonehaugh', facts),
      person('Pavel Ghamrawi Featherstonehaugh', facts),
    );
    expect(fields.find(({ field }) => field === 'relative')?.bits).toBeLessThan(-5);
  });
});

function decideHeap(records: Prepared[], pairs: [number, number][], twoSources = false) {
  const candidates = pairs.map(([left, right]) => ({
    left,
    right,
    ...standingOf(compared(records[left]!, records[right]!), model),
  }));
  return decideAll(candidates, { records, twoSources, model });
}

describe('candidates compete', () => {
  // One record of John and two persons it could be, who are not the same.
  const john = person('John Ashworth', { births: ['1971'], birthPlaces: ['Leeds'] });
  const one = person('John Ashworth', {
    births: ['1971-04-13'],
    birthPlaces: ['Leeds'],
    numbers: [{ scheme: 'PNCID', value: '1979/0163001B' }],
  });
  const other = person('John Ashworth', {
    births: ['1971-11-27'],
    birthPlaces: ['Leeds'],
    numbers: [{ scheme: 'PNCID', value: '1979/0163002C' }],
  });

  it('joins the only candidate', () => {
    expect(decideHeap([john, one], [[0, 1]])[0]).toMatchObject({ band: 'JOIN' });
  });

  it('joins neither of two that fit as well', () => {
    for (const decision of decideHeap(
      [john, one, other],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ).slice(0, 2))
      expect(decision).toMatchObject({ band: 'REVIEW', holds: ['CONTESTED'] });
  });

  it('lets the clearly better one win', () => {
    const exact = person('John Ashworth', { births: ['1971-04-13'], birthPlaces: ['Leeds'] });
    const [better, worse] = decideHeap(
      [exact, one, other],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    );
    expect(better?.band).toBe('JOIN');
    expect(worse?.band).not.toBe('JOIN');
    expect(worse?.holds).toContain('CONTESTED');
  });

  it('joins two registers without a date only where both have no other candidate, and more than the name agrees', () => {
    const here = person('Marek Featherstonehaugh', { nationalities: ['CZ'] });
    const there = person('Marek Featherstonehaugh', { nationalities: ['CZ'], births: ['1971-04-13'] });
    expect(decideHeap([here, there], [[0, 1]])[0]?.band).toBe('REVIEW');
    expect(decideHeap([here, there], [[0, 1]], true)[0]?.band).toBe('JOIN');
    expect(
      decideHeap(
        [here, there, there],
        [
          [0, 1],
          [0, 2],
        ],
        true,
      )[0]?.score,
    ).toBeGreaterThan(0);
  });
});

describe('a third record', () => {
  const bridge = person('Yusuf Ghamrawi', { ...facts, aliases: ['Kemal Sezgin'] });
  const alias = person('Kemal Sezgin', facts);
  const main = person('Yusuf Ghamrawi', facts);

  it('supports two aliases that have nothing in common', () => {
    const [unsupported] = decideHeap([main, alias], [[0, 1]]);
    const [supported] = decideHeap(
      [main, alias, bridge],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    );
    expect(supported?.score).toBeGreaterThan(unsupported?.score ?? Infinity);
    expect(supported?.band).toBe('REVIEW');
  });
});
