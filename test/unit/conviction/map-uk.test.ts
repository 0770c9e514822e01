import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ecrisOffences } from '../../../schema/codes/ecris-offences.ts';
import { ecrisParameters } from '../../../schema/codes/ecris-parameters.ts';
import { ecrisSanctions } from '../../../schema/codes/ecris-sanctions.ts';
import { pncDisposals } from '../../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../../schema/codes/pnc-qualifiers.ts';
import { ukOffenceFacts } from '../../../schema/codes/uk-offence-facts.ts';
import { listedDisposals, treatmentOf } from '../../../schema/codes/uk-sanction-mapping.ts';
import { mapUkConviction, standingPart } from '../../../server/conviction/map-uk-conviction.ts';
import { mapUkSanction } from '../../../server/conviction/map-uk-sanction.ts';
import { anyUkConviction, conviction, offence, sentence } from './builders.ts';

const offenceCategories = new Set(ecrisOffences.rows.map(([code]) => code));
const sanctionCategories = new Set(ecrisSanctions.rows.map(([code]) => code));

describe('the tables', () => {
  it('treat every disposal of the PNC, each once', () => {
    const listed = listedDisposals.map(([code]) => code);
    expect(listed.filter((code, at) => listed.indexOf(code) !== at)).toEqual([]);
    const left = pncDisposals.rows.map(([code]) => code).filter((code) => !listed.includes(code) && !/^[24]/.test(code));
    expect(left).toEqual([]);
    expect(listed.filter((code) => !pncDisposals.rows.some(([known]) => known === code))).toEqual([]);
  });

  it('name categories that the common tables have', () => {
    const named = listedDisposals.flatMap(([, treatment]) => (treatment.treatment === 'SENTENCE' ? [treatment.category] : []));
    expect(named.filter((category) => !sanctionCategories.has(category))).toEqual([]);
    expect(ukOffenceFacts.filter(({ ecrisCategory }) => ecrisCategory !== null && !offenceCategories.has(ecrisCategory))).toEqual(
      [],
    );
  });

  it('say of a category how well it fits, and of none nothing', () => {
    expect(ukOffenceFacts.filter(({ ecrisCategory, fit }) => (ecrisCategory === null) !== (fit === null))).toEqual([]);
  });

  it.each([
    ['a disposal that nobody listed is told and seen', '7777', 'UNMAPPED'],
    ['a 2xxx is no conviction', '2006', 'NOT_A_CONVICTION'],
    ['a 4xxx is an interim result', '4001', 'INTERIM'],
  ])('%s', (_what, code, treatment) => {
    expect(treatmentOf(code).treatment).toBe(treatment);
  });
});

