import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conviction } from '../../../connectors/contract/canonical.ts';
import { isSpent, type SpentFinding } from '../../../server/conviction/spent.ts';
import { anyDay, anyForeignConviction, anyUkConviction, conviction, offence, sentence } from './builders.ts';

const adult = '1979-05-17';
const on = (onDay: string, birthDate: string | undefined = adult, others: Conviction[] = []) => ({ onDay, birthDate, others });
const until = (convicted: Conviction, birthDate = adult, others: Conviction[] = [], day = '2026-11-25') =>
  isSpent(convicted, on(day, birthDate, others)).why.until;

describe('a conviction by itself, under the rules of 28 October 2023', () => {
  it.each([
    // sentence, of the 1st of March 2024, last day of the period
    ['a fine: twelve months', sentence('1015'), '2025-02-28'],
    ['six months of custody: a year from the last day of the sentence', sentence('1002', 'P6M'), '2025-08-30'],
    ['a year of custody: a year', sentence('1002', 'P1Y'), '2026-02-27'],
    ['a year and a day: four years', sentence('1002', 'P1Y1D'), '2029-02-28'],
    ['four years: four years', sentence('1002', 'P4Y'), '2032-02-28'],
    ['over four years for an offence that is not listed: seven years', sentence('1002', 'P5Y'), '2036-02-27'],
    ['a suspended sentence: as if it were served', sentence('1115', 'P6M'), '2025-08-30'],
    ['a community order: its own length', sentence('1116', 'P12M'), '2025-02-28'],
    ['a conditional discharge: its own length', sentence('1018', 'P6M'), '2024-08-31'],
    ['an absolute discharge: none', sentence('1017'), '2024-02-29'],
  ])('%s', (_what, imposed, last) => {
    const convicted = conviction({ on: '2024-03-01', sanctions: [imposed] });
    expect(until(convicted)).toBe(last);
    expect(isSpent(convicted, on(last)).state).toBe('UNSPENT');
    expect(isSpent(convicted, on(nextDay(last))).state).toBe('SPENT');
  });

  it('is half as long for who was under eighteen when convicted', () => {
    const fined = conviction({ on: '2024-03-01', sanctions: [sentence('1015')] });
    expect(until(fined, '2010-01-01')).toBe('2024-08-31');
    expect(until(fined, '2006-03-01')).toBe('2025-02-28');
    expect(until(fined, '2006-03-02')).toBe('2024-08-31');
  });

  it.each([
    ['life, written as 999 years', sentence('1002', 'P999Y', { remarks: words('QUANTITY: Y999') }), 'TH68010'],
    ['over four years for rape', sentence('1002', 'P5Y'), 'SX03002'],
    ['detention at His Majesty’s pleasure', sentence('1003'), 'COML025'],
  ])('is never spent: %s', (_what, imposed, cjsCode) => {
    const finding = isSpent(
      conviction({ on: '1980-03-01', offences: [offence(cjsCode)], sanctions: [imposed] }),
      on('2099-01-01', '1950-01-01'),
    );
    expect(finding).toMatchObject({ state: 'UNSPENT', why: { until: null } });
  });

  it('takes the longest of several sentences', () => {
    const convicted = conviction({ on: '2024-03-01', sanctions: [sentence('1015'), sentence('1002', 'P6M')] });
    expect(isSpent(convicted, on('2025-06-01')).why).toMatchObject({ rule: 'CUSTODY', until: '2025-08-30' });
  });

  it('adds terms that run one after the other, and not those that run together', () => {
    const terms = (qualifier: string) =>
      conviction({
        on: '2024-03-01',
        sanctions: [
          sentence('1002', 'P8M'),
          sentence('1002', 'P8M', { localId: 'S-2', remarks: words(`QUALIFIERS: ${qualifier}`) }),
        ],
      });
    expect(until(terms('C'))).toBe('2025-10-30');
    expect(until(terms('F'))).toBe('2029-06-29');
  });
});

describe('a person decides', () => {
  it.each([
    [
      'where the age is not known and the periods differ',
      conviction({ on: '2024-03-01', sanctions: [sentence('1015')] }),
      undefined,
      '2024-12-01',
    ],
    [
      'where compensation may not be paid yet',
      conviction({ on: '2010-03-01', sanctions: [sentence('3012')] }),
      adult,
      '2026-01-01',
    ],
    [
      'where the offence may be one of those for which over four years are never spent',
      conviction({ on: '2001-03-01', offences: [offence('ZZ99001')], sanctions: [sentence('1002', 'P5Y')] }),
      adult,
      '2026-01-01',
    ],
    ['where no length is known', conviction({ on: '2010-03-01', sanctions: [sentence('1002')] }), adult, '2026-01-01'],
    ['where no sentence is known', conviction({ on: '2010-03-01' }), adult, '2026-01-01'],
    ['where the year alone is known', conviction({ on: '2024', sanctions: [sentence('1015')] }), adult, '2025-06-01'],
    [
      'for days before the rules that are held',
      conviction({ on: '1999-03-01', sanctions: [sentence('1015')] }),
      adult,
      '2014-03-09',
    ],
    [
      'where terms may run together or not',
      conviction({ on: '2024-03-01', sanctions: [sentence('1002', 'P8M'), sentence('1002', 'P8M', { localId: 'S-2' })] }),
      adult,
      '2027-01-01',
    ],
  ])('%s', (_why, convicted, birthDate, day) => {
    expect(isSpent(convicted, { onDay: day, birthDate, others: [] }).state).toBe('UNDECIDED');
  });

  it('not where both the adult’s and the minor’s period are over', () => {
    expect(
      isSpent(conviction({ on: '2024-03-01', sanctions: [sentence('1015')] }), {
        onDay: '2025-03-01',
        birthDate: undefined,
        others: [],
      }).state,
    ).toBe('SPENT');
  });
});

