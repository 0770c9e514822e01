import { describe, expect, it } from '@jest/globals';
import { chaseDue, chaseSteps } from '../../../server/exchange/requests-out/chase.ts';
import { neededOn } from '../../../server/exchange/requests-out/needed-on.ts';
import { addDays } from '../../../server/platform/calendar-days.ts';

describe('an answer is needed', () => {
  it.each([
    ['by the last lawful day where a treaty sets one', { dueOn: '2016-12-09', courtDate: null }, '2016-12-09'],
    ['within thirty days, our own target, where none does', { dueOn: null, courtDate: null }, '2016-12-13'],
    ['two days before the court sits', { dueOn: '2016-12-09', courtDate: '2016-11-30' }, '2016-11-28'],
    ['by law, where the court sits later', { dueOn: '2016-12-09', courtDate: '2017-02-01' }, '2016-12-09'],
    ['at once, where the court sits tomorrow', { dueOn: '2016-12-09', courtDate: '2016-11-15' }, '2016-11-14'],
  ])('%s', (_when, need, day) => {
    expect(neededOn({ from: '2016-11-14', ...need })).toBe(day);
  });
});

/** Every day of the wait, as a daily round sees it. */
function wait(neededOn: string, from: string, days: number): [string, string[], boolean][] {
  const taken: number[] = [];
  return Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((today) => {
    const { steps, tell, remind } = chaseDue({ neededOn, from, today, taken });
    taken.push(...steps);
    return steps.length > 0 ? [[today, tell, remind] as [string, string[], boolean]] : [];
  });
}

describe('a request that nobody answers', () => {
  it('is recalled five days before, told missed the day after, and taken higher three times', () => {
    expect(wait('2016-12-09', '2016-11-14', 90)).toEqual([
      ['2016-12-04', ['DEADLINE_NEAR'], true],
      ['2016-12-10', ['DEADLINE_MISSED'], true],
      ['2016-12-12', ['ESCALATED'], false],
      ['2016-12-17', [], true],
      ['2016-12-24', ['ESCALATED'], false],
      ['2017-01-08', ['ESCALATED'], false],
    ]);
  });

  it('is chased from the first morning where a court sits the day after tomorrow, and never on the day it was sent', () => {
    expect(wait('2016-11-14', '2016-11-14', 5)).toEqual([
      ['2016-11-15', ['DEADLINE_MISSED'], true],
      ['2016-11-17', ['ESCALATED'], false],
    ]);
    expect(wait('2016-11-16', '2016-11-14', 2)).toEqual([['2016-11-15', ['DEADLINE_NEAR'], true]]);
  });

  it('is told each thing once after days on which nobody worked, reminded once, and not told that a day is near which has passed', () => {
    const due = chaseDue({ neededOn: '2016-12-09', from: '2016-11-14', today: '2017-02-01', taken: [] });
    expect(due).toEqual({ steps: [0, 1, 2, 3, 4, 5], tell: ['DEADLINE_MISSED', 'ESCALATED'], remind: true });
    expect(chaseSteps).toBe(6);
    expect(chaseDue({ neededOn: '2016-12-09', from: '2016-11-14', today: '2017-02-02', taken: due.steps })).toEqual({
      steps: [],
      tell: [],
      remind: false,
    });
  });
});
