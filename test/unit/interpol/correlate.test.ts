import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlate, findReferences } from '../../../connectors/interpol/adapter/correlate.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import { bureauCountries } from '../../../connectors/interpol/wire/bureaus.ts';
import {
  formatReference,
  messageIdOf,
  parseReference,
  referenceOfMessageId,
} from '../../../connectors/interpol/wire/reference.ts';
import { ref } from './builders.ts';

const ours = ref(118);
const inYourRef = (yourRef: string, answers: string[] = []) => correlate({ country: 'JM', places: [yourRef], answers });
const anyReference = fc.record({
  country: fc.constantFrom(...bureauCountries),
  number: fc.oneof(fc.nat(9_999_999), fc.constantFrom(0, 999_999_999_999)),
});

describe('our references', () => {
  it('are made from country and number alone, and read back', () => {
    expect(interpol.reference?.('REQUEST', 'JM', 118)).toBe('ACRO/NEU/JM/000118K');
    fc.assert(
      fc.property(anyReference, (given) => {
        const reference = formatReference(given);
        expect(reference.length).toBeLessThanOrEqual(40);
        expect(parseReference(reference)).toEqual(given);
        expect(referenceOfMessageId(`<${messageIdOf(reference, 'hub.example')}>`)).toBe(reference);
      }),
    );
    expect(() => formatReference({ country: 'JM', number: 1e12 })).toThrow(RangeError);
    expect(() => formatReference({ country: 'JM', number: 1.5 })).toThrow(RangeError);
  });

  it('show by their letter when one digit is wrong, two are swapped or the country is another', () => {
    const digits = fc.nat(999_999).map((number) => String(number).padStart(6, '0'));
    fc.assert(
      fc.property(digits, fc.nat(5), fc.nat(9), (number, at, digit) => {
        const reference = formatReference({ country: 'JM', number: Number(number) });
        const letter = reference.slice(-1);
        const wrong = number.slice(0, at) + String(digit) + number.slice(at + 1);
        const [a = '', b = ''] = number.slice(at, at + 2);
        const swapped = number.slice(0, at) + b + a + number.slice(at + 2);
        for (const other of [wrong, swapped]) {
          if (other !== number && other.length === 6) expect(parseReference(`ACRO/NEU/JM/${other}${letter}`)).toBeUndefined();
        }
        expect(parseReference(`ACRO/NEU/MJ/${number}${letter}`)).toBeUndefined();
      }),
    );
  });
});

