import { describe, expect, it } from '@jest/globals';
import { roles } from '../../../server/access/caller.ts';
import { permits, permitsRootField, rootFieldActions } from '../../../server/access/policy.ts';
import { hasGlyph } from '../../../server/certificate/document/letters.ts';
import { spelt, whyUnprintable } from '../../../server/certificate/document/printable.ts';
import { spellContent } from '../../../server/certificate/document/spell-content.ts';
import { createRate } from '../../../server/platform/rate.ts';
import { newCode, proofOf } from '../../../server/certificate/document/proof.ts';
import { formWrong } from '../../../server/certificate/form-wrong.ts';
import { aForm } from '../../support/certificate-form.ts';
import { aContent, applicant } from '../../support/certificate.ts';

describe('What may be printed on a certificate', () => {
  it.each([
    ['a name that turns the line round', 'Smith\u202Ehtims', 'INVISIBLE_CHARACTER'],
    ['an isolate', 'Smith\u2067x\u2069', 'INVISIBLE_CHARACTER'],
    ['a zero-width joiner', 'Smi\u200Dth', 'INVISIBLE_CHARACTER'],
    ['a soft hyphen', 'Smi\u00ADth', 'INVISIBLE_CHARACTER'],
    ['a line break', 'Smith\nJones', 'INVISIBLE_CHARACTER'],
    ['a letter of private use', 'Smith\uE000', 'INVISIBLE_CHARACTER'],
    ['a half of a pair', 'Smith\uD800', 'INVISIBLE_CHARACTER'],
    ['marks heaped on a letter', 'Z\u0335\u0327\u0321algo\u0334', 'STACKED_MARKS'],
    ['Arabic', 'محمد الأحمد', 'RIGHT_TO_LEFT'],
    ['Hebrew beside Latin', 'Cohen כהן', 'RIGHT_TO_LEFT'],
    ['a Cyrillic letter in a Latin word', 'Smіth', 'MIXED_SCRIPTS'],
    ['a Greek letter in a Latin word', 'Βrown', 'MIXED_SCRIPTS'],
    ['Chinese', '王小明', 'NO_GLYPH'],
    ['a mathematical letter', '\u{1D5E6}mith', 'NO_GLYPH'],
  ])('refuses %s', (_what, text, code) => {
    expect(whyUnprintable(spelt(text), hasGlyph)).toBe(code);
  });

  it.each([
    ['\uFB03ce', 'ffice'],
    ['Zoe\u0308', 'Zoë'],
    ['  Anna\u00A0 Maria ', 'Anna Maria'],
    ['\u1E9B\u0323', '\u1E9B\u0323'.normalize('NFC')],
  ])('spells %j one way', (text, plain) => expect(spelt(text)).toBe(plain));

  it('takes two alphabets in two words', () => expect(whyUnprintable('Smith Щербаков', hasGlyph)).toBeUndefined());

  it('names every field that cannot be printed, and repeats none of it', () => {
    const content = aContent({ applicant: { ...applicant, familyName: '王', otherNames: ['ok', 'a\u202Eb'] } });
    const found = spellContent(content, hasGlyph);
    if (found.kind !== 'unprintable') throw new Error('it was taken');
    expect(found.issues.map(({ path, code }) => [path, code])).toEqual([
      ['applicant.familyName', 'NO_GLYPH'],
      ['applicant.otherNames.1', 'INVISIBLE_CHARACTER'],
    ]);
    expect(JSON.stringify(found.issues)).not.toContain('王');
  });
});

describe('A form', () => {
  const today = '2026-11-25';

  it('says at its field what the document could not say, and minds no field that is not printed', async () => {
    const form = aForm({ given: 'Ada', family: 'Smi\u200Dth', birthDate: '1988-03-04' });
    form.subject.names.push({ kind: 'FORMER', full: 'محمد' }, { kind: 'PARENT_FATHER', full: '王小明' });
    form.addresses.unshift({ lines: ['北京'], country: 'CN', from: '1990-01-01', to: '2000-01-01' });
    expect((await formWrong(form, today)).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'subject.names.0.family INVISIBLE_CHARACTER',
      'subject.names.1.full RIGHT_TO_LEFT',
    ]);
    form.addresses.pop();
    form.addresses[0] = { lines: ['ok', '北京'], country: 'CN', from: '1990-01-01', to: null };
    expect((await formWrong(form, today)).map(({ path }) => path)).toContain('addresses.0.lines.1');
  });

  it('names a field once', async () => {
    const wrong = await formWrong(aForm({ given: 'Ada\u202E', family: 'Smith', birthDate: '1988-03-04' }), today);
    expect(wrong.map(({ path, code }) => `${path} ${code}`)).toEqual(['subject.names.0.given CONTROL_CHARACTER']);
  });
});

describe('The code beside the number', () => {
  it('never comes twice, in characters that are not taken for one another', () => {
    const codes = Array.from({ length: 5_000 }, newCode);
    expect(new Set(codes).size).toBe(5_000);
    expect(codes.every((code) => /^([2-9A-HJ-NP-Z]{5}-){5}[2-9A-HJ-NP-Z]{5}$/.test(code))).toBe(true);
  });

  it('is known however it is typed, and only with its own number', () => {
    expect(proofOf('pc 2026 0000001', 'abcde fghjk')).toBe(proofOf('PC-2026-0000001', 'ABCDE-FGHJK'));
    expect(proofOf('PC-2026-0000002', 'ABCDE-FGHJK')).not.toBe(proofOf('PC-2026-0000001', 'ABCDE-FGHJK'));
    // A character must not move from one to the other.
    expect(proofOf('PC-1', '23')).not.toBe(proofOf('PC-12', '3'));
  });
});

describe('In the graph', () => {
  it('anybody may ask what became of a certificate, with a token or without', () => {
    const everybody = [...roles, 'anybody'] as const;
    expect(everybody.filter((role) => !permitsRootField({ role }, 'Query.certificateStatus'))).toEqual([]);
  });

  it('whoever has no token may ask for nothing else', () => {
    const fields = Object.keys(rootFieldActions).filter((field) => permitsRootField({ role: 'anybody' }, field));
    expect(fields).toEqual(['Query.certificateStatus']);
    expect(permits({ role: 'anybody' }, 'schema:read')).toBe(false);
  });

  it('how far the making has come is for supervisors and auditors alone', () => {
    expect(roles.filter((role) => permitsRootField({ role }, 'Query.certificateDocumentProgress'))).toEqual([
      'supervisor',
      'auditor',
    ]);
  });
});

describe('How often one may ask', () => {
  it('stops an address, lets it ask again in time, and minds no other', () => {
    let nowMs = 0;
    const may = createRate({ burst: 3, perSecond: 1, addressesMax: 2, nowMs: () => nowMs });
    expect([may('a'), may('a'), may('a'), may('a'), may('b')]).toEqual([true, true, true, false, true]);
    nowMs = 1_000;
    expect([may('a'), may('a')]).toEqual([true, false]);
  });
});
