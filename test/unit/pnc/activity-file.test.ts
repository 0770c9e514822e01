import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  activityFileName,
  decodeActivityHead,
  decodeActivityRecord,
  decodeActivityTrailer,
  encodeActivityFile,
  encodeActivityRecord,
  type ActivityRecord,
} from '../../../connectors/pnc/wire/activity-file.ts';
import { isWireError } from '../../../connectors/pnc/wire/wire-error.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { cellsOf, recordsIn, sampleNames, samplesFolder, sampleText, sealed } from './activity-samples.ts';
import { openActivity } from '../../../connectors/pnc/adapter/activity/read-activity.ts';

const signal = new AbortController().signal;
const records = sampleNames.flatMap((name) => recordsIn(sampleText(name)));

describe('the golden activity files', () => {
  it.each(sampleNames)('%s is written again to the same bytes', (name) => {
    const text = sampleText(name);
    const head = decodeActivityHead(text.slice(0, text.indexOf('\n')));
    expect(activityFileName(head)).toBe(name);
    expect(encodeActivityFile(head, recordsIn(text).map(decodeActivityRecord))).toBe(text);
  });

  it.each(sampleNames)('%s has the count and the CRC-32 that another library works out', (name) => {
    const lines = sampleText(name).split(/(?<=\n)/);
    const body = lines.slice(0, -1).join('');
    expect(sampleText(name)).toBe(sealed(body, recordsIn(sampleText(name)).length));
    expect(decodeActivityTrailer((lines.at(-1) ?? '').trimEnd()).records).toBe(recordsIn(sampleText(name)).length);
  });

  it('are read as the changes that were recorded', async () => {
    const { entries, ...rest } = await openActivity({ folder: samplesFolder, signal })({ max: 1000 });
    expect(rest).toEqual({ next: 'DAF20261127.001#0', more: false });
    const told = entries.map(({ reference, change, identity, unreadNationalities }) =>
      [change, reference, [...identity.nationalities, ...unreadNationalities].join()].join(' '),
    );
    expect(told).toEqual([
      'NEW 1998/0000101A/04/2732/001010J#1 GB',
      'NEW 1998/0000101A/11/0413/001011H#1 GB',
      'NEW 2023/0000201T/03044FV1120230011Z#1 XXX',
      'NEW 2011/0000116T/13/0413/001160E#1 FR,GB',
      'UPDATE 1998/0000101A/11/0413/001011H#2 GB,PL,XXX',
      'DELETE 2011/0000116T/13/0413/001160E#2 FR,GB',
      'NEW 1993/0000123Y/01/0413/001231Y#1 IE',
      'NEW 1989/0000103Q/92/0413/001030M#1 GB',
      'NEW 2016/0000113Q/20/2732/001131U#1 PL',
    ]);
    expect(entries[0]?.identity.names).toEqual([
      { kind: 'PRIMARY', family: 'EXAMPLE', given: 'DEVON' },
      { kind: 'ALIAS', family: 'SAMPLE', given: 'DEVON' },
      { kind: 'ALIAS', family: 'EXAMPLE', given: 'DEV' },
    ]);
    expect(entries[2]?.conviction).toMatchObject({
      nativeId: '03044FV1120230011Z',
      court: { text: 'Synthetic Magistrates Court' },
      decidedOn: '2026-11-24',
      sanctions: [{ fine: { amount: '60.00' } }],
    });
  });
});

describe('a record with a text that has broken software before', () => {
  const record = decodeActivityRecord(records[0] ?? '');
  const fields = {
    fileName: (text: string) => ({ ...record, person: { ...record.person, fileName: text } }),
    birthTown: (text: string) => ({ ...record, person: { ...record.person, birthTown: text } }),
    nationality2: (text: string) => ({ ...record, person: { ...record.person, nationality2: text } }),
    alias: (text: string) => ({
      ...record,
      aliases: [{ update: 'K' as const, fileName: text }],
      person: { ...record.person, aliases: 1 },
    }),
  };

  it.each(Object.keys(fields) as (keyof typeof fields)[])('in %s is refused without repeating it, or read back equal', (name) => {
    const outcomes = { refused: 0, carried: 0 };
    for (const text of naughtyStrings) {
      const given = fields[name](text);
      try {
        expect(decodeActivityRecord(encodeActivityRecord(given))).toEqual(given);
        outcomes.carried += 1;
      } catch (error) {
        if (!isWireError(error)) throw error;
        if (text.length > 8) expect(error.message).not.toContain(text);
        outcomes.refused += 1;
      }
    }
    expect(outcomes.refused).toBeGreaterThan(100);
    expect(outcomes.refused + outcomes.carried).toBe(naughtyStrings.length);
  });
});

