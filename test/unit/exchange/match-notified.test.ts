import { describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { matchNotified } from '../../../server/exchange/notifications-in/match-notified.ts';
import { nationOf } from '../../../server/exchange/notifications-in/nation-of.ts';
import { isUnchanged, likeKeyOf } from '../../../server/exchange/equivalence/like-case.ts';

const john = (change: Partial<Identity> = {}): Identity => ({
  names: [{ kind: 'PRIMARY', given: 'John', family: 'Sample' }],
  sex: 'MALE',
  birthDate: '1985-06-12',
  nationalities: ['GB'],
  identifiers: [],
  ...change,
});
const passport = (value: string) => ({ identifiers: [{ scheme: 'PASSPORT', value, country: 'GB' }] });
const known = (identity: Identity, personId = 'a') => ({ personId, identity });
const named = (given: string, family: string) => ({ names: [{ kind: 'PRIMARY' as const, given, family }] });

describe('whom a notification is about', () => {
  it('is certain of one who agrees in full', () => {
    expect(
      matchNotified(john(), [known(john({ names: [{ kind: 'PRIMARY', given: 'JOHN', family: 'SAMPLE' }] }))]).certain?.personId,
    ).toBe('a');
  });

  it('is certain of one with the same number and birth date whose surname has changed', () => {
    const married = john({ ...named('John', 'Other'), ...passport('123456789') });
    expect(matchNotified(john(passport('123456789')), [known(married)]).certain?.personId).toBe('a');
  });

  it.each([
    ['two who agree in full', [known(john()), known(john(), 'b')], 2],
    ['a birth date known in part', [known(john({ birthDate: '1985' }))], 1],
    ['the same surname and birth date, and another forename: a twin', [known(john(named('James', 'Sample')))], 1],
    ['the same name and date with another number of one kind', [known(john(passport('987654321')))], 1],
    ['a number shared by somebody born on another day', [known(john({ ...passport('123456789'), birthDate: '1990-01-01' }))], 1],
    ['somebody of another surname', [known(john(named('John', 'Other')))], 0],
    ['somebody born on another day', [known(john({ birthDate: '1985-06-13' }))], 0],
  ])('is certain of nobody with %s', (_what, all, candidates) => {
    const match = matchNotified(john(passport('123456789')), all);
    expect(match.certain).toBeUndefined();
    expect(match.candidates).toHaveLength(candidates);
  });
});

describe('a place of birth', () => {
  it.each([
    ['GB', 'Edinburgh', 'SCOTLAND'],
    ['GB', 'GLASGOW, SCOTLAND', 'SCOTLAND'],
    ['GB', 'Belfast', 'NORTHERN_IRELAND'],
    ['GB', 'Perthville', undefined],
    ['GB', 'Leeds', undefined],
    ['AU', 'Perth', undefined],
    [undefined, 'Perth', undefined],
  ])('%s, %s is in %s', (country, town, nation) => {
    expect(nationOf({ ...(country ? { country } : {}), town })?.nation).toBe(nation);
  });
});

describe('like cases', () => {
  const theft = { localId: 'O-1', category: { system: 'ECRIS_OFFENCE', version: '1', code: '1701 00' } };
  const titled = (text: string) => ({ ...theft, title: { text, language: 'ro', translated: false } });
  it('are of one category and title, however it is written', () => {
    expect(likeKeyOf(titled('Tâlhărie'))).toBe(likeKeyOf(titled('TALHARIE')));
    expect(likeKeyOf(titled('Furt'))).not.toBe(likeKeyOf(titled('Tâlhărie')));
    expect(likeKeyOf({ ...titled('Furt'), nationalCode: '229' })).toBe(
      likeKeyOf({ ...titled('Alt titlu'), nationalCode: '229' }),
    );
  });
  it('differ where one was only attempted', () => {
    const attempted = { ...titled('Furt'), completion: { system: 'ECRIS_PARAMETER', version: '1', code: 'LC-00-A' } };
    expect(isUnchanged(titled('Furt'), attempted)).toBe(false);
  });
});
