/** Iteration harness. */
import { readFileSync } from 'node:fs';
import { recordOfRow } from '../../server/cli/match/row.ts';
import { candidatePairs } from '../../server/person/matching/candidates.ts';
import { blockingKeys } from '../../server/person/matching/blocking.ts';
import { compare } from '../../server/person/matching/compare.ts';
import { standingOf } from '../../server/person/matching/decide.ts';
import type { MatchModel } from '../../server/person/matching/model.ts';
import { prepare } from '../../server/person/matching/prepare.ts';
import { readSet, setNames, type LabelledSet } from './sets.ts';

export const root = process.env.MATCH_SETS ?? '/work/shared/reference/matching';
const here = new URL('../../server/person/matching/', import.meta.url);
export const model: MatchModel = {
  ...JSON.parse(readFileSync(new URL('model.json', here), 'utf8')),
  frequencies: JSON.parse(readFileSync(new URL('frequencies.json', here), 'utf8')),
};

export function load(name: string, sample = 1) {
  const set = readSet(root, name);
  const keep = new Set(['id', 'source', ...set.info.core]);
  if (sample < 1) set.rows = set.rows.filter((row) => hash(set.entity.get(row.id!)!) < sample);
  const rows = set.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => keep.has(key))));
  const trueOf = (i: number, j: number) => set.entity.get(rows[i]!.id!) === set.entity.get(rows[j]!.id!);
  const ok = (i: number, j: number) => set.info.task !== 'link' || rows[i]!.source !== rows[j]!.source;
  let total = 0;
  if (set.info.task === 'pairs') total = set.pairs.filter((p) => p.label).length;
  else {
    const groups = new Map<string, number[]>();
    rows.forEach((r, i) => { const e = set.entity.get(r.id!)!; groups.set(e, [...(groups.get(e) ?? []), i]); });
    for (const g of groups.values()) for (let i = 0; i < g.length; i++) for (let j = i + 1; j < g.length; j++) if (ok(g[i]!, g[j]!)) total++;
  }
  return { set, rows, trueOf, ok, total };
}
function hash(text: string) { let h = 0; for (const c of text) h = (h * 31 + c.charCodeAt(0)) >>> 0; return (h % 1000) / 1000; }

export function candidates(data: ReturnType<typeof load>, keys: string[][], cap: number): [number, number][] {
  if (data.set.info.task === 'pairs') {
    const at = new Map(data.rows.map((r, i) => [r.id!, i]));
    return data.set.pairs.map((p) => [at.get(p.left)!, at.get(p.right)!]);
  }
  return [...candidatePairs(keys, data.ok, { keyMax: cap, recordMax: 300 })];
}

export function metrics(list: [number, boolean][], total: number, T: number) {
  list.sort((a, b) => b[0] - a[0]);
  let tp = 0, fp = 0, best = 0, thr = 0, r999 = 0, r0 = 0, at: [number, number] | undefined;
  for (let i = 0; i < list.length;) {
    if (!at && list[i]![0] < T) at = [tp, fp];
    let j = i; while (j < list.length && list[j]![0] === list[i]![0]) { if (list[j]![1]) tp++; else fp++; j++; }
    const p = tp / (tp + fp), r = tp / total, f = tp ? 2 * p * r / (p + r) : 0;
    if (f > best) { best = f; thr = list[i]![0]; }
    if (p >= 0.999) r999 = Math.max(r999, r); if (fp === 0) r0 = r;
    i = j;
  }
  at ??= [tp, fp];
  return { best, thr, r999, r0, falseAtT: at[1], recallAtT: at[0] / total, listed: tp / total, n: list.length };
}

if (import.meta.filename === process.argv[1]) {
  const { decideAll } = await import('../../server/person/matching/compete.ts');
  const want = process.argv[2]?.split(',') ?? setNames(root);
  for (const name of want) {
    const data = load(name, name === 'hist50k' ? Number(process.env.SAMPLE ?? 0.12) : 1);
    const t0 = performance.now();
    const prepared = data.rows.map((row) => prepare(recordOfRow(row), model, 2026));
    const t1 = performance.now();
    const keys = prepared.map(blockingKeys);
    const cand = candidates(data, keys, Number(process.env.CAP ?? 200));
    const t2 = performance.now();
    const pairs = cand.map(([left, right]) => ({ left, right, ...standingOf(compare(prepared[left]!, prepared[right]!, model), model) }));
    const bits = pairs.map((p) => p.bits);
    const t3 = performance.now();
    const label = data.set.info.task === 'pairs' ? new Map(data.set.pairs.map((p) => [p.left + p.right, p.label])) : undefined;
    const isTrue = (k: number) => label ? label.get(data.rows[cand[k]![0]]!.id! + data.rows[cand[k]![1]]!.id!)! : data.trueOf(...cand[k]!);
    const show = (tag: string, b: number[]) => {
      const m = metrics(b.map((x, k) => [x, isTrue(k)]), data.total, model.bands.join);
      const f = (x: number) => x.toFixed(4);
      console.log(tag.padEnd(20), `F1 ${f(m.best)} @${m.thr.toFixed(1)} R999 ${f(m.r999)} R0 ${f(m.r0)} | T: false ${m.falseAtT} recall ${f(m.recallAtT)} | listed ${f(m.listed)} cand/rec ${(m.n / data.rows.length).toFixed(0)}`);
    };
    show(name, bits);
    const decisions = decideAll(pairs, { records: prepared, twoSources: data.set.info.task === 'link', model });
    show('  decided', decisions.map((d) => d.score));
    if (process.env.TIME) console.log(`   prepare ${(t1 - t0).toFixed(0)}ms block ${(t2 - t1).toFixed(0)} compare ${(cand.length / (t3 - t2) * 1000).toFixed(0)}/s`);
    if (process.env.SHOW) {
      const final = decisions.map((d) => d.score);
      const wrong = cand.map((c, k) => ({ c, b: final[k]!, raw: bits[k]!, y: isTrue(k) })).sort((a, b) => b.b - a.b);
      const fmt = (w: (typeof wrong)[0]) => `${w.b.toFixed(1)} (${w.raw.toFixed(1)}) ` + w.c.map((i) => Object.entries(data.rows[i]!).filter(([k, v]) => v && k !== 'id' && k !== 'source' && k !== 'given' && k !== 'family').map(([, v]) => v).join('; ')).join('  ||  ') + '   ' + compare(prepared[w.c[0]]!, prepared[w.c[1]]!, model).fields.map((x) => `${x.field}:${x.level}:${x.bits.toFixed(1)}`).join(' ');
      const N = Number(process.env.SHOW);
      console.log(wrong.filter((w) => !w.y).slice(0, N).map((w) => 'FALSE ' + fmt(w)).join('\n'));
      console.log(wrong.filter((w) => w.y).slice(-N * 3).filter((_, k) => k % 3 === 0).map((w) => 'MISS ' + fmt(w)).join('\n'));
    }
  }
}
