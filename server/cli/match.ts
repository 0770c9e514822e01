/** `npx hub match`: links the records of a file by the model in force. */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { frozenModel } from '../person/matching/frozen.ts';
import { linkPile, type LinkedPair } from './match/link-pile.ts';
import { readPile, type RecordPile } from './match/read-pile.ts';
import { MatchRefused } from './match/refused.ts';
import { readEntities, readLabels, report, type Report, type Truth } from './match/truth.ts';

const help = `Usage: hub match --records FILE.csv --out PAIRS.csv [options]

Links records: one pile, or where a column "source" holds A and B, those of A with those of B. Columns: id; name, or given, middle, family;
aliases, dob, sex, birth_place, nationality, national_id where they exist. Writes left_id,right_id,score for every candidate pair. The score
is in bits, on one scale for all inputs: from ${frozenModel.bands.join} a pair is joined, from ${frozenModel.bands.review} a person looks at it.
  --truth FILE      id,entity: prints precision, recall and F1 by these labels
  --pairs FILE      left_id,right_id and perhaps label: scores only these pairs, and prints the same where they are labelled
  --max-records N   refuses more (default 200000)
  --max-pairs N     refuses more candidate pairs (default 6000000)
  --json            prints the figures as JSON

Exit status: 0 done, 2 input refused.`;

export async function match(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      records: { type: 'string' },
      out: { type: 'string' },
      truth: { type: 'string' },
      pairs: { type: 'string' },
      'max-records': { type: 'string', default: '200000' },
      'max-pairs': { type: 'string', default: '6000000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.records || !values.out) return console.log(help);
  const limits = {
    recordsMax: countOf('--max-records', values['max-records']),
    pairsMax: countOf('--max-pairs', values['max-pairs']),
  };
  try {
    await link({ ...values, records: values.records, out: values.out, ...limits });
  } catch (error) {
    if (!(error instanceof MatchRefused)) throw error;
    console.error(values.json ? JSON.stringify({ refused: error.code, message: error.message }) : error.message);
    process.exitCode = 2;
  }
}

interface Order {
  records: string;
  out: string;
  truth?: string | undefined;
  pairs?: string | undefined;
  recordsMax: number;
  pairsMax: number;
  json: boolean;
}

async function link({
  records: file,
  out,
  truth: truthFile,
  pairs: pairsFile,
  recordsMax,
  pairsMax,
  json,
}: Order): Promise<void> {
  const startedAt = performance.now();
  const say = (what: string) => console.error(`${seconds(startedAt)} ${what}`);
  const model = frozenModel;
  const thisYear = new Date().getUTCFullYear();
  const pile = await readPile(file, { model, thisYear, recordsMax, onProgress: (count) => say(`${count} records read`) });
  say(`${pile.ids.length} records read`);
  const labels = pairsFile ? await readLabels(pairsFile, pile) : undefined;
  const truth = truthFile ? await readEntities(truthFile, pile) : labels;
  const linked = linkPile(pile, {
    model,
    pairsMax,
    listed: labels?.listed,
    onProgress: (count) => say(`${count} pairs compared`),
  });
  say(`${linked.length} pairs compared`);
  await writePairs(out, linked, pile);
  say(`written to ${out}`);
  print(linked, pile, truth, json);
}

async function writePairs(out: string, linked: readonly LinkedPair[], { ids }: RecordPile): Promise<void> {
  const unfinished = `${out}.part`;
  const lines = function* () {
    yield 'left_id,right_id,score\n';
    for (const { left, right, decision } of linked) yield `${ids[left]},${ids[right]},${decision.score.toFixed(3)}\n`;
  };
  await pipeline(lines(), createWriteStream(unfinished));
  await rename(unfinished, out);
}

function print(linked: readonly LinkedPair[], pile: RecordPile, truth: Truth | undefined, json: boolean): void {
  const { join, review } = frozenModel.bands;
  const bands = { JOIN: 0, REVIEW: 0, APART: 0 };
  for (const { decision } of linked) bands[decision.band] += 1;
  const figures = truth && report(linked, truth, { join, review, records: pile.ids.length });
  if (json)
    return console.log(
      JSON.stringify({
        model: frozenModel.version,
        records: pile.ids.length,
        pairs: linked.length,
        join,
        review,
        bands,
        figures,
      }),
    );
  console.log(
    `model ${frozenModel.version}: ${bands.JOIN} pairs to join (from ${join}), ${bands.REVIEW} to review (from ${review}), ${bands.APART} apart`,
  );
  if (figures) console.log(lines(figures).join('\n'));
}

function lines({
  truePairs,
  listedRecall,
  atThreshold,
  best,
  recallAtPrecision999,
  recallAtNoFalsePair,
  review,
}: Report): string[] {
  const share = (value: number) => value.toFixed(4);
  return [
    `${truePairs} true pairs, ${share(listedRecall)} of them among the candidates`,
    `at the threshold: precision ${share(atThreshold.precision)}, recall ${share(atThreshold.recall)}, F1 ${share(atThreshold.f1)}; ${atThreshold.falsePairs} false, ${atThreshold.missedPairs} missed`,
    `best F1 ${share(best.f1)} from ${best.threshold.toFixed(2)}; recall at precision .999 ${share(recallAtPrecision999)}, at no false pair ${share(recallAtNoFalsePair)}`,
    `review: ${review.perThousandRecords.toFixed(0)} pairs for each 1000 records; recall after it ${share(review.recallAfter)}`,
  ];
}

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${option}: found "${text}"; allowed: a whole number from 1`);
  return count;
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`.padStart(8);
}
