/**
 * Fine tuning of the learned weights, on development data only: one weight after the other takes a step where the mean over all sets gets
 * better; every set weighs the same, so that no set is tuned for. Usage: node bench/matching/tune.ts --sets DIR --out FILE [--minutes N]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { report } from '../../server/cli/match/truth.ts';
import { linkPile } from '../../server/cli/match/link-pile.ts';
import { frozenModel } from '../../server/person/matching/frozen.ts';
import type { MatchModel } from '../../server/person/matching/model.ts';
import { pileOf, truthOf } from './run.ts';
import { coreRows, readSet, setNames, type LabelledSet, type Row } from './sets.ts';

/** Rows of one set that are enough to tell better from worse. */
const rowsMax = 2_500;
/** Less than this is noise. */
const leastGain = 0.000_2;

/** Which weights may move, and by how much at first. */
const steps: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['SOUND', 'KIN', 'STEM', 'CLOSE', 'NEAR', 'FAR', 'INITIAL'].map((level) => [`parts.${level}.m`, 0.6])),
  ...Object.fromEntries(['SOUND', 'CLOSE', 'NEAR', 'FAR'].map((level) => [`abjadParts.${level}.m`, 0.6])),
  ...Object.fromEntries(Object.keys(frozenModel.names).map((key) => [`names.${key}`, 0.7])),
  ...Object.fromEntries(
    ['YEAR_KNOWN', 'ONE_DIGIT', 'STAND_IN', 'YEAR_NEAR', 'APART', 'FAR_APART'].map((level) => [`dates.${level}`, 0.8]),
  ),
  ...Object.fromEntries(['SAME', 'SHARED', 'COUNTRY', 'DIFFERENT'].map((level) => [`places.${level}`, 0.8])),
  ...{ 'relative.odds': 1.5, 'relative.namesakeOdds': 1.5, 'relative.part': 0.5 },
};

type Weights = { [key: string]: number | Weights };

function holderOf(weights: Weights, path: string): [Weights, string] {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  return [keys.reduce((inner, key) => inner[key] as Weights, weights), last];
}

/** Whole entities, so that true pairs stay together. */
function sampled(set: LabelledSet): Row[] {
  const rows = coreRows(set);
  if (rows.length <= rowsMax || set.info.task === 'pairs') return rows;
  const share = rowsMax / rows.length;
  const chosen = (text: string) =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000, 7) / 1_000 < share;
  return rows.filter((row) => chosen(set.entity.get(row['id'] ?? '') ?? ''));
}

function worth(samples: readonly ReturnType<typeof sampleOf>[], model: MatchModel): number {
  let sum = 0;
  for (const { pile, truth } of samples) {
    const linked = linkPile(pile, { model, pairsMax: 1_000_000, listed: truth.listed, onProgress: () => undefined });
    const figures = report(linked, truth, { ...model.bands, records: pile.records.length });
    sum +=
      figures.best.f1 +
      0.2 * figures.recallAtPrecision999 +
      0.15 * figures.atThreshold.recall -
      0.004 * figures.atThreshold.falsePairs;
  }
  return sum / samples.length;
}

function sampleOf(root: string, name: string) {
  const set = readSet(root, name);
  const pile = pileOf(sampled(set));
  return { pile, truth: truthOf(set, pile) };
}

function tune(root: string, out: string, untilMs: number): void {
  const samples = setNames(root).map((name) => sampleOf(root, name));
  const { frequencies, ...rest } = frozenModel;
  const weights = structuredClone(rest) as unknown as Weights;
  const model = () => ({ ...weights, frequencies }) as unknown as MatchModel;
  let best = worth(samples, model());
  console.log(`start ${best.toFixed(5)}`);
  for (let sweep = 1; sweep <= 3; sweep += 1)
    for (const [path, step] of Object.entries(steps))
      for (const way of [step / sweep, -step / sweep]) {
        if (Date.now() > untilMs) return;
        const [holder, key] = holderOf(weights, path);
        const before = holder[key] as number;
        holder[key] = Math.round(100 * (before + way)) / 100;
        const now = worth(samples, model());
        if (now < best + leastGain) {
          holder[key] = before;
          continue;
        }
        best = now;
        console.log(`${path} ${before} -> ${String(holder[key])}: ${best.toFixed(5)}`);
        writeFileSync(out, `${JSON.stringify(weights, null, 2)}\n`);
        break;
      }
}

const { values } = parseArgs({
  options: { sets: { type: 'string' }, out: { type: 'string' }, minutes: { type: 'string', default: '10' } },
});
const root = values.sets ?? process.env['MATCH_SETS'];
if (!root || !values.out) throw new Error('--sets DIR (or MATCH_SETS) and --out FILE are needed.');
tune(root, values.out, Date.now() + Number(values.minutes) * 60_000);
