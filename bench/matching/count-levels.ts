import { recordOfRow } from '../../server/cli/match/row.ts';
import { compare } from '../../server/person/matching/compare.ts';
import { prepare } from '../../server/person/matching/prepare.ts';
import { setNames } from './sets.ts';
import { load, model, root } from './quick.ts';
const field = process.argv[2] ?? 'birthDate';
const pooled = new Map<string, { m: number; u: number }>();
let sets = 0;
for (const name of process.argv[3]?.split(',') ?? setNames(root)) {
  const data = load(name, name === 'hist50k' ? 0.1 : 1);
  if (data.set.info.task === 'pairs') continue;
  const p = data.rows.map((row) => prepare(recordOfRow(row), model, 2026));
  const m = new Map<string, number>(), u = new Map<string, number>();
  let mt = 0, ut = 0;
  const groups = new Map<string, number[]>();
  data.rows.forEach((r, i) => { const e = data.set.entity.get(r.id!)!; groups.set(e, [...(groups.get(e) ?? []), i]); });
  const levels = (i: number, j: number) => {
    const c = compare(p[i]!, p[j]!, model);
    if (field === 'parts') return c.names?.aligned.map((a) => a.level) ?? [];
    if (field === 'missing') return c.names ? [String(Math.abs(p[i]!.names[0]!.parts.length - p[j]!.names[0]!.parts.length)) ] : [];
    return c.fields.filter((f) => f.field === field).map((f) => f.level);
  };
  for (const g of groups.values()) for (let a = 0; a < Math.min(5, g.length); a++) for (let b = a + 1; b < Math.min(5, g.length); b++) if (data.ok(g[a]!, g[b]!)) for (const l of levels(g[a]!, g[b]!)) { m.set(l, (m.get(l) ?? 0) + 1); mt++; }
  let seed = 1; const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let k = 0; k < 300_000; k++) { const i = Math.floor(rnd() * p.length), j = Math.floor(rnd() * p.length); if (i === j || !data.ok(i, j) || data.trueOf(i, j)) continue; for (const l of levels(i, j)) { u.set(l, (u.get(l) ?? 0) + 1); ut++; } }
  if (mt < 30) continue;
  sets++;
  console.log(name, 'n', mt, [...new Set([...m.keys(), ...u.keys()])].map((l) => `${l} m=${((m.get(l) ?? 0) / mt).toFixed(3)} u=${((u.get(l) ?? 0) / ut).toExponential(1)}`).join(' | '));
  for (const l of new Set([...m.keys(), ...u.keys()])) { const x = pooled.get(l) ?? { m: 0, u: 0 }; x.m += (m.get(l) ?? 0) / mt; x.u += (u.get(l) ?? 0) / ut; pooled.set(l, x); }
}
console.log('POOLED', [...pooled].map(([l, x]) => `${l} m=${(x.m / sets).toFixed(4)} u=${(x.u / sets).toExponential(2)} bits=${Math.log2(x.m / x.u).toFixed(1)}`).join('\n'));
