import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Binds } from '../../../../server/platform/api/read/binds.ts';
import { JsonText, stringifyResult } from '../../../../server/platform/api/read/json-text.ts';
import { Kept } from '../../../../server/platform/api/read/kept.ts';
import { pageSize, pageValues } from '../../../../server/platform/api/read/page.ts';
import { joined, knownText, type Piece } from '../../../../server/platform/api/read/sql-text.ts';
import { createStatementNames } from '../../../../server/platform/api/read/statement-names.ts';
import type { Keyset } from '../../../../server/platform/api/read/shape.ts';

const reader = { policyClass: 'OWN', organisation: '30', purpose: 'P', purposes: ['P', 'Q'] };

describe('stringifyResult', () => {
  it('writes what JSON.stringify writes, a finished text as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.option(fc.jsonValue(), { nil: undefined }), (data, errors) => {
        const finished = new JsonText(JSON.stringify(data));
        expect(stringifyResult({ errors, data: finished, extensions: undefined })).toBe(JSON.stringify({ errors, data }));
        expect(JSON.stringify({ data: finished })).toBe(JSON.stringify({ data }));
      }),
    );
  });
});

describe('Kept', () => {
  it('gives up what was not used for longest, and makes nothing twice while it is kept', () => {
    const made: string[] = [];
    const kept = new Kept<string>(2);
    const ask = (key: string) => kept.getOrMake(key, () => (made.push(key), key.toUpperCase()));
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(kept.size).toBe(2);
  });

  it('keeps nothing that could not be made', () => {
    const kept = new Kept<string>(2);
    expect(() =>
      kept.getOrMake('a', () => {
        throw new Error('no plan');
      }),
    ).toThrow('no plan');
    expect(kept.getOrMake('a', () => 'A')).toBe('A');
  });
});

describe('names of statements', () => {
  it('are given to what comes back, the same for the same text, and never beyond the bound', () => {
    const names = createStatementNames({ namesMax: 2, usesBeforeName: 1, textLengthMax: 10 });
    expect(names.nameOf('select 1', 0)).toBeUndefined();
    const first = names.nameOf('select 1', 1);
    expect(first).toMatch(/^read-[\w-]{43}$/);
    expect(names.nameOf('select 1', 5)).toBe(first);
    expect(names.nameOf('select 2', 1)).not.toBe(first);
    expect(names.nameOf('select 3', 1)).toBeUndefined();
    expect(names.nameOf('select 1', 9)).toBe(first);
    expect(createStatementNames({ namesMax: 2, usesBeforeName: 0, textLengthMax: 5 }).nameOf('select 1', 1)).toBeUndefined();
  });
});

describe('parameters', () => {
  it('that a statement does not use are left out, and the others keep their values', () => {
    const binds = new Binds();
    const at = binds.at(undefined, 't1');
    const { organisation, purpose, purposes } = at;
    expect(purpose).toBe('$2::text');
    const settled = binds.settle(
      `select 'costs $2::text, it''s $1::text' where ${purposes} = x and ${organisation} = y and ${organisation} = z`,
    );
    expect(settled).toBe(`select 'costs $2::text, it''s $1::text' where $1::text[] = x and $2::text = y and $2::text = z`);
    expect(binds.values({ variables: {}, reader })).toEqual([['P', 'Q'], '30']);
  });

  it('beyond nine are told apart', () => {
    const binds = new Binds();
    const given = Array.from({ length: 12 }, (_item, index) => binds.at(undefined, '').given(`n${index}`));
    expect(binds.settle(given.slice(1).join(' '))).toBe(
      Array.from({ length: 11 }, (_item, index) => `$${index + 1}::bigint`).join(' '),
    );
    const numbers = Object.fromEntries(given.map((_sql, index) => [`n${index}`, index]));
    expect(binds.values({ variables: {}, reader, given: numbers })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('text of several pieces', () => {
  it('is known when the plan is made only where none of it has to be computed', () => {
    expect(knownText([{ known: '{' }, { known: '}' }])).toBe('{}');
    expect(knownText([{ known: '{' }, { sql: 'x' }])).toBeUndefined();
  });

  it('keeps its order however it is paired', () => {
    const piece: fc.Arbitrary<Piece> = fc.oneof(
      fc.stringMatching(/^[a-z']{0,3}$/).map((known) => ({ known })),
      fc.constantFrom('x', 'y').map((sql) => ({ sql: `upper('${sql}')` })),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = [...joined(pieces).matchAll(/upper\('(\w)'\)|'((?:[^']|'')*)'/g)].map(
          ([, sql, known]) => sql?.toUpperCase() ?? known?.replaceAll("''", "'"),
        );
        const expected = pieces.map((part) => ('known' in part ? part.known : part.sql.at(-3)?.toUpperCase()));
        expect(read.join('')).toBe(expected.join(''));
      }),
    );
  });
});

describe('pages', () => {
  const keyset: Keyset = {
    direction: 'desc',
    keys: [
      { type: 'partialDate', sql: (t) => `${t}.on` },
      { type: 'int', sql: (t) => `${t}.ordinal` },
    ],
  };
  const cursor = (text: string) => Buffer.from(text).toString('base64url');

  it('go on where a cursor says, and begin before everything without one', () => {
    expect(pageValues(keyset, { first: 5, after: cursor('1979-05.-3') })).toEqual({ first: 5, after0: '1979-05', after1: '-3' });
    expect(pageValues(keyset, { after: null })).toEqual({ first: 20, after0: '9999-99-99', after1: '2147483647' });
    expect(pageValues({ ...keyset, direction: 'asc' }, {})).toEqual({ first: 20, after0: '', after1: '-2147483648' });
  });

  it.each(['', '1979-05', '1979-05.x', '1979-05.3.4', "1979' .3", '1979-05.9999999999'])('refuse the cursor of %j', (text) => {
    expect(() => pageValues(keyset, { first: 1, after: cursor(text) })).toThrow(/^after: must be/);
  });

  it.each([0, -1, 101, 1.5, '5'])('refuse a size of %j', (first) => {
    expect(() => pageSize(first, 100, 20)).toThrow('first: must be 1 to 100.');
  });
});