it('holds each amendment for earlier convictions too, from its day', () => {
  const fiveYears = conviction({ on: '2001-03-01', sanctions: [sentence('1002', 'P5Y')] });
  expect(isSpent(fiveYears, on('2023-10-27'))).toMatchObject({
    state: 'UNSPENT',
    why: { version: 'ROA1974/2014-03-10', until: null },
  });
  expect(isSpent(fiveYears, on('2023-10-28'))).toMatchObject({ state: 'SPENT', why: { until: '2013-02-27' } });
});

describe('a further conviction during the period (s.6(4))', () => {
  const fined = conviction({ on: '2024-01-10', sanctions: [sentence('1015')] }); // by itself until 2025-01-09
  const jailed = conviction({ on: '2024-06-01', sanctions: [sentence('1002', 'P6M')] }); // until 2025-11-29
  const after = conviction({ on: '2025-01-10', sanctions: [sentence('1002', 'P6M')] });

  it('prolongs the earlier period to the end of the longer one', () => {
    expect(isSpent(fined, on('2025-06-01'))).toMatchObject({ state: 'SPENT' });
    expect(isSpent(fined, on('2025-06-01', adult, [jailed]))).toEqual({
      state: 'UNSPENT',
      why: { rule: 'FURTHER_CONVICTION', version: 'ROA1974/2023-10-28', until: '2025-11-29' },
    });
  });

  it('is itself prolonged where the earlier period is the longer', () => {
    const longer = conviction({ on: '2024-01-10', sanctions: [sentence('1002', 'P2Y')] }); // until 2030-01-08
    const laterFine = conviction({ on: '2025-01-10', sanctions: [sentence('1015')] });
    expect(until(longer)).toBe('2030-01-08');
    expect(until(laterFine, adult, [longer])).toBe('2030-01-08');
    expect(until(longer, adult, [laterFine])).toBe('2030-01-08');
  });

  it('prolongs nothing on the day after the period', () => {
    expect(until(fined, adult, [after])).toBe('2025-01-09');
    expect(until(fined, adult, [{ ...after, decidedOn: '2025-01-09' }])).not.toBe('2025-01-09');
  });

  it('reaches a third through the second', () => {
    const third = conviction({ on: '2025-11-01', sanctions: [sentence('1002', 'P4Y')] }); // until 2033-10-30
    expect(until(fined, adult, [third])).toBe('2025-01-09');
    expect(until(fined, adult, [third, jailed])).toBe('2033-10-30');
  });

  it.each([
    [
      'of a summary offence',
      conviction({ on: '2024-06-01', offences: [offence('CJ67002')], sanctions: [sentence('1002', 'P6M')] }),
    ],
    [
      'that brought a disqualification alone',
      conviction({ on: '2024-06-01', offences: [offence('RT88026')], sanctions: [sentence('3070', 'P10Y')] }),
    ],
    ['that brought an absolute discharge', conviction({ on: '2024-06-01', sanctions: [sentence('1017')] })],
    ['of somebody sentenced for life before', conviction({ on: '2020-06-01', sanctions: [sentence('1003')] })],
  ])('prolongs nothing where it is one %s', (_what, other) => {
    expect(until(fined, adult, [other])).toBe('2025-01-09');
  });

  it('prolongs by what was imposed beside a disqualification', () => {
    const both = conviction({
      on: '2024-06-01',
      offences: [offence('RT88026')],
      sanctions: [sentence('1015'), sentence('3070', 'P10Y')],
    });
    expect(until(fined, adult, [both])).toBe('2025-05-31');
  });

  it('keeps an earlier one from ever being spent where the sentence is one that never is (s.1(1)(b))', () => {
    const life = conviction({ on: '2024-06-01', offences: [offence('COML025')], sanctions: [sentence('1003')] });
    expect(isSpent(fined, on('2099-01-01', adult, [life]))).toMatchObject({
      state: 'UNSPENT',
      why: { rule: 'FURTHER_CONVICTION', until: null },
    });
  });

  it('still ends a later one with an earlier one that is itself never spent', () => {
    const earlier = conviction({ on: '2024-01-10', sanctions: [sentence('1002', 'P2Y')] });
    const life = conviction({ on: '2024-06-01', offences: [offence('COML025')], sanctions: [sentence('1003')] });
    const laterFine = conviction({ on: '2025-01-10', sanctions: [sentence('1015')] });
    expect(until(earlier, adult, [life, laterFine])).toBeNull();
    expect(until(laterFine, adult, [earlier, life])).toBe('2030-01-08');
  });

  it('gives no period to one that has none, and leaves it open where it may have none', () => {
    const earlier = conviction({ on: '2024-01-10', sanctions: [sentence('1002', 'P2Y')] });
    const during = (imposed: string) => conviction({ on: '2025-01-10', sanctions: [sentence(imposed)] });
    expect(isSpent(during('1017'), on('2025-01-10', adult, [earlier])).state).toBe('SPENT');
    expect(isSpent(during('3012'), on('2027-01-10', adult, [earlier])).state).toBe('UNDECIDED');
  });

  it('leaves it open where it may be of a summary offence, or may be of the same day', () => {
    const unknown = conviction({ on: '2024-06-01', offences: [offence('ZZ99001')], sanctions: [sentence('1002', 'P6M')] });
    const slight = conviction({ on: '2024-06-01', offences: [offence('CD71039')], sanctions: [sentence('1002', 'P6M')] });
    for (const other of [unknown, slight, { ...jailed, decidedOn: '2024-01-10' }])
      expect(isSpent(fined, on('2025-02-01', adult, [other])).state).toBe('UNDECIDED');
  });

  it('counts one abroad as its conduct would count here', () => {
    const abroad = (category: string) =>
      conviction({
        on: '2024-06-01',
        country: 'RO',
        offences: [offence(category)],
        sanctions: [sentence('1001', 'P6M', { table: 'SANCTION' })],
      });
    expect(until(fined, adult, [abroad('1702 00')])).toBe('2025-11-29');
    expect(until(fined, adult, [abroad('2102 00')])).toBe('2025-01-09');
    expect(isSpent(fined, on('2025-02-01', adult, [abroad('1209 00')])).state).toBe('UNDECIDED');
  });
});

