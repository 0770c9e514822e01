import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnswer } from '../../../connectors/rest-kit/answer.ts';
import { headerRefusal, headerText, writeHeaders } from '../../../connectors/rest-kit/header-text.ts';
import { addressBelow, backEndAddress, isPlainHttpAllowed } from '../../../connectors/rest-kit/options.ts';
import { openSchemaCheck } from '../../../connectors/rest-kit/schema-check.ts';

describe('text in a header', () => {
  it('comes out as it went in, whatever it says, or does not go', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const written = headerText(text);
        if (written === undefined) return /[\p{Cc}\p{Cs}]/u.test(text.trim());
        return /^[\x20-\x7e]*$/.test(written) && decodeURIComponent(written) === text.trim();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['ab', 'HEADER_LENGTH'],
    ['   ab   ', 'HEADER_LENGTH'],
    ['x'.repeat(11), 'HEADER_LENGTH'],
    // Four characters that take twelve.
    ['жжжж', 'HEADER_LENGTH'],
    ['a\r\nb', 'HEADER_CHARACTER'],
    ['a\0b', 'HEADER_CHARACTER'],
    ['abc', undefined],
    ['x'.repeat(10), undefined],
  ])('%j against 3 to 10 characters is %p', (text, refusal) => expect(headerRefusal(text, { least: 3, most: 10 })).toBe(refusal));

  it('is refused by the name of the header, never by its value', () => {
    const rules = { one: { name: 'X-One', least: 1, most: 5 }, two: { name: 'X-Two', least: 1, most: 5 } };
    expect(writeHeaders(rules, { one: 'a', two: 'é' })).toEqual({ refusal: 'HEADER_LENGTH', name: 'X-Two' });
    expect(writeHeaders(rules, { one: 'a', two: 'b' })).toEqual({ headers: { 'X-One': 'a', 'X-Two': 'b' } });
  });
});

describe('an address below another', () => {
  it('is always below it, one segment for one value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (id) => {
        const address = addressBelow('https://visor.example/api/', ['v1', id]);
        if (!address) return id === '' || /^\.+$/.test(id) || !id.isWellFormed();
        const [, , , segment = '', ...more] = address.pathname.split('/');
        return (
          address.origin === 'https://visor.example' &&
          address.pathname.startsWith('/api/v1/') &&
          decodeURIComponent(segment) === id &&
          more.length === 0 &&
          address.search === '' &&
          address.hash === ''
        );
      }),
      { numRuns: 2_000 },
    );
  });

  const elsewhere = [
    'http://visor.example',
    'http://10.0.0.1',
    'http://127.0.0.1.visor.example',
    'http://127.0.0.1@visor.example',
    'http://localhost.visor.example',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://169.254.169.254',
    'http://2852039166',
    'http://0xa9fea9fe',
    'http://visor.example#127.0.0.1',
    'http://visor.example?127.0.0.1',
    'file:///etc/passwd',
    'ftp://127.0.0.1',
    'gopher://127.0.0.1',
    'data:text/plain,x',
    'javascript:alert(1)',
    '//127.0.0.1',
    '127.0.0.1',
    'http:/\\visor.example',
    'https://user@visor.example',
    'https://visor.example/?a',
    'https://visor.example/#a',
    '',
  ];

  it.each(elsewhere)('%j may not be one', (text) =>
    expect(backEndAddress.safeParse(text).success && isPlainHttpAllowed([text], false)).toBe(false),
  );

  it.each([
    'https://visor.example',
    'https://10.0.0.1/x',
    'http://127.0.0.1:1',
    'http://127.1.2.3',
    'http://localhost',
    'http://[::1]:8080',
    'http://2130706433',
  ])('%j may be one', (text) => expect(backEndAddress.safeParse(text).success && isPlainHttpAllowed([text], false)).toBe(true));
});

describe('a check against schemas', () => {
  const check = openSchemaCheck({
    Person: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { $ref: '#/components/schemas/Line' }, born: { type: 'string', format: 'date' } },
    },
    Line: { type: 'string', maxLength: 3, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
  });

  it.each([
    [{ name: 'abc' }, undefined],
    // Three characters, six UTF-16 units.
    [{ name: '😀😀😀' }, undefined],
    [{ name: 'abc', born: '2024-02-29' }, undefined],
    [{ name: 'abcd' }, { path: '/name', rule: 'maxLength' }],
    [{ name: 'a\n' }, { path: '/name', rule: 'pattern' }],
    [{ name: '\ud800' }, { path: '/name', rule: 'pattern' }],
    [
      { name: 'abc', born: '2023-02-29' },
      { path: '/born', rule: 'format' },
    ],
    [
      { name: 'abc', born: '2023-2-9' },
      { path: '/born', rule: 'format' },
    ],
    [{}, { path: '', rule: 'required' }],
    [
      { name: 'abc', secret: 1 },
      { path: '', rule: 'additionalProperties' },
    ],
    [null, { path: '', rule: 'type' }],
  ])('finds in %j %j', (value, misfit) => expect(check.misfit('Person', value)).toEqual(misfit));

  it('is not opened with a schema that means nothing', () => {
    expect(() => openSchemaCheck({ Wrong: { type: 'sting' } })).toThrow();
    expect(() => openSchemaCheck({ Wrong: { type: 'string', maxLenght: 3 } })).toThrow(/maxLenght/);
    expect(() => openSchemaCheck({ Wrong: { $ref: '#/components/schemas/Absent' } })).toThrow(/Absent/);
    expect(() => openSchemaCheck({ Wrong: { type: 'string', format: 'mystery' } })).toThrow(/mystery/);
  });
});

describe('an answer', () => {
  const rules = { backEnd: 'toy', problems: { 'conflict/version': 'rejected' } } as const;
  const read =
    (status: number, body: string, mediaType = 'application/json', writes = false) =>
    () =>
      readAnswer({ status, headers: { 'content-type': mediaType }, body: Buffer.from(body) }, { writes, rules });

  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json;profile=x'])(
    'of the type %s is read',
    (type) => expect(read(200, '{"a":1}', type)()).toEqual({ a: 1 }),
  );

  it('without a body is nothing', () => expect(read(204, '')()).toBeUndefined());

  it('that refuses is known by its problem type, written as a code', () =>
    expect(read(409, '{"type":"conflict/version"}', 'application/problem+json')).toThrow(
      expect.objectContaining({ kind: 'rejected', code: 'CONFLICT_VERSION', backEnd: 'toy' }),
    ));

  it('is never repeated in a fault', () => {
    for (const [status, body] of [
      [200, 'EXEMPLU'],
      [409, '{"type":"EXEMPLU"}'],
      [500, 'EXEMPLU'],
      [302, 'EXEMPLU'],
    ] as const)
      expect(read(status, body, 'application/problem+json')).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining('EXEMPLU') }),
      );
  });
});
