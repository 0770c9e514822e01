import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvReader } from '../../../server/cli/match/csv.ts';
import { linkPile } from '../../../server/cli/match/link-pile.ts';
import { readPile } from '../../../server/cli/match/read-pile.ts';
import type { MatchRefusal } from '../../../server/cli/match/refused.ts';
import { readEntities, readLabels, report } from '../../../server/cli/match/truth.ts';
import { match } from '../../../server/cli/match.ts';
import { frozenModel as model } from '../../../server/person/matching/frozen.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-match-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(text: string, name = 'records.csv'): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, text);
  return place;
}

const rules = { model, thisYear: 2026, recordsMax: 10, onProgress: () => undefined };

const people = `id,name,dob,birth_place
1,Marek Featherstonehaugh,1971-04-13,"Olomouc, Czechia"
2,"FEATHERSTONEHAUGH, Marek",1971-04-13,Olomouc
3,Katarzyna Sikora,1958-11-25,Gdynia
`;

describe('comma-separated values', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa,b\r\n"x, ""y""",\r\n',
      [
        ['a', 'b'],
        ['x, "y"', ''],
      ],
    ],
    ['a\n"two\nlines"', [['a'], ['two\nlines']]],
    ['', []],
  ])('%j, wherever it is cut', (text, rows) => {
    for (let cut = 0; cut <= text.length; cut += 1) {
      const reader = csvReader();
      expect([...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut)), ...reader.end()]).toEqual(rows);
    }
  });
});

describe('wrong input is refused, with a code and the place', () => {
  it.each<[MatchRefusal, string]>([
    ['NO_HEADER', ''],
    ['COLUMN_MISSING', 'name\nMarek\n'],
    ['COLUMN_MISSING', 'id,dob\n1,1971\n'],
    ['COLUMN_TWICE', 'id,name,name\n1,Marek,Marek\n'],
    ['ROW_LENGTH', 'id,name\n1,Marek,Dvorsky\n'],
    ['ID_MISSING', 'id,name\n,Marek\n'],
    ['ID_TWICE', 'id,name\n1,Marek\n1,Marek\n'],
    ['SOURCE_UNKNOWN', 'id,source,name\n1,C,Marek\n'],
    ['TOO_MANY_RECORDS', `id,name\n${Array.from({ length: 11 }, (_, at) => `${at},Marek\n`).join('')}`],
  ])('%s', async (code, text) => {
    await expect(readPile(await file(text), rules)).rejects.toMatchObject({ name: 'MatchRefused', code });
  });

  it('NO_FILE', async () => {
    await expect(readPile(path.join(folder, 'nowhere.csv'), rules)).rejects.toMatchObject({ code: 'NO_FILE' });
  });

  it('never repeats what a cell says of a person', async () => {
    const refused = await readPile(await file('id,name\n1,Marek,Dvorsky\n'), rules).catch(String);
    expect(refused).not.toContain('Marek');
  });

  it('labels of unknown records, and labels that are none', async () => {
    const pile = await readPile(await file(people), rules);
    await expect(readEntities(await file('id,entity\n9,x\n', 'truth.csv'), pile)).rejects.toMatchObject({ code: 'ID_UNKNOWN' });
    await expect(readLabels(await file('left_id,right_id,label\n1,2,yes\n', 'pairs.csv'), pile)).rejects.toMatchObject({
      code: 'LABEL_UNKNOWN',
    });
  });

  it('more pairs than may be kept', async () => {
    const pile = await readPile(await file(people), rules);
    expect(() => linkPile(pile, { model, pairsMax: 0, onProgress: () => undefined })).toThrow(/TOO_MANY_PAIRS/);
  });
});

describe('figures by labels', () => {
  it('counts precision, recall and F1', async () => {
    const pile = await readPile(await file(people), rules);
    const truth = await readEntities(await file('id,entity\n1,x\n2,x\n3,y\n', 'truth.csv'), pile);
    const linked = linkPile(pile, { model, pairsMax: 100, onProgress: () => undefined });
    expect(report(linked, truth, { ...model.bands, records: 3 })).toMatchObject({
      truePairs: 1,
      atThreshold: { precision: 1, recall: 1, f1: 1, falsePairs: 0, missedPairs: 0 },
    });
  });

  it('scores only the listed pairs where they are listed', async () => {
    const pile = await readPile(await file(people), rules);
    const { listed } = await readLabels(await file('left_id,right_id,label\n1,3,0\n', 'pairs.csv'), pile);
    const linked = linkPile(pile, { model, pairsMax: 100, listed, onProgress: () => undefined });
    expect(linked.map(({ left, right, decision }) => [left, right, decision.band])).toEqual([[0, 2, 'APART']]);
  });
});

describe('hub match', () => {
  const said = jest.spyOn(console, 'error');
  beforeAll(() => {
    for (const voice of [said, jest.spyOn(console, 'log')]) voice.mockReturnValue();
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  it('writes every candidate pair with its bits, the same in every run', async () => {
    const [records, out] = [await file(people), path.join(folder, 'out.csv')];
    await match(['--records', records, '--out', out]);
    const first = await readFile(out, 'utf8');
    await match(['--records', records, '--out', out]);
    expect(await readFile(out, 'utf8')).toBe(first);
    const [header, pair] = first.split('\n');
    expect(header).toBe('left_id,right_id,score');
    expect(Number(pair?.split(',')[2])).toBeGreaterThanOrEqual(model.bands.join);
  });

  it('says why it refuses, with its own exit status', async () => {
    await match(['--records', await file('id,name\n1,Marek\n1,Marek\n'), '--out', path.join(folder, 'never.csv'), '--json']);
    expect(process.exitCode).toBe(2);
    process.exitCode = 0;
    expect(JSON.parse(String(said.mock.lastCall?.[0]))).toMatchObject({ refused: 'ID_TWICE' });
    await expect(readFile(path.join(folder, 'never.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('links the records of A with those of B only', async () => {
    const pile = await readPile(
      await file('id,source,name\n1,A,Marek Featherstonehaugh\n2,A,Marek Featherstonehaugh\n3,B,Marek Featherstonehaugh\n'),
      rules,
    );
    const linked = linkPile(pile, { model, pairsMax: 100, onProgress: () => undefined });
    expect(linked.map(({ left, right }) => [left, right])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