describe('a reply belongs to the request whose reference it quotes', () => {
  it('as it is', () => {
    expect(inYourRef(ours)).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
    expect(inYourRef('ＡＣＲＯ/ＮＥＵ/ＪＭ/０００１１８Ｋ')).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
    expect(inYourRef(`Your ref.: ${ours} of 2 March 2026`)).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
  });

  it.each([
    ['with blanks', 'ACRO / NEU / JM / 000 118 K'],
    ['in lower case', 'acro/neu/jm/000118k'],
    ['with the letter O for zeros', 'ACRO/NEU/JM/OOO118K'],
    ['with l for one', 'ACRO/NEU/JM/000ll8K'],
    ['with a zero in the name', 'ACR0/NEU/JM/000118K'],
    ['with an old year for the country', 'ACRO/NEU/2025/000118K'],
    ['with a year more', 'ACRO/NEU/2026/JM/000118K'],
    ['with the year after the country', 'ACRO/NEU/JM/2026/000118K'],
    ['with hyphens', 'ACRO-NEU-JM-000118-K'],
    ['with points', 'A.C.R.O./NEU/JM/000118.K'],
    ['without any separator', 'ACRONEUJM000118K'],
    ['without leading zeros', 'ACRO/NEU/JM/118K'],
    ['without the country', 'ACRO/NEU/000118K'],
    ['without its letter', 'ACRO/NEU/JM/000118'],
    ['without its letter, in a sentence', 'Reference ACRO/NEU/JM/000118 refers to a request.'],
    ['in Arabic digits', 'ACRO/NEU/JM/٠٠٠١١٨K'],
    ['with underscores', 'ACRO_NEU_JM_000118K'],
  ])('%s: repaired', (_how, yourRef) => {
    expect(inYourRef(yourRef)).toEqual({ inReplyTo: ours, correlatedBy: 'REPAIRED_REFERENCE' });
  });

  it.each([
    ['one digit wrong', 'ACRO/NEU/JM/000119K'],
    ['two digits swapped', 'ACRO/NEU/JM/001018K'],
    ['another letter', 'ACRO/NEU/JM/000118L'],
    ['another country, mangled', 'acro/neu/tr/000118k'],
    ['too few digits and no letter', 'ACRO/NEU/JM/118'],
    ['a digit where the letter was', 'ACRO/NEU/JM/0001182'],
    ['seven digits and no letter', 'ACRO/NEU/JM/1000118'],
    ['somebody else', 'NCA/NEU/JM/000118K'],
    ['no number', 'ACRO/NEU/JM/'],
    ['words', 'ACRO regards'],
    ['nothing', ''],
  ])('%s: nothing, and a person decides', (_how, yourRef) => {
    expect(inYourRef(yourRef)).toEqual({ correlatedBy: 'NOTHING' });
  });

  it('whole but of another country stays what it says: the hub sees that another country answers', () => {
    expect(inYourRef(ref(118, 'TR'))).toEqual({ inReplyTo: ref(118, 'TR'), correlatedBy: 'REFERENCE' });
  });

  it('in the mail’s thread where the text has none', () => {
    const answers = ['other@ncb.example', messageIdOf(ours, 'ncb.example')];
    expect(inYourRef('', answers)).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
    expect(inYourRef('acro/neu/jm/000118k', answers)).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
  });

  it('in subject or text where YOUR-REF is empty', () => {
    const places = ['', `RE: ${ours}`, undefined];
    expect(correlate({ country: 'JM', places, answers: [] })).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
  });

  it('but two different ones, or a thread that says otherwise, name nobody', () => {
    expect(inYourRef(`${ours} and ${ref(119)}`)).toEqual({ correlatedBy: 'NOTHING' });
    expect(inYourRef(ours, [messageIdOf(ref(119), 'ncb.example')])).toEqual({ correlatedBy: 'NOTHING' });
    expect(inYourRef('', [messageIdOf(ref(118), 'x'), messageIdOf(ref(119), 'x')])).toEqual({ correlatedBy: 'NOTHING' });
    expect(inYourRef(`${ours}, ${ours}`)).toEqual({ inReplyTo: ours, correlatedBy: 'REFERENCE' });
  });

  it('and never to another by mangling: what is repaired is that reference or nothing', () => {
    const numRuns = process.env['HUB_TEST_FULL'] === '1' ? 50_000 : 5_000;
    let repaired = 0;
    const mangles: ((text: string) => string)[] = [
      (text) => text.toLowerCase(),
      (text) => text.replaceAll('0', 'O'),
      (text) => text.replaceAll('1', 'l'),
      (text) => text.replaceAll('/', ' / '),
      (text) => text.replace(/\/[A-Z]{2}\//, '/2024/'),
      (text) => text.replace(/(\w{3})(\w{3}[A-Z])$/i, '$1 $2'),
      (text) => text.replaceAll('/', '-'),
    ];
    fc.assert(
      fc.property(anyReference, fc.subarray(mangles), ({ country, number }, chosen) => {
        const reference = formatReference({ country, number });
        const mangled = chosen.reduce((text, mangle) => mangle(text), reference);
        const found = findReferences(`Ref: ${mangled}\n`, country);
        expect(found.filter((one) => one.reference !== reference)).toEqual([]);
        repaired += found.length;
      }),
      { numRuns },
    );
    // Some can be read in two ways; those are left to a person.
    expect(repaired / numRuns).toBeGreaterThan(0.97);
  });

  it('100 KB that look like references are gone over in a moment', () => {
    const started = performance.now();
    for (const text of ['ACRO/NEU/', 'ACRO ', 'A C R O ', 'ACRO/NEU/JM/000118', 'acroneu0'])
      findReferences(text.repeat(Math.ceil(100_000 / text.length)), 'JM');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
