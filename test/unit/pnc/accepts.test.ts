import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import { fileNameOf } from '../../../connectors/pnc/adapter/file-name.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { layouts } from '../../../connectors/pnc/wire/layouts.ts';
import { decodeColumns, encodeColumns } from '../../../connectors/pnc/wire/segment-codec.ts';

const accountability = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' };

function refusalsFor(...names: PersonName[]) {
  const subject: Identity = { names, sex: 'MALE', birthDate: '1979-05-17', nationalities: ['RO'], identifiers: [] };
  return pnc.accepts?.({ subject, accountability });
}

describe('what the PNC cannot carry', () => {
  it('is nothing in an ordinary name with accents', () => {
    expect(refusalsFor({ kind: 'PRIMARY', given: 'Ştefan Łukasz', family: 'Großmann-Ørsted' })).toEqual([]);
  });

  it('is not a name of exactly 54 characters, but one of 55, named by the part to shorten and with both lengths', () => {
    const given = 'Ion';
    expect(refusalsFor({ kind: 'PRIMARY', given, family: 'E'.repeat(50) })).toEqual([]);
    expect(refusalsFor({ kind: 'PRIMARY', given, family: 'E'.repeat(51) })).toEqual([
      { path: 'subject.names.0.family', code: 'TOO_LONG_FOR_PNC', message: expect.stringMatching(/ 55 .* 54\.$/) },
    ]);
  });

  it('counts the folded spelling: ß takes two columns', () => {
    expect(refusalsFor({ kind: 'PRIMARY', given: 'A', family: 'ß'.repeat(26) })).toEqual([]);
    expect(refusalsFor({ kind: 'PRIMARY', given: 'A', family: 'ß'.repeat(27) })).toMatchObject([{ code: 'TOO_LONG_FOR_PNC' }]);
  });

  it.each([
    [{ given: 'G'.repeat(40), family: 'F'.repeat(20) }, 'subject.names.1.given'],
    [{ given: 'G'.repeat(10), family: 'F'.repeat(10), secondFamily: 'S'.repeat(40) }, 'subject.names.1.secondFamily'],
  ])('points at the longest part, in aliases too', (parts, path) => {
    expect(refusalsFor({ kind: 'PRIMARY', family: 'EXEMPLESCU' }, { kind: 'ALIAS', ...parts })).toMatchObject([{ path }]);
  });

  it('is not a name in another alphabet: the person can still be asked about abroad', () => {
    expect(refusalsFor({ kind: 'PRIMARY', given: 'Иван', family: 'Иванов'.repeat(20) })).toEqual([]);
    expect(refusalsFor({ kind: 'PRIMARY', full: '山田太郎' })).toEqual([]);
  });

  it.each(['\n', '\r', '\0', '\t', '\u001B', '\u007F', '\u0085'])(
    'is a name with the control character %j, whoever it belongs to',
    (character) => {
      const refusal = { path: 'subject.names.0.given', code: 'CONTROL_CHARACTER' };
      expect(refusalsFor({ kind: 'PRIMARY', given: `Ion${character}`, family: 'X' })).toMatchObject([refusal]);
      expect(refusalsFor({ kind: 'PARENT_MOTHER', given: `Ion${character}` })).toMatchObject([refusal]);
    },
  );

  it('is a name with the slash that separates surname and forenames', () => {
    expect(refusalsFor({ kind: 'PRIMARY', given: 'Ion', family: 'A/K/A' })).toMatchObject([
      { path: 'subject.names.0.family', code: 'SEPARATOR_IN_NAME' },
    ]);
  });

  it('leaves parents out: their names never go to the PNC', () => {
    expect(refusalsFor({ kind: 'PARENT_FATHER', given: 'G'.repeat(80), family: 'F'.repeat(80) })).toEqual([]);
  });

  it.each([
    [{ organisation: ' ' }, { path: 'accountability.organisation', code: 'ORIGINATOR_MISSING' }],
    [{ justification: '' }, { path: 'accountability.justification', code: 'ORIGINATOR_MISSING' }],
    [{ justification: 'a\nb' }, { path: 'accountability.justification', code: 'CONTROL_CHARACTER' }],
    [{ purpose: 'CURIOSITY' }, { path: 'accountability.purpose', code: 'NO_REASON_CODE' }],
  ])('is an enquiry with %j', (wrong, refusal) => {
    const subject: Identity = { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [] };
    expect(pnc.accepts?.({ subject, accountability: { ...accountability, ...wrong } })).toMatchObject([refusal]);
  });

  it('is all that the column refuses: 10,000 names either are named here, have no plain spelling, or come back from the column', () => {
    const letters = fc.constantFrom(...`abcXYZäßłøşÉ'’- /\t\0\u202Eи<&`);
    const part = fc.string({
      unit: fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...'abcXYZäßłøşÉ-') }, letters),
      maxLength: 40,
    });
    const seen = { refused: 0, unspelled: 0, carried: 0 };
    fc.assert(
      fc.property(part, part, (family, given) => {
        const name: PersonName = { kind: 'PRIMARY', family, given };
        const fileName = fileNameOf(name);
        const outcome = refusalsFor(name)?.length ? 'refused' : fileName === undefined ? 'unspelled' : 'carried';
        seen[outcome] += 1;
        if (outcome !== 'carried') return;
        const fields = { fileName, sex: 'U' };
        expect(decodeColumns('NAM', layouts.NAM, encodeColumns('NAM', layouts.NAM, fields))).toEqual(fields);
      }),
      { numRuns: 10_000 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });
});
