import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stepDown, type DisclosableEvent } from '../../../server/certificate/step-down.ts';

interface Case {
  case: number;
  born: string;
  onDay: string;
  events: {
    what: 'custody' | 'other' | 'caution' | 'impending';
    cat: 'A' | 'B' | 'C';
    day: string;
    months: number;
    where: DisclosableEvent['origin'];
  }[];
  expected: ('SHOWN' | 'GONE')[];
}

/** Worked out by make-cases.py, which shares nothing with the rules. */
const cases = readFileSync(path.join(import.meta.dirname, 'step-down-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const eventOf = ({ what, cat, day, months, where }: Case['events'][number], index: number): DisclosableEvent => ({
  id: `e${index}`,
  kind: what === 'caution' ? 'CAUTION' : what === 'impending' ? 'IMPENDING' : 'CONVICTION',
  origin: where,
  on: day,
  category: cat,
  custody: what === 'custody' ? 'YES' : 'NO',
  custodyMonths: what === 'custody' ? months : 0,
  usable: true,
  confirmed: true,
});

const anEvent = (change: Partial<DisclosableEvent> = {}): DisclosableEvent => ({
  id: 'e',
  kind: 'CONVICTION',
  origin: 'ENGLAND_WALES',
  on: '2010-05-17',
  category: 'B',
  custody: 'NO',
  custodyMonths: 0,
  usable: true,
  confirmed: true,
  ...change,
});

const decide = (events: DisclosableEvent[], onDay = '2026-11-25', birthDate: string | null = '1979-05-17') =>
  stepDown({ birthDate, events }, onDay);

describe('the step-down table', () => {
  it('has more than 300 cases of both results', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    const all = cases.flatMap(({ expected }) => expected);
    for (const result of ['SHOWN', 'GONE'] as const) expect(all.filter((each) => each === result).length).toBeGreaterThan(150);
  });

  it.each(cases.map((each) => [each.case, each] as const))('agrees with case %i, worked out by hand of another', (_, each) => {
    const lines = stepDown({ birthDate: each.born, events: each.events.map(eventOf) }, each.onDay);
    expect(lines.map(({ result }) => (result === 'DISCLOSED' ? 'SHOWN' : result === 'STEPPED_DOWN' ? 'GONE' : result))).toEqual(
      each.expected,
    );
  });
});

describe('a line of the decision', () => {
  it('names rule, version, dates, result and whose number it is', () => {
    expect(decide([anEvent()])).toEqual([
      {
        event: 'e',
        result: 'STEPPED_DOWN',
        rule: 'ADULT/NON_CUSTODIAL/B',
        version: 'hub/2018-01-05',
        source: 'REPORTED',
        countedFrom: '2010-05-17',
        until: '2025-05-17',
      },
    ]);
    expect(decide([anEvent({ custody: 'YES', custodyMonths: 7 })])).toMatchObject([{ source: 'OURS' }]);
  });

  it('is the same again for any past day, and changed by a new table only from its own day on', () => {
    const caution = anEvent({ kind: 'CAUTION', on: '2011-01-01' });
    expect(decide([caution], '2018-01-04')).toMatchObject([{ result: 'DISCLOSED', version: 'hub/2006-03-16' }]);
    expect(decide([caution], '2018-01-05')).toMatchObject([{ result: 'STEPPED_DOWN', version: 'hub/2018-01-05' }]);
  });

  it('is brought back by a later conviction, and not by a caution', () => {
    const later = (kind: 'CONVICTION' | 'CAUTION') => decide([anEvent(), anEvent({ id: 'l', kind, on: '2026-01-01' })])[0];
    expect(later('CONVICTION')).toMatchObject({ result: 'DISCLOSED', countedFrom: '2026-01-01', until: '2041-01-01' });
    expect(later('CAUTION')).toMatchObject({ result: 'STEPPED_DOWN' });
  });
});

describe('what is not known', () => {
  it.each([
    ['its day', anEvent({ on: null }), '1979-05-17'],
    ['its category', anEvent({ category: null }), '1979-05-17'],
    ['whether it brought custody', anEvent({ custody: 'UNKNOWN', custodyMonths: null }), '1979-05-17'],
    ['the length of custody', anEvent({ on: '1990-05-17', category: 'A', custody: 'YES', custodyMonths: null }), '1970-01-01'],
    ['the day in the year', anEvent({ on: '2011' }), '1979-05-17'],
    ['the birth date', anEvent({ on: '2017-05-17' }), null],
  ])('goes to a person where it would change the answer: %s', (_, event, birthDate) => {
    expect(decide([event], '2026-02-01', birthDate)).toMatchObject([{ result: 'TO_DECIDE' }]);
  });

  it('troubles nobody where every reading says the same', () => {
    expect(decide([anEvent({ on: '2025', category: null })])).toMatchObject([{ result: 'DISCLOSED' }]);
    expect(decide([anEvent({ on: '1990', category: 'C' })])).toMatchObject([{ result: 'STEPPED_DOWN' }]);
  });

  it('of another conviction may bring this one back', () => {
    expect(decide([anEvent(), anEvent({ id: 'l', on: null })])[0]).toMatchObject({ result: 'TO_DECIDE' });
  });

  it('goes to a person before there were rules', () => {
    expect(decide([anEvent({ on: '2000-01-01' })], '2006-03-15')).toMatchObject([{ result: 'TO_DECIDE', version: null }]);
  });
});

it('never shows what its country lets be used for criminal proceedings only', () => {
  expect(decide([anEvent({ usable: false, origin: 'OVERSEAS' })])).toMatchObject([{ result: 'WITHHELD' }]);
});

it('shows nothing of which nobody has said whose it is', () => {
  expect(decide([anEvent({ confirmed: false })])).toMatchObject([{ result: 'TO_DECIDE', rule: 'NOT_CONFIRMED' }]);
});

it('leaves out what had not happened yet', () => {
  expect(decide([anEvent()], '2010-05-16')).toEqual([]);
});