describe('whatever the register holds', () => {
  const rank: Record<SpentFinding['state'], number> = { SPENT: 0, UNDECIDED: 1, UNSPENT: 2 };
  const anyConviction = fc.oneof(anyUkConviction, anyForeignConviction);
  const others = fc.array(anyConviction, { maxLength: 4 });

  it('knowing less about dates never turns spent into unspent or the reverse', () => {
    const coarser = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(
        anyConviction,
        others,
        anyDay,
        fc.option(anyDay),
        coarser,
        coarser,
        (convicted, rest, onDay, birthDate, own, theirs) => {
          const born = birthDate ? `19${birthDate.slice(2)}` : undefined;
          const exact = isSpent(convicted, { onDay, birthDate: born, others: rest }).state;
          const vague = isSpent(shorten(convicted, own), {
            onDay,
            birthDate: born?.slice(0, own),
            others: rest.map((other) => shorten(other, theirs)),
          }).state;
          expect([exact, 'UNDECIDED']).toContain(vague);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('a further conviction never makes one spent earlier', () => {
    fc.assert(
      fc.property(anyConviction, others, anyDay, (convicted, rest, onDay) => {
        const alone = isSpent(convicted, { onDay, birthDate: adult, others: [] }).state;
        expect(rank[isSpent(convicted, { onDay, birthDate: adult, others: rest }).state]).toBeGreaterThanOrEqual(rank[alone]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the order of the others does not matter', () => {
    fc.assert(
      fc.property(anyConviction, others, anyDay, (convicted, rest, onDay) => {
        const question = { onDay, birthDate: adult };
        expect(isSpent(convicted, { ...question, others: rest.toReversed() })).toEqual(
          isSpent(convicted, { ...question, others: rest }),
        );
      }),
    );
  });

  it('what is spent stays so under the same rules', () => {
    const later = fc.integer({ min: 0, max: 4_000 });
    fc.assert(
      fc.property(anyConviction, others, later, later, (convicted, rest, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((days) => plusDays('2023-10-28', days));
        const state = (onDay: string | undefined) =>
          isSpent(convicted, { onDay: onDay ?? '', birthDate: adult, others: rest }).state;
        expect(rank[state(late)]).toBeLessThanOrEqual(rank[state(early)]);
      }),
    );
  });
});

function shorten(convicted: Conviction, length: number): Conviction {
  return { ...convicted, ...(convicted.decidedOn ? { decidedOn: convicted.decidedOn.slice(0, length) } : {}) };
}

function words(text: string) {
  return { text, language: 'en', translated: false };
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function nextDay(day: string): string {
  return plusDays(day, 1);
}
