/** Coordinate ascent over the weights: the mean over the sets decides, so that no set is tuned for. */
import { writeFileSync, readFileSync } from 'node:fs';
import { recordOfRow } from '../../server/cli/match/row.ts';
import { blockingKeys } from '../../server/person/matching/blocking.ts';
import { compare } from '../../server/person/matching/compare.ts';
import { standingOf } from '../../server/person/matching/decide.ts';
import { decideAll } from '../../server/person/matching/compete.ts';
import { prepare } from '../../server/person/matching/prepare.ts';
import { candidates, load, metrics, model } from './quick.ts';

const samples: Record<string, number> = { ep_script: 0.25, eu_cyrillic: 0.5, eu_latin_variants: 1, everypol: 0.5, fake1000: 1, febrl3: 0.4, febrl4: 0.3, hist50k: 0.03, nk_cases: 1, rldata10000: 0.2, un_alias: 1, un_script: 1 };
const data = Object.entries(samples).map(([name, part]) => {
  const d = load(name, d0(name, part));
  const prepared = d.rows.map((row) => prepare(recordOfRow(row), model, 2026));
  const cand = candidates(d, prepared.map(blockingKeys), 60);
  const label = d.set.info.task === 'pairs' ? new Map(d.set.pairs.map((p) => [p.left + p.right, p.label])) : undefined;
  const truth = cand.map(([i, j]) => (label ? label.get(d.rows[i]!.id! + d.rows[j]!.id!)! : d.trueOf(i, j)));
  return { name, d, prepared, cand, truth };
});
function d0(_: string, part: number) { return part; }
function score(print = false): number {
  let sum = 0;
  for (const { name, d, prepared, cand, truth } of data) {
    const pairs = cand.map(([left, right]) => ({ left, right, ...standingOf(compare(prepared[left]!, prepared[right]!, model), model) }));
    const decisions = decideAll(pairs, { records: prepared, twoSources: d.set.info.task === 'link', model });
    const m = metrics(decisions.map((x, k) => [x.score, truth[k]!]), d.total, model.bands.join);
    const raw = metrics(pairs.map((x, k) => [x.bits, truth[k]!]), d.total, model.bands.join);
    sum += m.best + 0.3 * raw.best + 0.2 * m.r999 + 0.15 * m.recallAtT - 0.004 * m.falseAtT;
    if (print) console.log(name.padEnd(18), m.best.toFixed(4), 'raw', raw.best.toFixed(4), raw.r999.toFixed(4), 'T', m.falseAtT, m.recallAtT.toFixed(4));
  }
  return sum / data.length;
}
type Get = [string, () => number, (v: number) => void, number];
const params: Get[] = [];
const M = model as any;
for (const kind of ['parts', 'abjadParts']) for (const level of kind === 'parts' ? ['SOUND', 'KIN', 'STEM', 'CLOSE', 'NEAR', 'FAR', 'INITIAL'] : ['SOUND', 'CLOSE', 'NEAR', 'FAR']) {
  params.push([`${kind}.${level}.m`, () => M[kind][level].m, (v) => (M[kind][level].m = v), 0.6]);
  if (kind === 'parts' && level !== 'INITIAL') params.push([`${kind}.${level}.chance`, () => 0, (v) => (M[kind][level].chance = M[kind][level].chance.map((c: number) => +(c + v).toFixed(2))), 0.8]);
}
for (const key of Object.keys(M.names)) params.push([`names.${key}`, () => M.names[key], (v) => (M.names[key] = v), 0.7]);
for (const key of ['odds', 'namesakeOdds', 'part']) params.push([`relative.${key}`, () => M.relative[key], (v) => (M.relative[key] = v), key === 'part' ? 0.5 : 1.5]);
for (const key of ['YEAR_KNOWN', 'ONE_DIGIT', 'STAND_IN', 'TWO_DIGITS', 'YEAR_NEAR', 'APART', 'FAR_APART']) params.push([`dates.${key}`, () => M.dates[key], (v) => (M.dates[key] = v), 0.8]);
for (const key of ['SAME', 'SHARED', 'COUNTRY', 'DIFFERENT']) params.push([`places.${key}`, () => M.places[key], (v) => (M.places[key] = v), 0.8]);
const first = ['parts.FAR.m', 'names.missing', 'relative.odds', 'parts.NEAR.m', 'names.conflictOther', 'names.otherRole', 'names.conflictFamily', 'names.conflictGiven', 'names.shuffled', 'names.chain', 'parts.KIN.m', 'parts.CLOSE.m', 'parts.STEM.m', 'relative.part', 'parts.INITIAL.m', 'dates.APART', 'dates.YEAR_NEAR', 'places.DIFFERENT', 'places.SHARED', 'parts.NEAR.chance', 'parts.FAR.chance'];
params.sort((a, b) => (first.indexOf(a[0]) + 1 || 99) - (first.indexOf(b[0]) + 1 || 99));
const t0 = Date.now();
let best = score(true);
console.log('start', best.toFixed(5), 'eval', Date.now() - t0);
const until = Date.now() + Number(process.env.MINUTES ?? 12) * 60_000;
const save = () => { const { frequencies: _, ...rest } = M; writeFileSync(process.env.OUT ?? '/tmp/w/m/model.tuned.json', JSON.stringify(rest, null, 1)); };
for (let sweep = 0; sweep < 4 && Date.now() < until; sweep += 1)
  for (const [name, get, set, step] of params) {
    if (Date.now() > until) break;
    for (const way of [1, -1]) {
      const shift = name.endsWith('.chance');
      const old = get();
      const delta = (way * step) / (1 + sweep * 0.5);
      set(shift ? delta : +(old + delta).toFixed(2));
      const now = score();
      if (now > best + 0.0002) { best = now; console.log(name, shift ? delta : `${old} -> ${get()}`, best.toFixed(5)); save(); break; }
      set(shift ? -delta : old);
    }
  }
console.log('end', score(true).toFixed(5));
save();
