import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { measure } from '../../../../bench/matching/run.ts';
import { linkPile } from '../../../../server/cli/match/link-pile.ts';
import { report, truthByEntity } from '../../../../server/cli/match/truth.ts';
import { model, prepared } from './support.ts';
import type { WrittenRecord } from '../../../../server/person/matching/record.ts';

/** The labelled sets are no part of the project; who has them says where. */
const root = process.env['MATCH_SETS'] ?? '';
const ifSets = existsSync(root) ? describe : describe.skip;

ifSets('the labelled sets (skipped unless MATCH_SETS names their folder)', () => {
  it.each([
    ['everypol', { f1: 0.99, recallAtT: 0.95 }],
    ['un_alias', { f1: 0.91, recallAtT: 0.35 }],
    ['eu_cyrillic', { f1: 0.985, recallAtT: 0 }],
    ['nk_cases', { f1: 0.8, recallAtT: 0 }],
    ['un_script', { f1: 0.95, recallAtT: 0 }],
    ['febrl4', { f1: 0.985, recallAtT: 0.7 }],
    ['rldata10000', { f1: 0.96, recallAtT: 0.55 }],
  ])('%s', (set, floor) => {
    const { best, atThreshold } = measure(root, set);
    expect(best.f1).toBeGreaterThanOrEqual(floor.f1);
    expect(atThreshold.recall).toBeGreaterThanOrEqual(floor.recallAtT);
    expect(atThreshold.falsePairs).toBe(0);
  });
});

const given = [
  'Marek',
  'Katarzyna',
  'Georgi',
  'Yusuf',
  'Oleksandr',
  'Anne-Sophie',
  'Wilhelmina',
  'Ionut',
  'Inés',
  'Thaddeus',
  'Siobhan',
  'Fatima',
];
const family = [
  'Dvorsky',
  'Żółkiewska',
  'Stoychev',
  'al-Ghamrawi',
  'Sukhorukov',
  'Delacroix',
  'van der Hoek',
  'Petrescu',
  'Carrasco',
  'Featherstonehaugh',
];

/** How another register may have written the same person. */
const changes: ((of: WrittenRecord) => WrittenRecord)[] = [
  ({ names: [name], ...rest }) => ({ ...rest, names: [{ text: `${name?.family}, ${name?.given}`.toUpperCase() }] }),
  ({ names: [name], ...rest }) => ({ ...rest, names: [{ given: name?.family, family: name?.given }] }),
  ({ names: [name], ...rest }) => ({
    ...rest,
    names: [{ text: `${name?.given} ${name?.family}`.normalize('NFD').replace(/\p{Mark}|ł/gu, '') }],
  }),
  ({ names: [name], ...rest }) => ({
    ...rest,
    names: [{ given: name?.given, family: `${name?.family?.slice(0, -2)}${name?.family?.slice(-1)}` }],
  }),
  ({ births: [birth = ''] = [], ...rest }) => ({
    ...rest,
    births: [`${birth.slice(0, 5)}${birth.slice(8)}-${birth.slice(5, 7)}`],
  }),
  ({ births: [birth = ''] = [], ...rest }) => ({ ...rest, births: [birth.slice(0, 4)] }),
];

describe('an invented register and its copy by another hand', () => {
  const originals = given.flatMap((first, at) =>
    family.map((last, of): WrittenRecord => {
      const day = String(1 + ((at * 7 + of * 5) % 12)).padStart(2, '0');
      const births = [`${1950 + ((at * 13 + of * 29) % 50)}-${String(1 + ((at * 5 + of) % 12)).padStart(2, '0')}-${day}`];
      return {
        names: [{ given: first, family: last }],
        births,
        birthPlaces: ['Olomouc', 'Varna', 'Leeds'].slice(of % 3, (of % 3) + 1),
      };
    }),
  );
  const copies = originals.map((record, at) => (changes[at % changes.length] ?? ((same) => same))(record));
  const written = [...originals, ...copies];
  const pile = {
    ids: written.map((_, at) => `r${at}`),
    sources: written.map((_, at) => (at < originals.length ? 'A' : 'B')),
    records: written.map(prepared),
    placeOf: new Map<string, number>(),
  };
  const truth = truthByEntity(
    written.map((_, at) => String(at % originals.length)),
    pile.sources,
  );
  const linked = linkPile(pile, { model, pairsMax: 100_000, onProgress: () => undefined });
  const figures = report(linked, truth, { ...model.bands, records: written.length });

  it('is found nearly whole by the keys', () => expect(figures.listedRecall).toBeGreaterThanOrEqual(0.99));
  it('is joined without a wrong pair', () => expect(figures.atThreshold).toMatchObject({ falsePairs: 0 }));
  it('is joined for the most part', () => expect(figures.atThreshold.recall).toBeGreaterThanOrEqual(0.85));
  it('is told apart', () => expect(figures.best.f1).toBeGreaterThanOrEqual(0.98));
});
