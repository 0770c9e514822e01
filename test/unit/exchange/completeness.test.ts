import { describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { playbooksOn } from '../../../schema/codes/playbooks.ts';
import { askedKey } from '../../../server/exchange/requests-out/asked-key.ts';
import { completenessIssues } from '../../../server/exchange/requests-out/completeness.ts';

const ion: Identity = {
  names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
  birthDate: '1979-05-17',
  birthPlace: { country: 'RO', town: 'Craiova' },
  sex: 'MALE',
  nationalities: ['RO'],
  identifiers: [],
};
const today = '2026-11-25';
const missing = (subject: Identity, ...asked: string[]) =>
  completenessIssues(subject, asked, today).map(({ path, message }) => [path, /^\S+/.exec(message)?.[0]]);
const without = (...facts: (keyof Identity)[]): Identity => {
  const left: Partial<Identity> = { ...ion };
  for (const fact of facts) delete left[fact];
  return { ...left, names: left.names ?? [], nationalities: left.nationalities ?? [], sex: 'MALE', identifiers: [] };
};

describe('what a country needs before it searches', () => {
  it('is all there for somebody known by name, whole date and place of birth and nationality, in every country that can be asked', () => {
    const asked = playbooksOn(today).filter(({ channel }) => channel === 'ECRIS' || channel === 'INTERPOL');
    expect(asked.length).toBeGreaterThan(150);
    expect(missing(ion, ...asked.map(({ country }) => country))).toEqual([]);
  });

  it('is named for each country and each fact, at its field', () => {
    expect(missing({ ...without('birthPlace'), birthDate: '1979' }, 'DE', 'FR', 'RO')).toEqual([
      ['subject.birthDate', 'Germany'],
      ['subject.birthPlace.country', 'France'],
    ]);
    expect(missing(without('names', 'birthDate', 'nationalities'), 'RO')).toEqual([
      ['subject.names.0.family', 'Romania'],
      ['subject.names.0.given', 'Romania'],
      ['subject.birthDate', 'Romania'],
      ['subject.nationalities', 'Romania'],
    ]);
  });

  it('is told once where a whole date is wanted and none is there', () => {
    expect(missing(without('birthDate'), 'DE')).toEqual([['subject.birthDate', 'Germany']]);
  });

  it('says what is allowed, and repeats nothing of what was typed', () => {
    const [issue] = completenessIssues({ ...ion, birthDate: '1979-05' }, ['DE'], today);
    expect(issue).toEqual({
      path: 'subject.birthDate',
      code: 'FACT_MISSING',
      message: 'Germany searches only with the whole date of birth (YYYY-MM-DD): give it, or leave the country out.',
    });
  });

  it('takes the one name of somebody who has but one, and no name of a parent', () => {
    expect(missing({ ...ion, names: [{ kind: 'PRIMARY', full: 'Suharto' }] }, 'ID')).toEqual([]);
    expect(missing({ ...ion, names: [{ kind: 'PARENT_FATHER', given: 'Vasile', family: 'Exemplescu' }] }, 'RO')).toEqual([
      ['subject.names.0.family', 'Romania'],
      ['subject.names.0.given', 'Romania'],
    ]);
  });
});

describe('two questions', () => {
  const asks = (subject: Partial<Identity> = {}, over: { organisation?: string; purpose?: string } = {}) =>
    askedKey({ organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', ...over, subject: { ...ion, ...subject } });

  it('about the same facts are one, in whatever order and letters they were typed', () => {
    const alias = { kind: 'ALIAS' as const, family: 'Pop' };
    const [first, second] = [
      [...ion.names, alias],
      [alias, { kind: 'PRIMARY' as const, given: 'ION', family: 'EXEMPLESCU' }],
    ];
    expect(asks({ names: first })).toBe(asks({ names: second }));
    expect(asks()).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<Identity>, { organisation?: string; purpose?: string }]>([
    ['another force', {}, { organisation: '44' }],
    ['another purpose', {}, { purpose: 'PUBLIC_PROTECTION' }],
    ['another day of birth', { birthDate: '1979-05-18' }, {}],
    ['another town of birth', { birthPlace: { country: 'RO', town: 'Bucuresti' } }, {}],
    ['a further name', { names: [...ion.names, { kind: 'ALIAS', family: 'Pop' }] }, {}],
    ['a number', { identifiers: [{ scheme: 'PASSPORT', value: '1' }] }, {}],
  ])('of or about %s are two', (_what, subject, over) => {
    expect(asks(subject, over)).not.toBe(asks());
  });

  it.each<[string, Partial<Identity>]>([
    ['a name and a date of birth', { birthPlace: { country: 'RO' } }],
    ['a year of birth', { birthDate: '1979' }],
  ])('that say no more than %s are never one: two people share that', (_what, subject) => {
    expect(asks(subject)).toBeNull();
  });
});