describe('a UK conviction for another country', () => {
  it('is told in common codes, with the national ones beside them', () => {
    const given = conviction({
      on: '2024-03-01',
      offences: [offence('SX03002A')],
      sanctions: [sentence('1002', 'P5Y', { offences: ['O-1'] })],
    });
    const { conviction: told, unmapped, leftOut } = mapUkConviction(given);
    expect(told?.offences[0]).toMatchObject({
      category: { system: 'ECRIS_OFFENCE', code: '1001 00' },
      nationalCode: 'SX03002A',
      completion: { code: 'LC-00-A' },
      title: { text: 'Rape a woman 16 years of age or over - SOA 2003', language: 'en' },
      legalProvisions: { text: 'Sexual Offences Act 2003 s.1' },
    });
    expect(told?.sanctions[0]).toMatchObject({
      category: { system: 'ECRIS_SANCTION', code: '1001' },
      nationalCode: '1002',
      sentenced: 'P5Y',
      nature: { code: 'N-00-0' },
    });
    expect({ unmapped, leftOut }).toEqual({ unmapped: [], leftOut: [] });
  });

  it('keeps a discharge: it is a conviction (FRA s.6(2))', () => {
    for (const discharge of ['1017', '1018'])
      expect(
        mapUkConviction(conviction({ sanctions: [sentence(discharge, undefined, { offences: ['O-1'] })] })).conviction,
      ).not.toBeNull();
  });

  it.each([
    ['not guilty', '2006', 'NOT_A_CONVICTION'],
    ['a caution', '1065', 'NOT_A_CONVICTION'],
    ['quashed on appeal', '2079', 'QUASHED'],
  ])('is not told where the result is %s', (_what, result, reason) => {
    const { conviction: told, leftOut } = mapUkConviction(
      conviction({ sanctions: [sentence(result, undefined, { offences: ['O-1'] })] }),
    );
    expect(told).toBeNull();
    expect(leftOut).toContainEqual({ part: 'OFFENCE', localId: 'O-1', system: 'CJS_OFFENCE', code: 'TH68010', reason });
  });

  it('loses an offence that was quashed and what was imposed for it alone', () => {
    const given = conviction({
      offences: [offence('TH68010', 'O-1'), offence('SX03002', 'O-2')],
      sanctions: [
        sentence('1015', undefined, { localId: 'S-1', offences: ['O-1', 'O-2'] }),
        sentence('1002', 'P5Y', { localId: 'S-2', offences: ['O-2'] }),
        sentence('2079', undefined, { localId: 'S-3', offences: ['O-2'] }),
      ],
    });
    const { conviction: told, leftOut } = mapUkConviction(given);
    expect(told?.offences.map(({ localId }) => localId)).toEqual(['O-1']);
    expect(told?.sanctions).toMatchObject([{ localId: 'S-1', offences: ['O-1'] }]);
    expect(leftOut.map(({ localId }) => localId)).toEqual(['O-2', 'S-2', 'S-3']);
  });

  it('puts what fits nowhere under the open category and lists it', () => {
    const { conviction: told, unmapped } = mapUkConviction(
      conviction({ offences: [offence('BA76001')], sanctions: [sentence('9999')] }),
    );
    expect(told?.offences[0]?.category.code).toBe('2700 00');
    expect(told?.sanctions[0]?.category.code).toBe('12000');
    expect(unmapped.map(({ part, code }) => `${part} ${code}`)).toEqual(['OFFENCE BA76001', 'SANCTION 9999']);
  });

  it('puts what became of a sentence into its remarks', () => {
    const given = conviction({ sanctions: [sentence('1116', 'P12M'), sentence('1029', undefined, { localId: 'S-2' })] });
    expect(mapUkConviction(given).conviction?.remarks?.text).toBe('Order Revoked');
  });

  it('tells a suspended sentence as such, whichever way the register says it', () => {
    const suspension = { system: pncQualifiers.system, version: pncQualifiers.version, code: 'S' };
    for (const given of [
      sentence('1115', 'P6M', { suspendedFor: 'P2Y' }),
      sentence('1002', 'P6M', { suspension, suspendedFor: 'P2Y' }),
    ])
      expect(mapUkSanction(given).sanction).toMatchObject({
        category: { code: '1001' },
        suspension: { system: ecrisParameters.system, code: 'S-00-A' },
        suspendedFor: 'P6M',
        remarks: { text: 'SUSPENDED DURING: P2Y' },
      });
  });

  it('tells life as life, though the register writes 999 years', () => {
    const life = sentence('1002', 'P999Y', { remarks: { text: 'QUANTITY: Y999', language: 'en', translated: false } });
    expect(mapUkSanction(life).sanction?.category.code).toBe('1002');
  });

  it('leaves nothing out silently, and tells nothing that the common tables do not have', () => {
    fc.assert(
      fc.property(anyUkConviction, (given) => {
        const { conviction: told, leftOut, unmapped } = mapUkConviction(given);
        if (!told) return expect(leftOut.filter(({ part }) => part === 'OFFENCE')).toHaveLength(given.offences.length);
        const parts = [...told.offences, ...told.sanctions].map(({ localId }) => localId);
        expect([...parts, ...leftOut.map(({ localId }) => localId)].sort()).toEqual(
          [...given.offences, ...given.sanctions].map(({ localId }) => localId).sort(),
        );
        expect(told.offences.every(({ category }) => offenceCategories.has(category.code))).toBe(true);
        expect(told.sanctions.every(({ category }) => sanctionCategories.has(category.code))).toBe(true);
        expect(unmapped.every(({ localId }) => parts.includes(localId))).toBe(true);
        const lost = leftOut.filter(({ part }) => part === 'OFFENCE').map(({ localId }) => localId);
        expect(told.sanctions.flatMap(({ offences }) => offences).filter((localId) => lost.includes(localId))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays as it is when it is mapped again', () => {
    fc.assert(
      fc.property(anyUkConviction, (given) => {
        const { conviction: told } = mapUkConviction(given);
        if (told) expect(mapUkConviction(told).conviction).toEqual(told);
      }),
    );
  });

  it('has the same offences left, mapped or as the register has them', () => {
    fc.assert(
      fc.property(anyUkConviction, (given) => {
        const standing = standingPart(given);
        const told = mapUkConviction(given).conviction;
        if (given.offences.length > 0)
          expect(standing?.offences.map(({ localId }) => localId)).toEqual(told?.offences.map(({ localId }) => localId));
      }),
    );
  });
});