/** All of them: HUB_TEST_FULL=1. */
const mutations = process.env.HUB_TEST_FULL ? 100_000 : 10_000;

describe(`of ${mutations} changed records`, () => {
  const change = fc.record({
    of: fc.constantFrom(...records),
    at: fc.nat(),
    how: fc.constantFrom('replace', 'insert', 'delete', 'double', 'swap', 'cut', 'line'),
    what: fc.oneof(
      { weight: 3, arbitrary: fc.stringMatching(/^[A-Z0-9 ]{1,3}$/) },
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 3 }),
    ),
  });

  function mutated(text: string, at: number, how: string, what: string): string {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const lines = text.split(/(?<=\n)/);
    const made: Record<string, string> = {
      replace: (before + what + after.slice(what.length)).slice(0, text.length),
      insert: before + what + after,
      delete: before + after.slice(what.length),
      double: before + after.slice(0, 12) + after,
      swap: before + after.charAt(1) + after.charAt(0) + after.slice(2),
      cut: before,
      line: lines.toSpliced(at % lines.length, 1).join(''),
    };
    return made[how] ?? text;
  }

  it('none crashes the reader, says something else than its bytes or shifts a column', () => {
    const outcomes = { refused: 0, read: 0 };
    const shifted: string[] = [];
    fc.assert(
      fc.property(change, ({ of, at, how, what }) => {
        const changed = mutated(of, at % of.length, how, what);
        let read: ReturnType<typeof decodeActivityRecord>;
        try {
          read = decodeActivityRecord(changed);
        } catch (error) {
          if (!isWireError(error)) throw error;
          outcomes.refused += 1;
          return;
        }
        outcomes.read += 1;
        // One spelling for each record: what is accepted encodes to the very bytes that came.
        expect(encodeActivityRecord(read)).toBe(changed);
        if (changed.length === of.length) shifted.push(...otherwise(of, changed));
      }),
      { numRuns: mutations },
    );
    expect(shifted).toEqual([]);
    expect(outcomes.refused).toBeGreaterThan(mutations / 2);
    expect(outcomes.read).toBeGreaterThan(mutations / 100);
  });

  /** Columns that read otherwise although no character of theirs was changed. */
  function otherwise(before: string, after: string): string[] {
    const [was, now] = [valuesOf(decodeActivityRecord(before)), valuesOf(decodeActivityRecord(after))];
    return cellsOf(before)
      .filter(({ from, to }) => before.slice(from, to) === after.slice(from, to))
      .filter(({ name }) => now.get(name) !== was.get(name))
      .map(({ name }) => name);
  }

  /** What was read, by the names of the cells. */
  function valuesOf({ change: head, person, aliases, courtCase }: ActivityRecord): Map<string, unknown> {
    const lines = [
      { tag: 'ACG', fields: head },
      { tag: 'ACP', fields: person },
      ...aliases.map((fields) => ({ tag: 'ALS', fields })),
      ...courtCase,
    ];
    return new Map(
      lines.flatMap(({ tag, fields }, index) =>
        Object.entries(fields).map(([name, value]) => [`${index}.${tag}.${name}`, value]),
      ),
    );
  }

  it('a shifted column would be seen', () => {
    const [first = ''] = records;
    const moved = first.replace('GBGB       02', 'GBGB PL    02');
    expect(otherwise(first, moved)).toEqual([]);
    expect(cellsOf(first).filter(({ from, to }) => first.slice(from, to) !== moved.slice(from, to))).toMatchObject([
      { name: '1.ACP.nationality2' },
    ]);
    expect(valuesOf(decodeActivityRecord(moved)).get('1.ACP.nationality2')).toBe('PL');
  });
});
