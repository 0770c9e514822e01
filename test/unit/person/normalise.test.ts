import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierSchemeCodes } from '../../../schema/codes/identifier-schemes.ts';
import { normaliseIdentifier } from '../../../server/person/normalise.ts';

const inYear = (scheme: string, value: string) => normaliseIdentifier(scheme, value, 2026);

describe('a PNC ID is one number however it is written', () => {
  it.each([
    ['1979/0163001B', '1979/0163001B'],
    ['19790163001B', '1979/0163001B'],
    ['79/163001B', '1979/0163001B'],
    ['79163001b', '1979/0163001B'],
    ['  79/163001B ', '1979/0163001B'],
    ['02/73319Z', '2002/0073319Z'],
    ['26/1A', '2026/0000001A'],
    ['27/1A', '1927/0000001A'],
  ])('%s', (written, canonical) => {
    expect(inYear('PNCID', written)).toBe(canonical);
  });
});

describe('any other number', () => {
  it.each([
    ['PASSPORT', 'ab 123-456', 'AB123456'],
    ['NATIONAL_ID', '1790517.160001', '1790517160001'],
    ['CRO', '065656/91h', '06565691H'],
    ['PNCID', 'not one', 'NOTONE'],
  ])('%s %s is compared as %s', (scheme, written, compared) => {
    expect(inYear(scheme, written)).toBe(compared);
  });

  it('never grows past its column, and is the same again when it is compared a second time', () => {
    const numbers = fc.string({ unit: 'grapheme', maxLength: 50 });
    fc.assert(
      fc.property(fc.constantFrom(...identifierSchemeCodes), numbers, (scheme, written) => {
        const compared = inYear(scheme, written);
        expect([...compared].length).toBeLessThanOrEqual(Math.max([...written].length, 13));
        if (scheme !== 'PNCID') expect(inYear(scheme, compared)).toBe(compared);
      }),
      {
        numRuns: 500,
        examples: [
          ['PASSPORT', 'ß'.repeat(50)],
          ['PASSPORT', 'ŉ1'.repeat(25)],
        ],
      },
    );
  });
});
