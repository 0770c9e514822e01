import { describe, expect, it } from '@jest/globals';
import { readNominal } from '../../../connectors/pnc/adapter/nominal.ts';
import { isoDuration } from '../../../connectors/pnc/adapter/sanction.ts';
import { nominals } from '../../../connectors/pnc/simulator/nominals.ts';
import { printNominal } from '../../../connectors/pnc/simulator/print.ts';
import type { Segment } from '../../../connectors/pnc/wire/layouts.ts';
import { decodeMessage, encodeMessage } from '../../../connectors/pnc/wire/message.ts';
import { goldenMessage, type GoldenName } from '../../../connectors/pnc/wire/samples/golden.ts';

const thisYear = 2026;
const read = (name: GoldenName) => readNominal(decodeMessage(goldenMessage(name)).segments, thisYear);

function printed(fileName: string) {
  const nominal = nominals.find((each) => each.fileName === fileName);
  return readNominal(nominal ? printNominal(nominal) : [], thisYear);
}

describe('a nominal print', () => {
  it('becomes a person with aliases, numbers and warning signals', () => {
    const record = read('nominalPrint');
    expect(record).toMatchObject({ nativeId: '1998/0000101A', warnings: ['VI', 'DR'] });
    expect(record.identity).toEqual({
      names: [
        { kind: 'PRIMARY', family: 'EXAMPLE', given: 'DEVON' },
        { kind: 'ALIAS', family: 'SAMPLE', given: 'DEVON' },
        { kind: 'ALIAS', family: 'EXAMPLE', given: 'DEV' },
      ],
      sex: 'MALE',
      birthDate: '1980-02-14',
      birthPlace: { country: 'GB', town: 'EXAMPLETON' },
      nationalities: ['GB'],
      identifiers: [
        { scheme: 'PNCID', value: '1998/0000101A', country: 'GB' },
        { scheme: 'CRO', value: '000101/98Y', country: 'GB' },
        { scheme: 'ASN', value: '04/30DD/01/00000001010X', country: 'GB' },
        { scheme: 'ASN', value: '11/30DD/01/00000001011Q', country: 'GB' },
      ],
    });
    expect(record.flags).toEqual(['NON_CONVICTION_LEFT_OUT', 'ALIAS_BIRTH_DATE']);
  });

  it('becomes convictions in UK codes, each disposal linked to its offence', () => {
    const [first, second] = read('nominalPrint').convictions;
    expect(first).toMatchObject({
      nativeId: '04/2732/001010J',
      country: 'GB',
      court: { text: 'EXAMPLE MAGISTRATES COURT', language: 'en', translated: false },
      decidedOn: '2004-03-12',
      transmittable: 'UNKNOWN',
      offences: [
        {
          localId: 'O-00001',
          category: { system: 'CJS_OFFENCE', code: 'TH68010' },
          nationalCode: '5.5.8.1',
          startedOn: '2004-02-01',
        },
      ],
      sanctions: [
        {
          category: { system: 'PNC_DISPOSAL', code: '1015' },
          fine: { amount: '100.00', currency: 'GBP' },
          offences: ['O-00001'],
        },
        { category: { system: 'PNC_DISPOSAL', code: '1018' }, sentenced: 'P12M', offences: ['O-00001'] },
      ],
    });
    expect(second?.sanctions.map(({ localId, offences }) => [localId, offences])).toEqual([
      ['S-00001', ['O-00001']],
      ['S-00002', ['O-00002']],
    ]);
    expect(second?.sanctions[1]?.remarks?.text).toBe('CONCURRENT WITH THE FIRST OFFENCE; QUALIFIERS: C');
  });

  it('leaves out offences nobody was found guilty of, and says so', () => {
    expect(read('nominalPrint').convictions[1]?.offences.map(({ category }) => category.code)).toEqual(['OF61102', 'CD71039']);
    expect(printed('TESTCASE/OWEN')).toMatchObject({ convictions: [], flags: ['NON_CONVICTION_LEFT_OUT'] });
  });

  it('keeps a number whose check letter is wrong, and flags it', () => {
    expect(read('printWithWrongCheckLetter')).toMatchObject({ nativeId: '2001/0171310S', flags: ['PNCID_CHECK_CHARACTER'] });
    expect(printed('MISCHECK/KIM').flags).toEqual(['PNCID_CHECK_CHARACTER', 'CRO_CHECK_CHARACTER']);
  });

  it('keeps a number that has no form at all, as it was written', () => {
    const segments: Segment[] = [{ tag: 'PI1', fields: { update: 'K', pncId: 'SEE FILE', fileName: 'NOBODY', sex: 'U' } }];
    expect(readNominal(segments, thisYear)).toMatchObject({
      nativeId: 'SEE FILE',
      flags: ['PNCID_FORM'],
      identity: { names: [{ family: 'NOBODY' }], sex: 'UNKNOWN', nationalities: [] },
    });
  });

  it('gives life no length but keeps its code and words', () => {
    const [sanction] = printed('FIXTURE/GORDON').convictions[0]?.sanctions ?? [];
    expect(sanction).toMatchObject({ category: { code: '1002' }, remarks: { text: 'LIFE IMPRISONMENT; QUANTITY: Y999 (LIFE)' } });
    expect(sanction).not.toHaveProperty('sentenced');
  });

  it('tells what was imposed from how long it is suspended', () => {
    expect(printed('SYNTHETIC/ANNA').convictions[0]?.sanctions[0]).toMatchObject({
      sentenced: 'P6M',
      suspension: { system: 'PNC_QUALIFIER', code: 'S' },
      suspendedFor: 'P2Y',
    });
  });

  it('says sessions in words: ISO 8601 has no length for them', () => {
    expect(printed('SPECIMEN/LEE JAY').convictions[0]?.sanctions[0]?.remarks?.text).toBe('QUANTITY: S10; QUALIFIERS: BA');
  });

  it.each([
    ['D28', 'P28D'],
    ['H40', 'PT40H'],
    ['W6', 'P6W'],
    ['M12', 'P12M'],
    ['M012', 'P12M'],
    ['Y3', 'P3Y'],
    ['Y999', undefined],
    ['S10', undefined],
    ['12', undefined],
    ['M', undefined],
    [undefined, undefined],
  ])('reads the quantity %p as %p', (quantity, duration) => expect(isoDuration(quantity)).toBe(duration));
});

describe('synthetic nominals', () => {
  it('are about thirty, each with a number of its own, and all fit the columns', () => {
    const { header } = decodeMessage(goldenMessage('nominalPrint'));
    expect(nominals.length).toBeGreaterThanOrEqual(30);
    expect(new Set(nominals.map(({ pncId }) => pncId)).size).toBe(nominals.length);
    for (const nominal of nominals) {
      expect(() => encodeMessage({ type: 'ENQPNC', header, segments: printNominal(nominal), texts: [] })).not.toThrow();
    }
  });

  it('do not include the person of the documented case', () => {
    expect(nominals.filter(({ fileName, birthDate }) => fileName.startsWith('EXEMPLESCU') || birthDate === '1979-05-17')).toEqual(
      [],
    );
  });

  it('have wrong check letters only where the file says so', () => {
    const flagged = nominals.filter((nominal) =>
      readNominal(printNominal(nominal), thisYear).flags.some((flag) => flag.endsWith('CHECK_CHARACTER')),
    );
    expect(flagged.map(({ fileName }) => fileName)).toEqual(['MISCHECK/PAT', 'MISCHECK/KIM']);
  });
});
