import { describe, expect, it } from '@jest/globals';
import { ecris } from '../../../connectors/ecris/index.ts';
import { accountability, aSubject } from './builders.ts';

const refusals = (subject = aSubject(), account = accountability) =>
  (ecris.accepts?.({ subject, accountability: account }) ?? []).map(({ path, code }) => `${path} ${code}`);
const named = (family: string) => aSubject({ names: [{ kind: 'PRIMARY', given: 'Ion', family }] });

describe('what ECRIS cannot carry is named before anything is sent', () => {
  it('and an ordinary request is not', () => {
    expect(refusals()).toEqual([]);
    expect(refusals(named('Ó Súilleabháin-Łukasiewicz Щербаков Παπαδόπουλος'))).toEqual([]);
    expect(refusals(named('x'.repeat(200)))).toEqual([]);
    expect(refusals(named('😀'.repeat(100)))).toEqual([]);
    // Two hundred to the schema, four hundred to the validators of partners that count UTF-16 units.
    expect(refusals(named('😀'.repeat(101)))).toEqual(['subject.names.0.family TOO_LONG']);
  });

  it.each([
    ['a name of 201 characters', 'x'.repeat(201), 'TOO_LONG'],
    ['201 characters outside the basic plane', '😀'.repeat(201), 'TOO_LONG'],
    ['an angle bracket', 'a<b', 'CHARACTER'],
    ['a control character', 'a\u0000b', 'CHARACTER'],
    ['a line break', 'a\nb', 'CHARACTER'],
    ['half a surrogate pair', 'a\ud800b', 'CHARACTER'],
    ['a non-character', 'a\uffffb', 'CHARACTER'],
    ['nothing but spaces', '   ', 'REQUIRED'],
  ])('%s', (_what, family, code) => {
    expect(refusals(named(family))).toEqual([`subject.names.0.family ${code}`]);
  });

  it('a full name of 601 characters', () => {
    expect(refusals(aSubject({ names: [{ kind: 'PRIMARY', full: 'x'.repeat(601) }] }))).toEqual([
      'subject.names.0.full TOO_LONG',
    ]);
  });

  it('nobody by name', () => {
    expect(refusals(aSubject({ names: [{ kind: 'ALIAS', family: 'X' }] }))).toEqual(['subject.names REQUIRED']);
  });

  it.each(['1979-13', '1979-02-30', '79', '1800', '1979-05-17T00:00:00Z', ''])('a birth date %j', (birthDate) => {
    expect(refusals(aSubject({ birthDate }))).toEqual(['subject.birthDate INVALID']);
  });

  it('countries, identifiers and towns out of bounds', () => {
    const subject = aSubject({
      nationalities: ['RO', 'QQ'],
      birthPlace: { country: 'ro', town: 'x'.repeat(201) },
      identifiers: [{ scheme: 'PASSPORT', value: 'x'.repeat(51) }],
    });
    expect(refusals(subject)).toEqual([
      'subject.birthPlace.country UNKNOWN_CODE',
      'subject.birthPlace.town TOO_LONG',
      'subject.nationalities.1 UNKNOWN_CODE',
      'subject.identifiers.0.value TOO_LONG',
    ]);
  });

  it.each(['AUDIT', 'toString', ''])('the purpose %j', (purpose) => {
    expect(refusals(aSubject(), { ...accountability, purpose })).toEqual(['accountability.purpose UNKNOWN_CODE']);
  });

  it('a case reference of 51 characters', () => {
    expect(refusals(aSubject(), { ...accountability, justification: 'x'.repeat(51) })).toEqual([
      'accountability.justification TOO_LONG',
    ]);
  });

  it('without repeating any of it', () => {
    const message = JSON.stringify(ecris.accepts?.({ subject: named('Geheim<'), accountability }));
    expect(message).not.toContain('Geheim');
  });
});

describe('our references', () => {
  it.each([
    ['REQUEST', 'GB-RO-REQ-000000000000042'],
    ['FURTHER_DETAILS', 'GB-RO-RAI-000000000000042'],
    ['CANCELLATION', 'GB-RO-CAN-000000000000042'],
  ] as const)('for %s are %s', (kind, reference) => {
    expect(ecris.reference?.(kind, 'RO', 42)).toBe(reference);
  });

  it.each([-1, 1.5, 1_000_000_000_000_000, Number.NaN])('are not made of the number %d', (number) => {
    expect(() => ecris.reference?.('REQUEST', 'RO', number)).toThrow(RangeError);
  });
});

describe('options', () => {
  it('fill themselves in', () => {
    expect(ecris.options.parse({ peerTemplate: 'http://127.0.0.1:9/ecris/{country}' })).toMatchObject({
      listen: { host: '127.0.0.1', port: 0, path: '/ecris' },
      deadlineMs: 10_000,
    });
  });

  it.each([
    { peers: { RO: 'ftp://x' } },
    { peers: { Romania: 'http://x' } },
    { peerTemplate: 'http://x' },
    { listen: { port: 70_000 } },
    { deadline: 3 },
  ])('are refused at start: %j', (options) => {
    expect(ecris.options.safeParse(options).success).toBe(false);
  });
});
