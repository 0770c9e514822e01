import { describe, expect, it } from '@jest/globals';
import { parseIdentifier } from '../../../schema/codes/police-identifiers.ts';
import { pncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import type { Conviction, Sanction } from '../../../connectors/contract/canonical.ts';
import { chargesOf, disposalOf, quantityOf } from '../../../server/exchange/registers/entry-charges.ts';
import { whyNoEntry, type EntryQuestion } from '../../../server/exchange/registers/entry-rules.ts';
import { asnOf } from '../../../server/exchange/registers/own-asn.ts';

const offence = (localId: string, code: string, startedOn = '2024-11-02') => ({
  localId,
  category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code },
  startedOn,
});
const sanction = (code: string, change: Partial<Sanction> = {}): Sanction => ({
  localId: 'S-1',
  category: { system: 'ECRIS_SANCTION', version: '2009/316/JHA', code },
  offences: ['O-1'],
  ...change,
});
const conviction = (change: Partial<Conviction> = {}): Conviction => ({
  nativeId: 'RO-C-1',
  country: 'RO',
  decidedOn: '2025-03-04',
  transmittable: 'YES',
  deleted: false,
  offences: [offence('O-1', '1701 00')],
  sanctions: [sanction('1001', { sentenced: 'P2Y' })],
  ...change,
});

describe('a sentence from abroad on the PNC', () => {
  it.each([
    ['P2Y', 'Y2'],
    ['P2Y6M', 'M30'],
    ['P18M', 'M18'],
    ['P45D', 'D45'],
    ['P2Y6M15D', undefined],
    ['P0D', undefined],
    [undefined, undefined],
  ])('of %s lasts %s', (duration, quantity) => {
    expect(quantityOf(duration)).toBe(quantity);
  });

  it.each([
    ['imprisonment of one unit', sanction('1001', { sentenced: 'P2Y' }), { code: '1002', duration: 'Y2' }],
    ['imprisonment for life', sanction('1002'), { code: '1002', duration: 'Y999' }],
    [
      'imprisonment that one unit cannot say',
      sanction('1001', { sentenced: 'P1Y15D' }),
      { code: '1054', text: 'IMPRISONMENT P1Y15D' },
    ],
    [
      'a suspended one',
      sanction('1001', {
        sentenced: 'P1Y',
        suspension: { system: 'ECRIS_PARAMETER', version: '1', code: 'LS-00-S' },
        suspendedFor: 'P1Y',
      }),
      { code: '1054', text: 'IMPRISONMENT P1Y SUSPENDED P1Y' },
    ],
    ['a sanction that no table knows', sanction('9999'), { code: '1054', text: 'SANCTION 9999' }],
  ])('is %s', (_what, given, expected) => {
    expect(disposalOf(given, pncEntryRules.disposals)).toEqual({ qualifiers: [], ...expected });
  });

  it('is never longer in words than the PNC has room for', () => {
    const fine = { count: 360, amount: '123456.00', currency: 'EUR' };
    for (const code of ['3000', '4000', '7000', '12000'])
      expect(
        disposalOf(sanction(code, { fine, sentenced: 'P10Y11M12D' }), pncEntryRules.disposals).text?.length,
      ).toBeLessThanOrEqual(64);
  });

  it('that serves two offences stands at the first, and the other says so', () => {
    const two = conviction({
      offences: [offence('O-1', '1701 00'), offence('O-2', '1701 00')],
      sanctions: [sanction('1001', { sentenced: 'P2Y', offences: ['O-1', 'O-2'] })],
    });
    const charges = chargesOf(
      two,
      new Map([
        ['O-1', 'TH68037'],
        ['O-2', 'TH68020'],
      ]),
      pncEntryRules,
    );
    expect(charges).toMatchObject([
      { cjsCode: 'TH68037', disposals: [{ code: '1002', duration: 'Y2' }] },
      { cjsCode: 'TH68020', disposals: [{ code: '1054', text: 'SENTENCED TOGETHER WITH CHARGE 1' }] },
    ]);
  });

  it('without a whole date is not written: none is guessed', () => {
    const codes = new Map([['O-1', 'TH68037']]);
    expect(chargesOf(conviction({ decidedOn: '2025' }), codes, pncEntryRules)).toBe('DECISION_DATE_MISSING');
    expect(chargesOf(conviction({ offences: [offence('O-1', '1701 00', '2024')] }), codes, pncEntryRules)).toBe(
      'OFFENCE_DATE_MISSING',
    );
  });
});

const decided = { decidedAt: new Date(0), cjsCode: 'TH68037', recordable: true };
const question = (change: Partial<EntryQuestion> = {}): EntryQuestion => ({
  conviction: conviction(),
  nationalities: ['GB'],
  source: 'NOTIFICATION',
  usePurpose: 'CRIMINAL_PROCEEDINGS',
  decided: [decided],
  onDay: '2026-01-05',
  ...change,
});

describe('whether a conviction goes on the PNC', () => {
  it.each<[string, Partial<EntryQuestion>, string | undefined]>([
    ["a UK national's recordable equivalent", {}, undefined],
    ['of somebody with a second nationality', { nationalities: ['RO', 'GB'] }, undefined],
    ['told of somebody without a nationality', { nationalities: [] }, undefined],
    ['one that nobody has decided', { decided: [] }, 'EQUIVALENCE_UNDECIDED'],
    ['one that corresponds to nothing', { decided: [{ ...decided, cjsCode: null, recordable: false }] }, 'NO_EQUIVALENT'],
    ['one that is not recordable', { decided: [{ ...decided, recordable: false }] }, 'NO_RECORDABLE_EQUIVALENT'],
    ['one that was struck', { conviction: conviction({ deleted: true }) }, 'DELETED_BY_CONVICTING_STATE'],
    ['one for criminal proceedings only', { conviction: conviction({ transmittable: 'NO' }) }, 'NOT_TRANSMITTABLE'],
    ['one told of a foreign national', { nationalities: ['FR'] }, 'NOT_A_UK_NATIONAL'],
    [
      'one from an answer for work with children',
      { source: 'ANSWER', usePurpose: 'EMPLOYMENT_WITH_CHILDREN' },
      'PURPOSE_NOT_ALLOWED',
    ],
    [
      "a foreign national's theft, from an answer",
      { source: 'ANSWER', nationalities: ['RO'], conviction: conviction({ offences: [offence('O-1', '1300 00')] }) },
      'NOT_SERIOUS',
    ],
    [
      "a foreign national's murder, from an answer",
      {
        source: 'ANSWER',
        nationalities: ['RO'],
        conviction: conviction({ offences: [offence('O-1', '0801 00')] }),
        decided: [{ ...decided, recordable: false }],
      },
      undefined,
    ],
    [
      'from an answer about somebody without a nationality',
      { source: 'ANSWER', nationalities: [], conviction: conviction({ offences: [offence('O-1', '1300 00')] }) },
      'NOT_SERIOUS',
    ],
  ])('%s: %s', (_what, change, no) => {
    expect(whyNoEntry(question(change), pncEntryRules)).toBe(no);
  });
});

it('the arrest number of an entry is one that the PNC takes', () => {
  const asn = asnOf(pncEntryRules.asn, '2026-11-25', 1234);
  expect(asn).toMatch(/^26\/89CA\/01\/00000001234[A-Z]$/);
  expect(parseIdentifier('ASN', asn, 2026)?.checkHolds).toBe(true);
  expect(asnOf({ force: '44', station: 'XX', system: '01' }, '2016-05-01', 1234)).toMatch(/D$/);
});
