import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ecrisOffences } from '../../../schema/codes/ecris-offences.ts';
import { categoriesOfKind, kindsOfCategory, offenceKinds } from '../../../schema/codes/offence-kinds.ts';
import { seriousOffenceLists } from '../../../schema/codes/serious-offences.ts';
import { ukOffenceFacts } from '../../../schema/codes/uk-offence-facts.ts';
import { kindsOfOffence } from '../../../server/conviction/offence-category.ts';
import { kindsOfConviction, seriousnessOf } from '../../../server/conviction/serious-offence.ts';
import { anyDay, anyForeignConviction, offence } from './builders.ts';

const categories = ecrisOffences.rows.map(([code]) => code);

describe('how serious a conviction abroad is', () => {
  it.each([
    ['murder', ['0801 00'], 'SERIOUS'],
    ['sexual assault of a child', ['1011 00'], 'SERIOUS'],
    ['theft', ['1701 00'], 'NOT_SERIOUS'],
    ['armed robbery', ['1703 00'], 'SERIOUS'],
    ['arson, which may be slight', ['1610 00'], 'OPERATOR_DECIDES'],
    ['theft and murder: by its gravest offence', ['1701 00', '0801 00'], 'SERIOUS'],
    ['theft and arson', ['1701 00', '1610 00'], 'OPERATOR_DECIDES'],
  ])('%s', (_what, codes, expected) => {
    const offences = codes.map((code, at) => offence(code, `O-${at}`));
    expect(seriousnessOf({ offences }, '2026-11-25')).toMatchObject({ seriousness: expected, version: 'hub/2021' });
  });

  it('names the offences that made it so', () => {
    const offences = [offence('1701 00', 'O-1'), offence('0801 00', 'O-2'), offence('1011 00', 'O-3')];
    expect(seriousnessOf({ offences }, '2026-11-25').offences).toEqual(['O-2', 'O-3']);
  });

  it('is for the operator where the code is in no table, and where no list held', () => {
    expect(seriousnessOf({ offences: [offence('ZZ99001')] }, '2026-11-25').seriousness).toBe('OPERATOR_DECIDES');
    expect(seriousnessOf({ offences: [offence('1701 00')] }, '2020-12-31')).toEqual({
      seriousness: 'OPERATOR_DECIDES',
      version: null,
      offences: ['O-1'],
    });
  });

  it('never falls when an offence is added', () => {
    const rank = { NOT_SERIOUS: 0, OPERATOR_DECIDES: 1, SERIOUS: 2 };
    fc.assert(
      fc.property(anyForeignConviction, fc.constantFrom(...categories), anyDay, ({ offences }, more, day) => {
        const before = rank[seriousnessOf({ offences }, day).seriousness];
        expect(rank[seriousnessOf({ offences: [...offences, offence(more, 'O-9')] }, day).seriousness]).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  it('is listed by categories of the common table, none of them twice', () => {
    for (const { serious, operatorDecides } of seriousOffenceLists) {
      const all = [...serious, ...operatorDecides];
      expect(all.filter((category) => !categories.includes(category))).toEqual([]);
      expect(all).toHaveLength(new Set(all).size);
    }
    expect(seriousOffenceLists.map(({ validFrom }) => validFrom)).toEqual(
      seriousOffenceLists.map(({ validFrom }) => validFrom).sort(),
    );
  });
});

describe('what an offence is about', () => {
  it.each([
    ['rape of a minor', '1010 00', ['SEXUAL', 'CHILD_SEXUAL', 'VIOLENT']],
    ['rape, the victim’s age not said', '1001 00', ['SEXUAL', 'MAY_BE_CHILD_SEXUAL', 'VIOLENT']],
    ['murder', '0801 00', ['VIOLENT']],
    ['recruiting for terrorism', '0305 00', ['TERRORIST']],
    ['theft', '1701 00', []],
    ['a UK rape of a child under 13', 'SX03013', ['SEXUAL', 'CHILD_SEXUAL', 'VIOLENT']],
    ['a sexual offence that our table lacks', 'SX85001', ['SEXUAL', 'MAY_BE_CHILD_SEXUAL']],
    ['a code of no table', 'ZZ99001', []],
  ])('%s', (_what, code, kinds) => {
    expect([...kindsOfOffence(offence(code))].sort()).toEqual([...kinds].sort());
  });

  it('is listed by categories of the common table', () => {
    for (const kind of offenceKinds)
      expect(categoriesOfKind[kind].filter((category) => !categories.includes(category))).toEqual([]);
  });

  it('is sexual for every offence that Schedule 3 of the Sexual Offences Act lists', () => {
    const silent = ukOffenceFacts.filter(({ code, sexual }) => sexual && !kindsOfOffence(offence(code)).includes('SEXUAL'));
    expect(silent).toEqual([]);
  });

  it('of a sexual category always says whether it is, may be or is no offence against a child', () => {
    const never = ['1002 00', '1007 00'];
    const sexual = categories.filter((category) => category.startsWith('10') && !never.includes(category));
    const silent = sexual.filter((category) => !kindsOfCategory(category).some((kind) => kind.endsWith('CHILD_SEXUAL')));
    expect(silent).toEqual([]);
  });

  it('of a conviction is told once each', () => {
    expect(
      kindsOfConviction({ offences: [offence('0801 00', 'O-1'), offence('0802 00', 'O-2'), offence('0301 00', 'O-3')] }),
    ).toEqual(['TERRORIST', 'VIOLENT']);
  });
});
