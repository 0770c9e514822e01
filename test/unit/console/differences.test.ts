import { describe, expect, it } from '@jest/globals';
import { numbersDiffer, textsDiffer } from '../../../console/desks/pairs/differences.ts';

const numbered = (...numbers: [string, string][]) => ({
  identifiers: numbers.map(([code, value]) => ({ scheme: { code }, value })),
});

describe('where two descriptions differ', () => {
  it.each([
    ['Müller', 'MULLER', false],
    ['Müller', 'Mueller', true],
    ['9 March 1984', '', false],
    ['', '', false],
  ])('of %p and %p: %p', (one, other, differs) => {
    expect(textsDiffer(one, other)).toBe(differs);
  });

  it.each([
    ['one kind and nothing in common', numbered(['PASSPORT', '1']), numbered(['PASSPORT', '2']), true],
    ['one of several in common', numbered(['PASSPORT', '1'], ['PASSPORT', '2']), numbered(['PASSPORT', '2']), false],
    ['different kinds', numbered(['PASSPORT', '1']), numbered(['PNCID', '2']), false],
    ['none on one side', numbered(['PASSPORT', '1']), numbered(), false],
  ])('numbers of %s', (_, one, other, differs) => {
    expect(numbersDiffer(one, other)).toBe(differs);
    expect(numbersDiffer(other, one)).toBe(differs);
  });
});
