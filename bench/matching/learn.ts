/**
 * Learns the weights offline: u, how often strangers agree, from random pairs; m, how often one person's records agree, by expectation
 * maximisation over pairs that another field brought together. No label is read. Prints what was learned beside what is frozen; `--write`
 * refreshes the frequencies of name parts. Usage: node bench/matching/learn.ts --sets DIR [--write]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dateEvidence, nationalityEvidence, placeEvidence, sexEvidence } from '../../server/person/matching/evidence.ts';
import { blockingKeys } from '../../server/person/matching/blocking.ts';
import { candidatePairs } from '../../server/person/matching/candidates.ts';
import { frozenModel } from '../../server/person/matching/frozen.ts';
import { alignNames } from '../../server/person/matching/names/align.ts';
import { prepare } from '../../server/person/matching/prepare.ts';
import type { Prepared } from '../../server/person/matching/record.ts';
import { recordOfRow } from '../../server/cli/match/row.ts';
import { learnFrequencies } from './learn-frequencies.ts';
import { expectationMaximisation, sharesOf, type Shares } from './mixture.ts';
import { coreRows, readSet, setNames } from './sets.ts';

/** The levels that a pair of records shows in one field: several for names, one or none for the others. */
type LevelsOf = (a: Prepared, b: Prepared) => string[];

const fields: Record<string, LevelsOf> = {
  parts: (a, b) =>
    a.names[0] && b.names[0] ? alignNames(a.names[0], b.names[0], frozenModel).aligned.map(({ level }) => level) : [],
  birthDate: (a, b) => levels(dateEvidence(a, b, frozenModel)),
  birthPlace: (a, b) => levels(placeEvidence(a, b, frozenModel)),
  nationality: (a, b) => levels(nationalityEvidence(a, b, frozenModel)),
  sex: (a, b) => levels(sexEvidence(a, b, frozenModel)),
};
const levels = (evidence: { level: string } | undefined) => (evidence ? [evidence.level] : []);

/** Names are learned where the date brings pairs together, everything else where two parts of the name do. */
const blockedBy = (field: string) => (key: string) => (field === 'parts' ? key.startsWith('d:') : key.startsWith('p:'));

const randomPairs = 60_000;
const pairsLeast = 100;

function learn(root: string): void {
  const learned = new Map<string, { m: Shares; u: Shares; sets: number }>();
  for (const name of setNames(root)) {
    const set = readSet(root, name);
    if (set.info.task === 'pairs') continue;
    const rows = coreRows(set).slice(0, 6_000);
    const records = rows.map((row) => prepare(recordOfRow(row), frozenModel, 2026));
    const mayPair = (left: number, right: number) => set.info.task !== 'link' || rows[left]?.source !== rows[right]?.source;
    for (const [field, levelsOf] of Object.entries(fields))
      add(learned, field, learnField(records, levelsOf, blockedBy(field), mayPair));
  }
  for (const [field, { m, u, sets }] of learned) print(field, m, u, sets);
}

function learnField(
  records: Prepared[],
  levelsOf: LevelsOf,
  isKey: (key: string) => boolean,
  mayPair: (left: number, right: number) => boolean,
) {
  const seen = (left: number, right: number) => levelsOf(records[left] as Prepared, records[right] as Prepared);
  const random = [...pairsByChance(records.length)]
    .filter(([left, right]) => mayPair(left, right))
    .map(([left, right]) => seen(left, right));
  const keys = records.map((record) => blockingKeys(record).filter(isKey));
  const blocked = [...candidatePairs(keys, mayPair)].map(([left, right]) => seen(left, right)).filter((list) => list.length > 0);
  if (blocked.length < pairsLeast) return undefined;
  const u = sharesOf(random);
  return { u, m: expectationMaximisation(blocked, u) };
}

/** The same pairs in every run. */
function* pairsByChance(count: number): Generator<[number, number]> {
  let seed = 20_261_125;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  for (let pair = 0; pair < randomPairs; pair += 1) {
    const [left, right] = [Math.floor(next() * count), Math.floor(next() * count)];
    if (left !== right) yield [left, right];
  }
}

/** Every set weighs the same, however large it is. */
function add(
  learned: Map<string, { m: Shares; u: Shares; sets: number }>,
  field: string,
  found: { m: Shares; u: Shares } | undefined,
): void {
  if (!found) return;
  const sum = learned.get(field) ?? { m: {}, u: {}, sets: 0 };
  for (const kind of ['m', 'u'] as const)
    for (const [level, share] of Object.entries(found[kind])) sum[kind][level] = (sum[kind][level] ?? 0) + share;
  learned.set(field, { ...sum, sets: sum.sets + 1 });
}

function print(field: string, m: Shares, u: Shares, sets: number): void {
  console.log(`\n${field} (${sets} sets)`);
  for (const level of Object.keys({ ...m, ...u }).sort()) {
    const [own, strangers] = [(m[level] ?? 0) / sets, (u[level] ?? 0) / sets];
    const bits = own > 0 && strangers > 0 ? Math.log2(own / strangers).toFixed(1) : '-';
    console.log(
      `  ${level.padEnd(16)} m ${own.toFixed(4)}  u ${strangers.toExponential(1)}  bits ${bits.padStart(6)}  frozen ${frozenOf(field, level)}`,
    );
  }
}

function frozenOf(field: string, level: string): string {
  const tables: Record<string, Readonly<Record<string, unknown>>> = {
    parts: frozenModel.parts,
    birthDate: frozenModel.dates,
    birthPlace: frozenModel.places,
    nationality: frozenModel.nationality,
    sex: frozenModel.sex,
  };
  return JSON.stringify(tables[field]?.[level] ?? frozenModel.names.conflictOther);
}

const { values } = parseArgs({ options: { sets: { type: 'string' }, write: { type: 'boolean' } } });
const root = values.sets ?? process.env.MATCH_SETS;
if (!root) throw new Error('--sets DIR or MATCH_SETS says where the labelled sets are.');
if (values.write) {
  const file = new URL('../../server/person/matching/frequencies.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(learnFrequencies(root), null, 0)}\n`);
}
learn(root);
