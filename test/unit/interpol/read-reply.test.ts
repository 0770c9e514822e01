import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CandidateConviction } from '../../../connectors/contract/canonical.ts';
import type { FreeTextDelivery } from '../../../connectors/contract/messages.ts';
import { readReply } from '../../../connectors/interpol/adapter/read/read-reply.ts';
import { corpus, type CorpusReply, type ExpectedConviction } from './corpus.ts';

const today = '2026-03-20';
const read = ({ text, country, language }: Pick<CorpusReply, 'text' | 'country' | 'language'>, start = 0) =>
  readReply(text, start, { language, country, today });
const english = (text: string) => read({ text, country: 'ZA', language: 'en' }).reading;
const first = (text: string) => english(text).convictions[0];

/** Exact for values, "contains" for words that stand in the text. */
function matches(expected: ExpectedConviction): object {
  const words = (['court', 'offence', 'sentence'] as const).filter((name) => expected[name] !== undefined);
  const values = (['decidedOn', 'sentenced', 'suspendedFor', 'fine'] as const).filter((name) => expected[name] !== undefined);
  return expect.objectContaining({
    pending: expected.pending ?? false,
    ...Object.fromEntries(
      words.map((name) => [name, expect.objectContaining({ value: expect.stringContaining(expected[name] ?? '') })]),
    ),
    ...Object.fromEntries(values.map((name) => [name, expect.objectContaining({ value: expected[name] })])),
  });
}

describe('replies as bureaus write them', () => {
  it('are more than forty, in all four languages', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    expect(new Set(corpus.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'es', 'ar']));
  });

  it.each(corpus.map((reply) => [`${reply.language}: ${reply.title}`, reply] as const))('%s', (_title, reply) => {
    const { reading, language } = read(reply);
    expect(language).toBe(reply.language);
    expect(reading.outcome?.value).toBe(reply.outcome);
    expect(reading.convictions).toEqual(reply.convictions.map(matches));
    for (const [at, expected] of reply.convictions.entries()) {
      const absent = (['decidedOn', 'sentenced', 'suspendedFor', 'fine'] as const).filter(
        (name) => name in expected && expected[name] === undefined,
      );
      for (const name of absent) expect(reading.convictions[at]).not.toHaveProperty(name);
    }
    expect(reading.wanted).toEqual(reply.wanted ?? []);
    expect(reading.persons).toBe(reply.persons ?? 1);
  });
});

describe('how sure a reading is', () => {
  it('falls by half where the day could be the month, and the country decides which', () => {
    const doubtful = first('Convicted on 03/04/2011 of theft, sentenced to 2 years imprisonment.')?.decidedOn;
    const plain = first('Convicted on 23/04/2011 of theft, sentenced to 2 years imprisonment.')?.decidedOn;
    expect(doubtful).toMatchObject({ value: '2011-04-03' });
    expect(doubtful?.confidence).toBeLessThanOrEqual(0.5);
    expect(plain?.confidence).toBeGreaterThan(0.8);
    const american = read({
      text: 'Convicted on 03/04/2011 of theft, sentenced to 2 years imprisonment.',
      country: 'US',
      language: 'en',
    });
    expect(american.reading.convictions[0]?.decidedOn?.value).toBe('2011-03-04');
  });

  it('falls further with two figures for the year, which never lie in the future', () => {
    const short = first('Convicted on 23/04/11 of theft, sentenced to 2 years imprisonment.')?.decidedOn;
    expect(short?.value).toBe('2011-04-23');
    expect(short?.confidence).toBeLessThan(0.6);
    expect(first('Convicted on 23/04/79 of theft, sentenced to 2 years imprisonment.')?.decidedOn?.value).toBe('1979-04-23');
  });

  it('falls where figure and word of a term disagree', () => {
    expect(first('Convicted of theft and sentenced to two (3) years imprisonment.')?.sentenced?.confidence).toBeLessThan(0.4);
    expect(first('Convicted of theft and sentenced to two (2) years imprisonment.')?.sentenced?.confidence).toBeGreaterThan(0.8);
  });

  it('falls where it is open whose conviction it is', () => {
    const text = 'Convicted on 23/04/2011 of theft, sentenced to 2 years imprisonment.';
    const sure = first(text)?.sentenced?.confidence ?? 0;
    const open = english(`Two persons with this name are recorded.\n\n${text}`).convictions[0]?.sentenced?.confidence ?? 1;
    expect(open).toBeLessThanOrEqual(sure / 2);
  });

  it('is low where the reply contradicts itself', () => {
    const { outcome } = english('NO TRACE.\n\nConvicted on 23/04/2011 of theft, sentenced to 2 years imprisonment.');
    expect(outcome).toMatchObject({ value: 'CONVICTIONS' });
    expect(outcome?.confidence).toBeLessThanOrEqual(0.4);
  });
});

