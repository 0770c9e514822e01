import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { originatorLine } from '../../../connectors/pnc/adapter/accountability.ts';
import { fileNameOf } from '../../../connectors/pnc/adapter/file-name.ts';
import { firstForeignCharacter, foldToPnc } from '../../../connectors/pnc/wire/charset.ts';
import { readReplyLine } from '../../../connectors/pnc/wire/reply-codes.ts';

describe('names in PNC characters', () => {
  it.each([
    ['Exemplescu', 'EXEMPLESCU'],
    ['Ştefănescu', 'STEFANESCU'],
    ['Țăran', 'TARAN'],
    ['Łukasz', 'LUKASZ'],
    ['Großmann', 'GROSSMANN'],
    ['Ångström', 'ANGSTROM'],
    ['A\u030Angstro\u0308m', 'ANGSTROM'],
    ['Ørsted', 'ORSTED'],
    ['Þór', 'THOR'],
    ['Đorđević', 'DORDEVIC'],
    ['İpek ışık', 'IPEK ISIK'],
    ['O’Brien', "O'BRIEN"],
    ['Anne–Marie', 'ANNE-MARIE'],
    ['  Maria   Luisa ', 'MARIA LUISA'],
    ['ﬁlip', 'FILIP'],
  ])('%p is written %p', (name, folded) => expect(foldToPnc(name)).toBe(folded));

  it.each(['Иван', 'Ελένη', '山田', 'محمد', 'Ion\u202EucS', 'A\u200BB', 'A\0B', '\uD800', 'a<b', 'a&b', '😀', 'Ａ'])(
    '%p has no such spelling',
    (name) => {
      expect(foldToPnc(name)).toBeUndefined();
    },
  );

  it('any text either has no spelling or one that stands in the file, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = foldToPnc(text);
        if (folded === undefined) return;
        expect(firstForeignCharacter(folded)).toBe(-1);
        expect(foldToPnc(folded)).toBe(folded);
      }),
      { numRuns: 2_000 },
    );
  });

  it('composed and decomposed spellings of a name are one name', () => {
    const name = 'Gheorghiță Muñoz-Lefèvre';
    expect(foldToPnc(name.normalize('NFD'))).toBe(foldToPnc(name.normalize('NFC')));
  });

  it('a file-name is surname, slash, forenames; without a surname there is none', () => {
    expect(fileNameOf({ kind: 'PRIMARY', given: 'María José', family: 'Ejemplo', secondFamily: 'Prueba' })).toBe(
      'EJEMPLO PRUEBA/MARIA JOSE',
    );
    expect(fileNameOf({ kind: 'PRIMARY', family: 'Exemplescu' })).toBe('EXEMPLESCU/');
    expect(fileNameOf({ kind: 'PRIMARY', given: 'Ion' })).toBeUndefined();
    expect(fileNameOf({ kind: 'PRIMARY', full: 'Ion Exemplescu' })).toBeUndefined();
  });
});

describe('originator line', () => {
  const line = (justification: string, organisation = '30') =>
    originatorLine({ organisation, justification, purpose: 'CRIMINAL_PROCEEDINGS' }, '89CA');

  it('says who asks, through which desk, and why', () => {
    expect(line('Custody 30DD/16/1234')).toBe('30 VIA 89CA CUSTODY 30DD/16/1234');
  });

  it('is never longer than 53 characters and shows that it was cut', () => {
    const long = line('Stopped in Derby without insurance, custody reference 30DD/16/1234');
    expect(long?.length).toBeLessThanOrEqual(53);
    expect(long).toMatch(/\+$/);
    expect(line('X'.repeat(41))).toHaveLength(53);
    expect(line('X'.repeat(41))).not.toMatch(/\+$/);
  });

  it('puts a question mark for what the PNC cannot hold and a blank for line ends', () => {
    expect(line('дело 12\r\n<b>')).toBe('30 VIA 89CA ???? 12 ?B?');
  });

  it.each([
    ['', '30'],
    ['\n ', '30'],
    ['Custody', ''],
  ])('is not made from justification %j and organisation %j', (justification, organisation) => {
    expect(line(justification, organisation)).toBeUndefined();
  });
});

describe('reply codes', () => {
  it.each([
    ['A0031-REMAND REPORT HAS BEEN PROCESSED SUCCESSFULLY - ID: 00/263503N ', 'A0031', 'ACKNOWLEDGED'],
    ['I1008 - GWAY - ENQUIRY ERROR ARREST/SUMMONS REF (ASN) NOT FOUND', 'I1008', 'NOT_FOUND'],
    ['I0001 - INVALID ELEMENTS', 'I0001', 'MESSAGE_REFUSED'],
    ['I0036', 'I0036', 'MESSAGE_REFUSED'],
    ['I0037', 'I0037', 'UNKNOWN'],
    ['I0208 - X', 'I0208', 'RECORD_REFUSED'],
    ['I1041 - X', 'I1041', 'GATEWAY_REFUSED'],
    ['I5069 - ONLY NON-RECORDABLE OFFENCES', 'I5069', 'WARNING'],
    ['I6001 - X', 'I6001', 'BUSY'],
    ['I6002 - X', 'I6002', 'BUSY'],
    ['I6003 - X', 'I6003', 'UNKNOWN'],
    ['PNCUE', 'PNCUE', 'BUSY'],
    ['PNCAM - DOWN', 'PNCAM', 'UNAVAILABLE'],
    ['PNCAMERA', 'NO_CODE', 'UNKNOWN'],
    ['', 'NO_CODE', 'UNKNOWN'],
  ])('%p is %s, %s', (text, code, meaning) => expect(readReplyLine(text)).toEqual({ code, meaning }));
});
