/** DEF, OPT, SRC: a double for each check that is wrong in exactly what the check is about. */
import { z } from 'zod';
import type { ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { sourcesOf } from './toy-sources.ts';
import { toyExchange, toyOptions, toyRegister } from './toys.ts';
import { withDefinition } from './wrap.ts';

const register = (changes: object) => () => withDefinition(toyRegister(), changes);
const exchange = (changes: object) => () => withDefinition(toyExchange(), changes);
const accepting = (accepts: ConnectorDefinition['accepts']) => register({ accepts });
const referring = (reference: ConnectorDefinition['reference']) => exchange({ reference });
const schema = (options: z.ZodType) => register({ options });
const written = (files: Record<string, string>) => () => ({ ...toyRegister(), folder: sourcesOf(files) });

let asked = 0;

function renamedByOpening(): StandIn {
  const definition = { ...toyRegister().definition };
  const { open } = definition;
  definition.open = (options, context) => {
    definition.version = '9.9.9';
    return open(options, context);
  };
  return { ...toyRegister(), definition };
}

export const brokenDefinitions: Readonly<Record<string, () => StandIn>> = {
  'DEF-01': register({ name: 'Toy Register' }),
  'DEF-02': register({ version: '1' }),
  'DEF-03': register({ role: 'oracle' }),
  'DEF-04': register({ channel: 'TOY' }),
  'DEF-05': register({ can: ['enquire', 'health', 'health', 'divine'] }),
  'DEF-06': register({ can: ['enquire', 'update', 'reconcile'] }),
  'DEF-07': register({ can: ['health'] }),
  'DEF-08': exchange({ reference: undefined }),
  'DEF-09': register({ can: ['enquire', 'update', 'health'] }),
  'DEF-10': renamedByOpening,
  'DEF-11': referring((kind, country, number) => `${kind}-${country}-${number}-${(asked += 1)}`),
  'DEF-12': referring((kind, country, number) => `${kind}-${country}-${number % 100}`),
  'DEF-13': referring((kind, country, number) => `${kind} to ${country}, number ${number}`),
  'DEF-14': referring((kind, country, number) => `${kind}-${country}-${number}`),
  'DEF-15': accepting(() => [{ path: 'subject', code: 'NO', message: 'no' }]),
  'DEF-16': accepting((question) => {
    Reflect.set(question.subject, 'seen', true);
    return (asked += 1) % 2 ? [] : [{ path: 'subject', code: 'AT_TIMES', message: 'at times' }];
  }),
  'DEF-17': accepting(({ subject }) =>
    [...subject.names.map(({ family }) => family ?? '').join('')].map((letter) => refuseControl(letter)),
  ),
  'DEF-18': accepting(({ subject }) =>
    subject.names.length > 1 ? [{ path: 'the name', code: 'too many', message: 'too many' }] : [],
  ),
  'DEF-19': accepting(({ subject }) => [{ path: 'subject.names', code: 'NO', message: `not ${subject.names[0]?.family}` }]),

  'OPT-01': schema(z.never()),
  'OPT-02': schema(toyOptions.extend({ timeoutMs: z.int().min(50).max(60_000).optional() })),
  'OPT-03': schema(z.object(toyOptions.shape)),
  'OPT-04': schema(z.preprocess((given) => ({ ...(given as object), port: (given as { port: number }).port }), toyOptions)),
  'OPT-05': schema(toyOptions.extend({ host: z.unknown() })),
  'OPT-06': schema(toyOptions.extend({ port: z.int() })),
  'OPT-07': schema(
    toyOptions.extend({
      host: z.string().refine((text) => text.includes('.'), { error: ({ input }) => `not ${String(input)}` }),
    }),
  ),
  'OPT-08': schema(toyOptions.extend({ serial: z.number().default(() => (asked += 1)) })),

  'SRC-01': written({ 'adapter/store.ts': "import pg from 'pg';\n" }),
  'SRC-02': written({ 'adapter/borrow.ts': "import { frame } from '../../pnc/wire/frame.ts';\n" }),
  'SRC-03': written({ 'adapter/peek.ts': "import { people } from '../simulator/people.ts';\n" }),
  'SRC-04': written({ 'adapter/env.ts': 'export const host = process.env.HOST;\n' }),
  'SRC-05': written({ 'adapter/stamp.ts': 'export const now = () => new Date();\n' }),
  'SRC-06': written({ 'adapter/say.ts': "console.log('here');\n" }),
  'SRC-07': written({ 'wire/make.ts': "export const make = new Function('return 1');\n" }),
  'SRC-08': written({ 'adapter/run.ts': "import { spawn } from 'node:child_process';\n" }),
  'SRC-09': written({ 'adapter/read.ts': "import { readFileSync } from 'node:fs';\n" }),
  'SRC-10': written({ 'wire/parse.ts': "import { parse } from 'some-library';\n" }),
};

/** More ways to break SRC-09: a register that is read from files may do less with them than it would like. */
export const touchingFiles: readonly (readonly [string, () => StandIn])[] = [
  ['reads a file where its wire format is', readingFiles('wire/read.ts', "import { readFile } from 'node:fs/promises';\n")],
  [
    'writes where it reads',
    readingFiles('adapter/activity/mark.ts', "import { readFile, writeFile } from 'node:fs/promises';\n"),
  ],
  ['takes all there is of files', readingFiles('adapter/activity/all.ts', "import * as fs from 'node:fs';\n")],
];

/** What it may do. */
export const readingActivity = readingFiles('adapter/activity/read.ts', "import { readdir } from 'node:fs/promises';\n");

function readingFiles(file: string, text: string): () => StandIn {
  return () => ({ ...toyRegister(), folder: sourcesOf({ [file]: text }) });
}

function refuseControl(letter: string) {
  if (letter === '\u0000') throw new TypeError('a control character');
  return { path: 'subject.names', code: 'LETTER', message: 'a letter' };
}
