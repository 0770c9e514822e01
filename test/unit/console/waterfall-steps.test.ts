import { describe, expect, it } from '@jest/globals';
import { scaleOf, signed, stepsOf } from '../../../console/desks/pairs/steps.ts';

const evidence = [
  { field: 'names', level: 'AGREE', bits: 8 },
  { field: 'birthDate', level: 'FAR_APART', bits: -12 },
  { field: 'number', level: 'SAME', bits: 20 },
];

describe('the waterfall of weights', () => {
  it('begins each step where the one before ended', () => {
    expect(stepsOf(evidence).map(({ before, after }) => [before, after])).toEqual([
      [0, 8],
      [8, -4],
      [-4, 16],
    ]);
    expect(stepsOf([])).toEqual([]);
  });

  it('has nought, every sum and both thresholds on its scale, in order', () => {
    const { at } = scaleOf(stepsOf(evidence), { review: 10, join: 16.5 });
    const places = [-4, 0, 8, 10, 16, 16.5].map(at);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(places.at(-1)).toBeLessThan(100);
  });

  it('can be drawn where nothing was weighed', () => {
    expect(scaleOf([], null).at(0)).toBe(50);
  });

  it.each([
    [13.84, '+13.8'],
    [-4, '−4.0'],
    [-0.01, '+0.0'],
  ])('writes %d as %s', (bits, written) => {
    expect(signed(bits)).toBe(written);
  });
});
