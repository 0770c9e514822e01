import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../connectors/pnc/wire/cells.ts';
import { openFrameReader, writeFrame } from '../../../connectors/pnc/wire/frame.ts';
import { layouts, type Tag } from '../../../connectors/pnc/wire/layouts.ts';
import { isGroup, readMarkup } from '../../../connectors/pnc/wire/markup.ts';
import { decodeMessage, encodeMessage, type Message } from '../../../connectors/pnc/wire/message.ts';
import { goldenMessage, goldenMessages, type GoldenName } from '../../../connectors/pnc/wire/samples/golden.ts';
import { isWireError } from '../../../connectors/pnc/wire/wire-error.ts';

/** All of them: HUB_TEST_FULL=1. */
const mutations = process.env.HUB_TEST_FULL ? 100_000 : 10_000;
const goldenNames = Object.keys(goldenMessages) as GoldenName[];

interface Change {
  name: GoldenName;
  at: number;
  how: string;
  what: string;
}
const anyCharacters = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 3 });
const change: fc.Arbitrary<Change> = fc.record({
  name: fc.constantFrom(...goldenNames),
  at: fc.nat(),
  how: fc.constantFrom('replace', 'insert', 'delete', 'double', 'swap', 'cut'),
  // Mostly what can stand there, so that the columns and not only the character set are tried.
  what: fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[A-Z0-9 ]{1,3}$/) }, anyCharacters),
});

function mutate(body: string, { at, how, what }: Omit<Change, 'name'>): string {
  const [before, after] = [body.slice(0, at), body.slice(at)];
  if (how === 'replace') return (before + what + after.slice(what.length)).slice(0, body.length);
  if (how === 'insert') return before + what + after;
  if (how === 'delete') return before + after.slice(what.length);
  if (how === 'double') return before + after.slice(0, 12) + after;
  if (how === 'swap') return before + after.charAt(1) + after.charAt(0) + after.slice(2);
  return before;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!isWireError(error)) throw error;
    return undefined;
  }
}

/** Every column of a message with the place of its cell. */
function cellsOf(body: string): { name: string; from: number; to: number }[] {
  const leaves = readMarkup(body).items.flatMap((item) => (isGroup(item) ? item.leaves : [item]));
  return leaves.flatMap(({ tag, text, offset }, index) => {
    let at = 0;
    return layouts[tag as Tag].map(({ name, width }) => {
      const from = at;
      at = Math.min(at + width, text.length);
      return { name: `${index}.${tag}.${name}`, from: offset + from, to: offset + at };
    });
  });
}

/** What was read, by the same names. */
function valuesOf({ header, segments, texts }: Message): Map<string, CellValue | undefined> {
  const all = [{ tag: 'GMH', fields: header }, ...segments, ...texts.map((text) => ({ tag: 'TXT', fields: { text } }))] as {
    tag: Tag;
    fields: Record<string, CellValue | undefined>;
  }[];
  return new Map(
    all.flatMap(({ tag, fields }, index) => layouts[tag].map(({ name }) => [`${index}.${tag}.${name}`, fields[name]] as const)),
  );
}

const originals = new Map(
  goldenNames.map((name) => {
    const body = goldenMessage(name);
    return [name, { body, cells: cellsOf(body), values: valuesOf(decodeMessage(body)) }] as const;
  }),
);

/** Columns that read otherwise although the change did not touch their cells. */
function shifted(name: GoldenName, changed: string, read: Message): string[] {
  const original = originals.get(name);
  if (!original) throw new Error('no such golden message');
  const now = valuesOf(read);
  const [from, to] = changedSpan(original.body, changed);
  return (
    original.cells
      // What only inserts touches the cells on both sides of it.
      .filter((cell) => (from === to ? cell.to < from || cell.from > to : cell.to <= from || cell.from >= to))
      .filter((cell) => now.get(cell.name) !== original.values.get(cell.name))
      .map((cell) => cell.name)
  );
}

/** Positions in `before` that `after` has otherwise. */
function changedSpan(before: string, after: string): [from: number, to: number] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return [from, before.length - same];
}

it('a shifted column would be seen', () => {
  const body = goldenMessage('enquiryByName');
  const read = decodeMessage(body.replace('DOUBLE/SAM ', 'DOUBLE/SAMS'));
  expect(shifted('enquiryByName', body.replace('ENQR000491S', 'ENQR000491X'), read)).toEqual(['1.NAM.fileName']);
});

describe(`of ${mutations} changed frames`, () => {
  it('none is taken for another message while its check field is the old one', () => {
    let taken = 0;
    let tried = 0;
    fc.assert(
      fc.property(change, fc.nat({ max: 14 }), ({ name, at, how, what }, inHead) => {
        const frame = Buffer.from(writeFrame(originals.get(name)?.body ?? '')).toString('latin1');
        const place = at % 7 === 0 ? inHead : at % frame.length;
        const changed = mutate(frame, { at: place, how, what });
        if (changed === frame) return;
        tried += 1;
        const messages = attempt(() => openFrameReader().push(Buffer.from(changed, 'latin1'))) ?? [];
        // What follows a whole frame is the next one's matter.
        taken += messages.filter((message) => message !== originals.get(name)?.body).length;
      }),
      { numRuns: mutations },
    );
    expect(taken).toBe(0);
    expect(tried).toBeGreaterThan(mutations * 0.7);
  });

  it('none crashes the reader, says something else than its bytes or shifts a column, even where the sender’s check field agrees', () => {
    const outcomes = { refused: 0, read: 0 };
    const shifts: string[] = [];
    fc.assert(
      fc.property(change, ({ name, at, how, what }) => {
        const body = originals.get(name)?.body ?? '';
        const changed = mutate(body, { at: at % body.length, how, what });
        const read = attempt(() => decodeMessage(changed));
        outcomes[read ? 'read' : 'refused'] += 1;
        if (!read) return;
        // One spelling for each message: what is accepted is no misreading, it encodes to the very bytes that came.
        expect(encodeMessage(read)).toBe(changed);
        shifts.push(...shifted(name, changed, read));
      }),
      { numRuns: mutations },
    );
    expect(shifts).toEqual([]);
    expect(outcomes.refused + outcomes.read).toBe(mutations);
    expect(outcomes.refused).toBeGreaterThan(mutations / 2);
    expect(outcomes.read).toBeGreaterThan(mutations / 100);
  });
});
