import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exchangeOf, framesOf } from '../../../connectors/test-kit/cassette/journal-frames.ts';
import type { CassetteFormat, RecordedFrame } from '../../../connectors/test-kit/cassette/format.ts';
import { record, type Recording } from '../../../connectors/test-kit/cassette/record.ts';
import { formatOf, recognise } from './cassette-formats.ts';
import { checkout } from './folders.ts';
import { readFromDatabase } from './recorded-in-database.ts';

const help = `Usage: hub connector record --from <journal>|database [--request REF]... [--message REF]... [--as-test FILE | --out FILE] [--wrong]

Makes a cassette of an exchange: its frames, with everybody in them made up, and what the connector reads out of them.
  --from      a simulator's journal, or \`database\`: what partners have sent to this hub (this leaves an audit row)
  --request   reference of the message an exchange begins with; in the database, of a country request. Default: the whole journal
  --message   reference of single messages
  --connector whose frames they are (default: whoever recognises them)
  --as-test   test to write, e.g. test/cassettes/late-answer.test.ts; the cassette is put beside it
  --out       cassette to write (default: standard output)
  --wrong     what is read today is wrong: the test fails until somebody writes down in the cassette what should be read. So it does by
              itself where something cannot be read at all
  --json      print { "cassette", "test", "frames", "understood", "faithful" }`;

export async function recordExchange(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string' },
      request: { type: 'string', multiple: true, default: [] },
      message: { type: 'string', multiple: true, default: [] },
      connector: { type: 'string' },
      'as-test': { type: 'string' },
      out: { type: 'string' },
      wrong: { type: 'boolean', default: false },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(help);
  const { format, frames } = await collect(values);
  const recording = await record(format, frames);
  if (values.wrong) recording.cassette.expected = null;
  await writeDown(recording, values);
}

interface Asked {
  from?: string;
  request: string[];
  message: string[];
  connector?: string;
}

async function collect(asked: Asked): Promise<{ format: CassetteFormat; frames: RecordedFrame[] }> {
  if (!asked.from) throw new Error('--from: found nothing; allowed: the file of a journal, or `database`');
  if (asked.from !== 'database') return fromJournal(asked.from, asked);
  const { backEnd, frames } = await readFromDatabase(asked);
  return { format: await formatOf(asked.connector ?? backEnd), frames };
}

async function fromJournal(file: string, { request, message, connector }: Asked) {
  if (!existsSync(file)) throw new Error(`--from: there is no file ${path.basename(file)}`);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const all = framesOf(lines.flatMap(entryOf));
  const format = connector ? await formatOf(connector) : await recognise(all);
  const asked = new Set([
    ...request.flatMap((reference) => exchangeOf(all, reference, format)),
    ...all.filter(({ id }) => message.includes(id)),
  ]);
  return { format, frames: request.length + message.length === 0 ? all : all.filter((frame) => asked.has(frame)) };
}

type Entry = Parameters<typeof framesOf>[0][number];

/** A process that was killed may have left half a line. */
function entryOf(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

interface Place {
  'as-test'?: string;
  out?: string;
  json?: boolean;
}

async function writeDown({ cassette, understood, faithful }: Recording, place: Place): Promise<void> {
  const text = `${JSON.stringify(cassette, null, 2)}\n`;
  const test = place['as-test'];
  if (test !== undefined && !test.endsWith('.test.ts'))
    throw new Error(`--as-test: found "${test}"; allowed: a file that ends in .test.ts`);
  const file = test ? test.replace(/\.test\.ts$/, '.json') : place.out;
  if (!file) return void process.stdout.write(text);
  await put(file, text);
  if (test) await put(test, testOf(path.basename(file, '.json'), path.resolve(test), cassette.connector));
  const told = { cassette: file, test, frames: cassette.frames.length, understood, faithful };
  console.log(place.json ? JSON.stringify(told) : report(told, cassette.expected === null));
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, text);
}

function report(
  { cassette, test, frames, faithful }: { cassette: string; test?: string; frames: number; faithful: boolean },
  fails: boolean,
): string {
  return [
    `${cassette}: ${frames} frames, everybody in them made up`,
    ...(faithful ? [] : ['It is not read as the real exchange was: what was wrong with that may be lost.']),
    ...(test
      ? [
          `${test}: ${fails ? `fails until "expected" in ${path.basename(cassette)} says what is to be read` : 'holds what is read today'}`,
        ]
      : []),
  ].join('\n');
}

function testOf(name: string, test: string, connector: string): string {
  const relative = (file: string) =>
    path.relative(path.dirname(test), path.join(checkout, 'connectors', file)).replaceAll(path.sep, '/');
  return `/** Recorded with \`npx hub connector record\`: everybody in it is made up. */
import { expect, it } from '@jest/globals';
import path from 'node:path';
import { cassetteFormat } from '${relative(`${connector}/cassette.ts`)}';
import { readCassette } from '${relative('test-kit/cassette/cassette.ts')}';

it('reads the recorded exchange ${name} as its cassette says', async () => {
  const { frames, expected } = readCassette(path.join(import.meta.dirname, '${name}.json'));
  expect(await cassetteFormat.replay(frames)).toEqual(expected);
});
`;
}
