import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layouts, type Tag } from '../../../connectors/pnc/wire/layouts.ts';
import { decodeColumns, encodeColumns, widthOf } from '../../../connectors/pnc/wire/segment-codec.ts';
import { fittingFields } from './arbitraries.ts';

const tags = Object.keys(layouts) as Tag[];
const offence = { update: 'K', sequence: 1, cjsCode: 'TH68010' } as const;

describe('segment layouts', () => {
  it.each([
    ['GMH', 116],
    ['GMT', 20],
    ['E07', 27],
    ['FSC', 5],
    ['IDS', 36],
    ['CCR', 31],
    ['PCR', 35],
    ['COF', 53],
    ['ASR', 39],
    ['COU', 142],
    ['ADJ', 41],
    ['DIS', 105],
    ['TXT', 700],
    ['E08', 27],
    ['NAM', 63],
    ['NHD', 8],
    ['NMH', 76],
    ['CRT', 84],
    ['RCC', 84],
    ['SUB', 85],
    ['CCH', 26],
    ['ACH', 1277],
    ['REM', 4957],
    ['NOM', 114],
    ['PI1', 127],
    ['ALS', 63],
    ['WRN', 3],
    ['TLQ', 80],
    ['TLH', 72],
    ['TLI', 40],
  ] as const)('the columns of %s are %i characters together', (tag, width) => {
    expect(widthOf(layouts[tag])).toBe(width);
  });

  it('lists no segment without a test of its width', () => expect(tags).toHaveLength(30));

  it.each(tags)('%s gives back every record that fits', (tag) => {
    fc.assert(
      fc.property(fittingFields(tag), (fields) => {
        expect(decodeColumns(tag, layouts[tag], encodeColumns(tag, layouts[tag], fields))).toEqual(fields);
      }),
    );
  });

  it('refuses a value one character too long and names the column, without cutting it', () => {
    const fields = { fileName: 'X'.repeat(55), sex: 'M' };
    expect(() => encodeColumns('NAM', layouts.NAM, fields)).toThrow('TOO_LONG at NAM.fileName');
  });

  it.each([
    ['Cyrillic', 'ИВАНОВ/ИВАН', 'CHARACTER'],
    ['lower case', 'example/devon', 'CHARACTER'],
    ['a line end', 'EXAMPLE/DEVON\n', 'CHARACTER'],
    ['a zero byte', 'EXAMPLE/\0DEVON', 'CHARACTER'],
    ['a tag', 'EXAMPLE</NAM>', 'CHARACTER'],
    ['an entity', 'EXAMPLE&AMP;', 'CHARACTER'],
    ['a blank in front', ' EXAMPLE/DEVON', 'FORM'],
    ['a blank behind', 'EXAMPLE/DEVON ', 'FORM'],
    ['nothing', '', 'MISSING'],
    ['blanks alone', '   ', 'MISSING'],
  ])('refuses a name with %s', (_what, fileName, code) => {
    expect(() => encodeColumns('NAM', layouts.NAM, { fileName, sex: 'M' })).toThrow(`${code} at NAM.fileName`);
  });

  it.each([
    ['startDate', '2009-02-29', 'FORM'],
    ['startDate', '1979', 'FORM'],
    ['startDate', '1979-05-17T00', 'TOO_LONG'],
    ['startTime', '24:00', 'FORM'],
    ['startTime', '09:60', 'FORM'],
    ['sequence', 1000, 'TOO_LONG'],
    ['sequence', -1, 'FORM'],
    ['sequence', 1.5, 'FORM'],
    ['update', 'X', 'FORM'],
    ['cjsCode', undefined, 'MISSING'],
  ])('refuses %s = %p in an offence', (column, value, code) => {
    expect(() => encodeColumns('COF', layouts.COF, { ...offence, [column]: value })).toThrow(`${code} at COF.${column}`);
  });

  it('keeps lower case in free text and refuses it in a name or code', () => {
    const conditions = { update: 'I', resultDate: '2026-11-20', result: 'B', courtCode: '2732', localAuthorityCode: '0000' };
    const text = encodeColumns('REM', layouts.REM, { ...conditions, condition1: 'not to enter\nExample Road' });
    expect(text.slice(172, 172 + 64)).toBe(`${'not to enter'.padEnd(50)}Example Road  `);
    expect(decodeColumns('REM', layouts.REM, text)).toHaveProperty('condition1', 'not to enter\nExample Road');
    expect(() => encodeColumns('REM', layouts.REM, { ...conditions, institution: 'abcd' })).toThrow(
      'CHARACTER at REM.institution',
    );
  });

  it.each([
    ['a line of 51', 'X'.repeat(51), 'FORM'],
    ['a fifth line', 'A\nB\nC\nD\nE', 'TOO_LONG'],
    ['an empty line', 'A\n\nB', 'FORM'],
    ['a line that begins with a blank', 'A\n B', 'FORM'],
    ['a line that ends with a blank', 'A \nB', 'FORM'],
    ['another control character', 'A\tB', 'CHARACTER'],
  ])('refuses a condition with %s', (_what, condition20, code) => {
    const fields = {
      update: 'I',
      resultDate: '2026-11-20',
      result: 'B',
      courtCode: '2732',
      localAuthorityCode: '0000',
      condition20,
    };
    expect(() => encodeColumns('REM', layouts.REM, fields)).toThrow(`${code} at REM.condition20`);
  });

  it.each(['100', '100.5', '100,00', '-1.00', '01.00', '12345678.00'])('refuses %s as an amount of money', (amount) => {
    const fields = { update: 'I', disposalCode: '1015', fineUnits: 0, amount };
    expect(() => encodeColumns('DIS', layouts.DIS, fields)).toThrow('at DIS.amount');
  });

  it('refuses an originator of three characters', () => {
    const text = '089ENQR000491SENQASIPNCA05H890000189000001202611250130' + '30A'.padEnd(53) + '080000001';
    expect(() => decodeColumns('GMH', layouts.GMH, text)).toThrow('TOO_SHORT at GMH.originator, offset 54');
  });

  it('refuses a segment one character short or long and says where', () => {
    const text = encodeColumns('COF', layouts.COF, offence);
    expect(() => decodeColumns('COF', layouts.COF, text.slice(0, -1))).toThrow('SEGMENT_LENGTH at COF.endTime, offset 49');
    expect(() => decodeColumns('COF', layouts.COF, text + ' ')).toThrow('SEGMENT_LENGTH at COF, offset 53');
  });

  it('notices a column that was shifted by one', () => {
    const text = encodeColumns('NAM', layouts.NAM, { fileName: 'EXAMPLE/DEVON', birthDate: '1980-02-14', sex: 'M' });
    expect(() => decodeColumns('NAM', layouts.NAM, ` ${text.slice(0, -1)}`)).toThrow('NAM.fileName');
    expect(() => decodeColumns('NAM', layouts.NAM, `${text.slice(1)} `)).toThrow('NAM.birthDate');
  });

  it('never says in an error what stands in the column', () => {
    expect(() => encodeColumns('NAM', layouts.NAM, { fileName: 'SECRETNAMEé', sex: 'M' })).toThrow(
      /^CHARACTER at NAM\.fileName$/,
    );
  });

  it.each([
    ['FSC', 'K01ZD'],
    ['CCR', 'K21/2732/4L                    '],
    ['IDS', 'K13/2732/3W WILLIAMS                '],
    ['COF', 'K001    5:5:8:1      TH68010 25092011                '],
    ['COF', 'K002    5:7:11:10    TH68151 281120102130281120102359'],
    ['DIS', 'I1002M12                   00' + ' '.repeat(76)],
    ['DIS', 'I3070M12                   00            from 26/09/11                                                   '],
    // Blank fine units, as replies have them.
    ['DIS', 'I4047    26102011' + ' '.repeat(88)],
    ['ADJ', 'INOT GUILTY                         0000 '],
    ['SUB', 'I1892' + ' '.repeat(71) + '26102011D'],
    ['CRT', 'I2732' + ' '.repeat(71) + '08102011'],
    ['RCC', 'I01ZD/0300108' + ' '.repeat(71)],
    ['CCH', 'K002              RT88191 '],
    [
      'ACH',
      'I' +
        ' '.repeat(140) +
        'TH68006' +
        ' '.repeat(869) +
        'NKingston High Street' +
        ' '.repeat(211) +
        '01VK29112006' +
        ' '.repeat(16),
    ],
    ['REM', 'I26092011B    2732' + ' '.repeat(71) + '081020112732' + ' '.repeat(4678) + '0000' + ' '.repeat(174)],
    ['TXT', 'A0031-REMAND REPORT HAS BEEN PROCESSED SUCCESSFULLY - ID: 00/263503N '],
  ] as const)('the %s of the public samples comes back byte for byte', (tag, text) => {
    expect(encodeColumns(tag, layouts[tag], decodeColumns(tag, layouts[tag], text))).toBe(text);
  });

  it('tells a penalty case without a crime reference from one whose reference is blank', () => {
    const short = 'K01ZD/1234/09       ';
    const long = short.padEnd(35);
    for (const text of [short, long])
      expect(encodeColumns('PCR', layouts.PCR, decodeColumns('PCR', layouts.PCR, text))).toBe(text);
    expect(decodeColumns('PCR', layouts.PCR, short)).not.toHaveProperty('crimeReference');
  });
});
