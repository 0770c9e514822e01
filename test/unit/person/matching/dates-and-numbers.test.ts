import { describe, expect, it } from '@jest/globals';
import { compareDates, parseBirthDate, type BirthDate } from '../../../../server/person/matching/facts/dates.ts';
import { compareNumbers, readNumber, toldBy } from '../../../../server/person/matching/facts/numbers.ts';
import { comparePlaces, parsePlace, type BirthPlace } from '../../../../server/person/matching/facts/places.ts';

const date = (text: string) => parseBirthDate(text) as BirthDate;

describe('two dates of birth', () => {
  it.each([
    ['1971-04-13', '1971-04-13', 'EXACT'],
    ['1971-01-01', '1971-01-01', 'STAND_IN'],
    ['1971-01-01', '1971-08-20', 'YEAR_KNOWN'],
    ['1971', '1971-08-20', 'YEAR_KNOWN'],
    ['1971-00-00', '1971-08-20', 'YEAR_KNOWN'],
    ['1969/1973', '1971-08-20', 'YEAR_KNOWN'],
    ['1971-08', '1971-08-20', 'YEAR_AND_MONTH'],
    ['1971-04-05', '1971-05-04', 'SWAPPED'],
    ['1971-04-13', '1971-04-18', 'ONE_DIGIT'],
    ['1971-04-13', '1917-04-13', 'ONE_DIGIT'],
    ['1971-04-02', '1971-04-29', 'OTHER_DAY'],
    ['1971-04-13', '1969-04-13', 'DAY_AND_MONTH'],
    ['1971', '1972-08-20', 'YEAR_NEAR'],
    ['1971-04-13', '1962-11-25', 'APART'],
    ['1971-04-13', '1923-11-25', 'FAR_APART'],
    ['1950/1955', '1958-11-25', 'APART'],
  ])('%s and %s: %s, in either order', (one, other, level) => {
    expect(compareDates(date(one), date(other))).toBe(level);
    expect(compareDates(date(other), date(one))).toBe(level);
  });

  it.each(['1800-01-01', '1800', '1900-01-01', '9999-12-31', '0000', '', 'unknown', '13 April 1971'])('%j is no date', (text) => {
    expect(parseBirthDate(text)).toBeUndefined();
  });
});

const number = (scheme: string, value: string, country?: string) => readNumber({ scheme, value, country }, 2026);

describe('identity numbers', () => {
  // Invented; the check digits are computed by the published rules.
  it.each([
    ['PL', '44051401359', '1944-05-14', 'MALE'],
    ['PL', '02270803624', '2002-07-08', 'FEMALE'],
    ['RO', '1800101221144', '1980-01-01', 'MALE'],
    ['BG', '7523169263', '1875-03-16', 'MALE'],
    ['BG', '8032056031', '1880-12-05', 'FEMALE'],
  ])('%s %s is of somebody born on %s, %s', (country, value, born, sex) => {
    const told = toldBy(number('NATIONAL_ID', value, country)!);
    expect(told?.sex).toBe(sex);
    expect(told?.birth).toEqual(date(born));
  });

  it('says nothing of birth where the check digit is wrong', () => {
    expect(toldBy(number('NATIONAL_ID', '44051401358', 'PL')!)).toBeUndefined();
  });

  it.each([
    ['a PNC ID in two spellings', ['PNCID', '79/163001B'], ['PNCID', '1979/0163001B'], 'SAME'],
    ['two PNC IDs', ['PNCID', '79/163001B'], ['PNCID', '1979/0163002C'], 'DIFFERENT'],
    ['a mistyped one', ['PNCID', '79/163001B'], ['PNCID', '1979/0163011B'], 'ONE_SLIP'],
    ['a renewed passport', ['PASSPORT', 'AB 123456'], ['PASSPORT', 'CD998877'], 'DIFFERENT_DOCUMENT'],
    ['the same passport', ['PASSPORT', 'ab-123456'], ['PASSPORT', 'AB123456'], 'SAME_DOCUMENT'],
    ['numbers of two kinds', ['PASSPORT', 'AB123456'], ['CRO', '65656/91H'], undefined],
  ])('%s', (_, [oneScheme, oneValue], [otherScheme, otherValue], level) => {
    expect(compareNumbers(number(oneScheme!, oneValue!)!, number(otherScheme!, otherValue!)!)).toBe(level);
  });

  it('does not compare the numbers of two countries', () => {
    expect(compareNumbers(number('NATIONAL_ID', '123456', 'SE')!, number('NATIONAL_ID', '654321', 'FI')!)).toBeUndefined();
  });

  it.each(['', '0000000', '---', '99999999'])('%j is no number', (value) => expect(number('NATIONAL_ID', value)).toBeUndefined());
});

const place = (text: string) => parsePlace(text) as BirthPlace;

describe('places of birth', () => {
  it.each([
    ['Olomouc, Czechia', 'OLOMOUC', 'SAME'],
    ['Пловдив', 'Plovdiv, Bulgaria', 'SAME'],
    ['Rakovski, Plovdiv Province, Bulgaria', 'Plovdiv', 'SHARED'],
    ['Bulgaria', 'Bulgaria', 'COUNTRY'],
    ['Bulgaria', 'Plovdiv, Bulgaria', 'COUNTRY'],
    ['Bulgaria', 'Romania', 'DIFFERENT'],
    ['Plovdiv', 'Varna', 'DIFFERENT'],
    ['Plovdiv', 'Bulgaria', 'ONE_SIDED'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(comparePlaces(place(one), place(other))).toBe(level);
  });
});
