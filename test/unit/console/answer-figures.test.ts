import { describe, expect, it } from '@jest/globals';
import {
  answeredShare,
  dayBefore,
  daysAtEdge,
  inTimeShare,
  segmentsOf,
  type CountryFigures,
  type Figures,
} from '../../../console/desks/answers/figures.ts';

const nothing: Figures = {
  ...{ asked: 0, answered: 0, refused: 0, failed: 0, cancelled: 0, waiting: 0 },
  ...{ inTime: 0, late: 0, overdue: 0, medianDays: null, ninetiethDays: null },
};
const figures = (over: Partial<Figures>): Figures => ({ ...nothing, ...over });

describe('what is drawn of the answers of a country', () => {
  it('has a part for everything that was asked, and none twice', () => {
    const drawn = segmentsOf(
      figures({ asked: 20, answered: 9, refused: 1, late: 3, waiting: 6, overdue: 2, failed: 1, cancelled: 3 }),
    );
    expect(drawn).toEqual([
      { fill: 'good', from: 0, to: 35 },
      { fill: 'late', from: 35, to: 50 },
      { fill: 'quiet', from: 50, to: 70 },
      { fill: 'bad', from: 70, to: 80 },
      { fill: 'ended', from: 80, to: 100 },
    ]);
    expect(segmentsOf(nothing)).toEqual([]);
  });

  it('counts a refusal as an answer, and says nothing where nothing was asked', () => {
    expect(answeredShare(figures({ asked: 8, answered: 1, refused: 1, waiting: 6 }))).toBe(25);
    expect(answeredShare(nothing)).toBeNull();
  });

  it('measures time only where the law sets one and it is up', () => {
    expect(inTimeShare(figures({ asked: 9, answered: 3, inTime: 3, overdue: 1, waiting: 6 }))).toBe(75);
    expect(inTimeShare(figures({ asked: 5, answered: 2, waiting: 3 }))).toBeNull();
  });

  it.each([
    [0.4, 1],
    [1.2, 2],
    [14.2, 20],
    [50.1, 100],
  ])('draws %d days before an edge of %d', (ninetiethDays, edge) => {
    const country = { now: figures({ ninetiethDays }), before: nothing } as CountryFigures;
    expect(daysAtEdge([country])).toBe(edge);
  });

  it('reaches as far as a slower time before', () => {
    const country = { now: figures({ ninetiethDays: 2 }), before: figures({ medianDays: 30 }) } as CountryFigures;
    expect(daysAtEdge([country])).toBe(50);
  });

  it('knows the day before the first of a month', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  });
});
