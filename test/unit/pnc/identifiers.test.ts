import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLetter, checkLetters, parseIdentifier, type PncScheme } from '../../../connectors/pnc/wire/identifiers.ts';

const thisYear = 2026;
const parse = (scheme: PncScheme, text: string) => parseIdentifier(scheme, text, thisYear);

describe('PNC identifiers', () => {
  it.each([
    ['PNCID', '81/34U', '1981/0000034U'],
    ['PNCID', '02/73319Z', '2002/0073319Z'],
    ['PNCID', '033Y', '2003/0000003Y'],
    ['PNCID', '00/223R', '2000/0000223R'],
    ['PNCID', '79163001B', '1979/0163001B'],
    ['PNCID', '67/9893091D', '1967/9893091D'],
    ['PNCID', '1979/0163001B', '1979/0163001B'],
    ['CRO', 'SF05/482703J', 'SF05/482703J'],
    ['CRO', 'SF83/50058Z', 'SF83/50058Z'],
    ['CRO', '65656/91H', '065656/91H'],
    ['ASN', '12/01ZD/01/448696W', '12/01ZD/01/00000448696W'],
    ['ASN', '11/01ZD/01/410848H', '11/01ZD/01/00000410848H'],
    ['ASN', '09/0000/00/20001E', '09/0000/00/00000020001E'],
    ['ASN', '0900000000000020001E', '09/0000/00/00000020001E'],
    ['ASN', '16/30AA/01/98765P', '16/30AA/01/00000098765P'],
    ['ASN', '16/44ZZ/01/1234D', '16/44ZZ/01/00000001234D'],
    ['CCR', '21/2732/4L', '21/2732/000004L'],
    ['CCR', '21/2732/3K', '21/2732/000003K'],
    ['CCR', '97/1626/008395Q', '97/1626/008395Q'],
    ['CCR', '09/0413/443F', '09/0413/000443F'],
  ] as const)('reads the %s %s as %s and finds its check letter right', (scheme, text, canonical) => {
    expect(parse(scheme, text)).toMatchObject({ canonical, checkHolds: true });
  });

  it.each([
    ['PNCID', '20030011985Z'],
    ['PNCID', '20120052494O'],
    ['PNCID', '20230583843N'],
    ['PNCID', '2001/0171310S'],
    ['PNCID', '2000/0448754K'],
    ['PNCID', '1950/1581C'],
    ['CRO', '85227/65G'],
  ] as const)('reads the %s %s and says that its check letter is wrong', (scheme, text) => {
    expect(parse(scheme, text)).toMatchObject({ checkHolds: false });
  });

  it('gives L where the CRO 85227/65 was written with G', () => {
    expect(parse('CRO', '85227/65L')).toMatchObject({ checkHolds: true });
  });

  it.each([
    ['PNCID', ''],
    ['PNCID', '1979/0163001'],
    ['PNCID', '1979/01630011B'],
    ['PNCID', '7916300112B'],
    ['CRO', 'SF05482703J'],
    ['CRO', '1234567/91H'],
    ['ASN', '12/01ZD/448696W'],
    ['CCR', '21/273/4L'],
  ] as const)('finds no %s in %p', (scheme, text) => {
    expect(parse(scheme, text)).toBeUndefined();
  });

  it('takes two-digit years up to this year for this century and later ones for the last', () => {
    expect(parse('PNCID', '26/1X')?.canonical).toMatch(/^2026/);
    expect(parse('PNCID', '27/1X')?.canonical).toMatch(/^1927/);
  });

  it('leaves the station out of the check letter of an ASN, and a force that is no number too', () => {
    const letter = (text: string) => checkLetters.split('').find((each) => parse('ASN', text + each)?.checkHolds);
    expect(letter('16/30AA/01/77')).toBe(letter('16/30ZZ/01/77'));
    expect(letter('16/A1AA/01/77')).toBe(letter('16/B9AA/01/77'));
    expect(letter('16/30AA/01/77')).not.toBe(letter('16/31AA/01/77'));
  });

  it('never gives I, O or S', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{1,30}$/), (digits) => /^[ZABCDEFGHJKLMNPQRTUVWXY]$/.test(checkLetter(digits))));
  });

  const year = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const serial = (digits: number) => fc.integer({ min: 0, max: 10 ** digits - 1 }).map(String);
  const numbers = {
    PNCID: fc.tuple(year, serial(7)).map(([years, number]) => `${years}/${number}`),
    CRO: fc.tuple(year, serial(6)).map(([years, number]) => `${number}/${years}`),
    ASN: fc.tuple(year, serial(11)).map(([years, number]) => `${years}/30DD/01/${number}`),
    CCR: fc.tuple(year, serial(6)).map(([years, number]) => `${years}/2732/${number}`),
  } as const satisfies Record<PncScheme, fc.Arbitrary<string>>;

  it.each(Object.keys(numbers) as PncScheme[])(
    'accepts exactly one letter of 23 for any %s, whose two forms name the same number',
    (scheme) => {
      fc.assert(
        fc.property(numbers[scheme], (number) => {
          const right = checkLetters.split('').filter((letter) => parse(scheme, number + letter)?.checkHolds);
          const read = parse(scheme, number + right[0]);
          expect(right).toHaveLength(1);
          expect(parse(scheme, read?.canonical ?? '')).toEqual(read);
          expect(parse(scheme, read?.short ?? '')).toEqual(read);
        }),
      );
    },
  );

  it('accepts exactly one letter for a small-file CRO number, whose serial counts as written', () => {
    fc.assert(
      fc.property(year, serial(6), (years, number) => {
        const written = `SF${years}/${number}`;
        const right = checkLetters.split('').filter((letter) => parse('CRO', written + letter)?.checkHolds);
        expect(right).toEqual([checkLetter(years + number)]);
        expect(parse('CRO', written + right[0])).toMatchObject({ canonical: written + right[0], short: written + right[0] });
      }),
    );
  });

  it.each(Object.keys(numbers) as PncScheme[])('notices any single wrong digit of a %s', (scheme) => {
    fc.assert(
      fc.property(numbers[scheme], fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const right = checkLetters.split('').find((letter) => parse(scheme, number + letter)?.checkHolds) ?? '';
        // The station of an ASN and the slashes are not covered.
        const covered = [...number].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
        const index = covered[at % covered.length] ?? 0;
        const wrong = number.slice(0, index) + String((Number(number[index]) + shift) % 10) + number.slice(index + 1);
        expect(parse(scheme, wrong + right)?.checkHolds).not.toBe(true);
      }),
    );
  });
});