describe('what is not there is not read', () => {
  it.each([
    ['a day that no calendar has', 'Convicted on 31/02/2011 of theft, 2 years imprisonment.'],
    ['a year of another calendar', 'Convicted on 12/05/1435 of theft, 2 years imprisonment.'],
    ['a day to come', 'Convicted on 21/04/2026 of theft, 2 years imprisonment.'],
    ['the number of a case', 'Convicted in case no. 11/2014 of theft, 2 years imprisonment.'],
    ['the day of birth', 'Born on 23/04/1981, convicted of theft, 2 years imprisonment.'],
    ['the day of arrest', 'Arrested on 23/04/2011, convicted of theft, 2 years imprisonment.'],
  ])('%s is no conviction date', (_what, text) => {
    expect(first(text)).toMatchObject({ sentenced: { value: 'P2Y' } });
    expect(first(text)).not.toHaveProperty('decidedOn');
  });

  it('a quotation of our own request, marked, below a line or unmarked, says nothing', () => {
    const ours =
      'FROM: IP MANCHESTER\nTO: IP PRETORIA\nOUR-REF: ACRO/NEU/ZA/000118X\n\nHe was convicted on 23/04/2011 of theft, 2 years imprisonment.';
    for (const quoted of [ours.replace(/^/gm, '> '), `-----Original Message-----\n${ours}`, ours]) {
      expect(english(`NO TRACE\n\n${quoted}`)).toMatchObject({ outcome: { value: 'NO_CONVICTIONS' }, convictions: [] });
    }
  });

  it('an identity is read from fields, and not where several persons are described', () => {
    expect(english('SURNAME: EXAMPLE\nFORENAMES: Devon\nDOB: 17/05/1979\n\nNO TRACE').identity).toEqual({
      names: [{ kind: 'PRIMARY', given: 'Devon', family: 'EXAMPLE' }],
      birthDate: '1979-05-17',
    });
    expect(english('SURNAME: EXAMPLE\nDOB: 05/07/1979\n\nNO TRACE').identity).toEqual({
      names: [{ kind: 'PRIMARY', family: 'EXAMPLE' }],
    });
    const two = english('SURNAME: EXAMPLE\nDOB: 17/05/1979\n\nSURNAME: SAMPLE\nDOB: 18/05/1979\n');
    expect(two).toMatchObject({ persons: 2 });
    expect(two).not.toHaveProperty('identity');
  });
});

// --- whatever comes ----------------------------------------------------------------------------------------------------------------------

type Piece = { value: unknown; confidence: number; from: number; to: number };

function piecesOf({ outcome, convictions }: FreeTextDelivery['reading']): Piece[] {
  const facts = convictions.flatMap(({ pending: _pending, ...rest }: CandidateConviction) => Object.values(rest) as Piece[]);
  return [...(outcome ? [outcome] : []), ...facts];
}

function assertSound(text: string): void {
  const { reading } = read({ text, country: 'ZA', language: 'en' });
  for (const { confidence, from, to } of piecesOf(reading)) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(text.length);
  }
  for (const { court, offence, sentence } of reading.convictions) {
    for (const words of [court, offence, sentence]) if (words) expect(text.slice(words.from, words.to)).toBe(words.value);
  }
  const counted = reading.convictions.filter(({ pending }) => !pending);
  if (counted.length === 0) expect(reading.outcome?.value).not.toBe('CONVICTIONS');
}

/** Words out of the corpus in any order, with marks and breaks between them: far likelier to say something than random characters. */
const shuffled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...new Set(corpus.flatMap(({ text }) => text.split(/(\s+|[.,;|:])/)))),
      fc.constantFrom(
        '\n',
        '\n\n',
        '- ',
        ' | ',
        '. ',
        'dont ',
        'pending ',
        '12/03/2014 ',
        '2 years ',
        '\u0000',
        '\ud800',
        'ﷺ',
        '½',
        'e\u0301',
      ),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('whatever a bureau writes', () => {
  const numRuns = process.env['HUB_TEST_FULL'] === '1' ? 20_000 : 1_000;

  it('never throws, reads positions inside the text, sureness between 0 and 1, and no pending case as a conviction', () => {
    fc.assert(fc.property(shuffled, assertSound), { numRuns });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), assertSound), { numRuns });
    for (const { text } of corpus) assertSound(text);
  });

  it('a case that is only pending stays pending whatever else is said beside it', () => {
    const pending = fc.constantFrom(
      'A case of theft is pending before the Pretoria High Court.',
      'He is charged with robbery and awaiting trial.',
      'Une procédure pour vol est en cours devant le tribunal de Dakar.',
      'Una causa por estafa está pendiente ante el Juzgado Penal de Lima.',
      'توجد قضية سرقة قيد النظر أمام محكمة القاهرة.',
    );
    const around = fc.constantFrom(
      '',
      'Dear colleagues,\n\n',
      'The person was born on 23/04/1981. ',
      'Reply of 21 January 2026. ',
      '1. ',
      '- ',
    );
    fc.assert(
      fc.property(around, pending, around, (before, middle, after) => {
        const { convictions, outcome } = english(`${before}${middle} ${after}`);
        expect(convictions.filter((one) => !one.pending)).toEqual([]);
        expect(outcome?.value).not.toBe('CONVICTIONS');
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['slashes', '1/'.repeat(50_000)],
    ['numbers in words', 'two '.repeat(25_000)],
    ['periods', '2 years and 3 months of which '.repeat(4_000)],
    ['dates', '12 March 2014 '.repeat(8_000)],
    ['bars', '| '.repeat(50_000)],
    ['fields', 'DATE: 1\n'.repeat(12_000)],
    ['bullets', '- theft\n'.repeat(12_000)],
    ['blanks', ' '.repeat(100_000)],
    ['full stops', '. '.repeat(50_000)],
    ['words of conviction', 'convicted pending charged suspended fine '.repeat(2_500)],
    ['courts', 'Kingston Court Of '.repeat(6_000)],
    ['ligatures that unfold', 'ﷺ'.repeat(30_000)],
    ['one sentence of many convictions', 'convicted of theft on 12 March 2014, '.repeat(3_000)],
  ])('100 KB of %s are read in a moment', (_what, text) => {
    const started = performance.now();
    assertSound(text);
    const spent = performance.now() - started;
    // Measured below 0.3 s on a busy machine; quadratic work would take minutes.
    expect(spent).toBeLessThan(3_000);
  });
});
