import { describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { checkAnswer, compareIdentity } from '../../../server/person/identity-check.ts';

const asked: Identity = {
  names: [{ kind: 'PRIMARY', given: 'Ștefan', family: 'Exemplescu' }],
  sex: 'MALE',
  birthDate: '1979-05-17',
  birthPlace: { country: 'RO', town: 'Craiova' },
  nationalities: ['RO'],
  identifiers: [{ scheme: 'NATIONAL_ID', value: '1790517 000001', country: 'RO' }],
};

describe('an answered identity', () => {
  it('is confirmed when every fact both sides state agrees, capitals and diacritics aside', () => {
    const answered: Identity = { ...asked, names: [{ kind: 'PRIMARY', given: 'STEFAN', family: 'EXEMPLESCU' }] };
    expect(compareIdentity(asked, answered)).toEqual({ check: 'CONFIRMED', differences: [] });
  });

  it.each<[string, Partial<Identity>]>([
    ['birthDate', { birthDate: '1979-05-18' }],
    ['birthDate', { birthDate: '1979' }],
    ['birthDate', { birthDate: undefined }],
    ['family', { names: [{ kind: 'PRIMARY', given: 'Ștefan', family: 'Altescu' }] }],
    ['given', { names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }] }],
    ['sex', { sex: 'FEMALE' }],
    ['nationalities', { nationalities: ['BG'] }],
    ['birthCountry', { birthPlace: { country: 'MD' } }],
    ['identifiers', { identifiers: [{ scheme: 'NATIONAL_ID', value: '1790517000002', country: 'RO' }] }],
  ])('goes to a person when its %s differs or is missing', (fact, change) => {
    const { check, differences } = compareIdentity(asked, { ...asked, ...change });
    expect(check).toBe('TO_REVIEW');
    expect(differences).toEqual([fact]);
  });

  it.each([
    ['Łukasz', 'LUKASZ'],
    ['Søren', 'SOREN'],
    ['Đorđe', 'Dorde'],
    ['Strauß', 'STRAUSS'],
    ['Þór', 'Thor'],
    ['Ștefan-Ion', 'STEFAN ION'],
  ])('may write %s as %s', (given, answered) => {
    const withGiven = (name: string): Identity => ({ ...asked, names: [{ kind: 'PRIMARY', given: name, family: 'Exemplescu' }] });
    expect(compareIdentity(withGiven(given), withGiven(answered)).check).toBe('CONFIRMED');
  });

  it.each([
    ['Ion', 'Ioan'],
    ['Øystein', 'Ystein'],
    ['Ion', 'Ion Andrei'],
  ])('is not confirmed where %s is answered as %s', (given, answered) => {
    const withGiven = (name: string): Identity => ({ ...asked, names: [{ kind: 'PRIMARY', given: name, family: 'Exemplescu' }] });
    expect(compareIdentity(withGiven(given), withGiven(answered)).differences).toEqual(['given']);
  });

  it('is not confirmed where nothing but the name and 1 January agrees, which is how "some time that year" is written', () => {
    const thin = { ...asked, birthDate: '1979-01-01', identifiers: [] };
    expect(compareIdentity(thin, thin)).toEqual({ check: 'TO_REVIEW', differences: ['tooLittleAgrees'] });
    expect(compareIdentity({ ...asked, birthDate: '1979-01-01' }, { ...asked, birthDate: '1979-01-01' }).check).toBe('CONFIRMED');
  });

  it('may write a number its own way', () => {
    const withPncId = (value: string): Identity => ({ ...asked, identifiers: [{ scheme: 'PNCID', value, country: 'GB' }] });
    expect(compareIdentity(withPncId('98/101P'), withPncId('1998/0000101P')).check).toBe('CONFIRMED');
    expect(compareIdentity(withPncId('98/101P'), withPncId('1998/0000102P')).differences).toEqual(['identifiers']);
  });

  it('is never confirmed on name and birth year alone', () => {
    const thin: Identity = { ...asked, birthDate: '1979' };
    expect(compareIdentity(thin, thin).check).toBe('TO_REVIEW');
  });

  it('may leave unsaid what does not identify: sex, place, numbers', () => {
    const answered: Identity = { ...asked, sex: 'UNKNOWN', birthPlace: undefined, nationalities: [], identifiers: [] };
    expect(compareIdentity(asked, answered).check).toBe('CONFIRMED');
  });

  it.each([
    ['SEVERAL_PERSONS', 'severalPersons'],
    ['NOT_IDENTIFIED', 'notIdentified'],
  ] as const)('that only echoes the question confirms nobody where the answer is %s', (outcome, difference) => {
    expect(checkAnswer(asked, { identity: asked, outcome })).toEqual({ check: 'TO_REVIEW', differences: [difference] });
    expect(checkAnswer(asked, { identity: asked, outcome: 'CONVICTIONS' })).toEqual({ check: 'CONFIRMED', differences: [] });
  });
});
