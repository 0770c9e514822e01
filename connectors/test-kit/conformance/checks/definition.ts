/** DEF: what a definition says, and the two pure functions on it. */
import { capabilities, type ConnectorDefinition } from '../../../contract/connector.ts';
import type { CountryCode, Identity } from '../../../contract/canonical.ts';
import type { AskingKind } from '../../../contract/messages.ts';
import { accountability, type Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand } from '../demand.ts';
import { personalWordIn, personalWords } from '../personal.ts';
import type { StandIn } from '../stand-in.ts';
import { deepFrozen } from './samples.ts';

const refers = ({ definition }: StandIn) => definition.reference !== undefined;
const judges = ({ definition }: StandIn) => definition.accepts !== undefined;

const kinds: readonly AskingKind[] = ['REQUEST', 'FURTHER_DETAILS', 'CANCELLATION'];
const countries: readonly CountryCode[] = ['RO', 'FR', 'DE'];
/** The hub's column for references. */
const referenceMax = 80;
const code = /^[A-Z][A-Z0-9_]{1,59}$/;

export const definitionChecks: readonly Check[] = [
  {
    id: 'DEF-01',
    level: 'MUST',
    name: 'its name is one lower-case word that can stand in addresses and columns',
    run: ({ definition }) => demand(/^[a-z][a-z0-9-]{1,19}$/.test(definition.name), 'the name is none'),
  },
  {
    id: 'DEF-02',
    level: 'MUST',
    name: 'its version is a semantic version',
    run: ({ definition }) =>
      demand(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\w.-]+)?$/.test(definition.version), 'the version is none'),
  },
  {
    id: 'DEF-03',
    level: 'MUST',
    name: 'its role is one of the contract',
    run: ({ definition }) => demand(['exchange', 'register', 'offenders'].includes(definition.role), 'the role is unknown'),
  },
  {
    id: 'DEF-04',
    level: 'MUST',
    name: 'it serves a channel when it exchanges with other countries, and no channel otherwise',
    run: ({ definition: { role, channel } }) =>
      demand((role === 'exchange') === (typeof channel === 'string' && /^[A-Z]{2,20}$/.test(channel)), 'role and channel differ'),
  },
  {
    id: 'DEF-05',
    level: 'MUST',
    name: 'it declares capabilities of the contract, each once',
    run: ({ definition: { can } }) => {
      demand(
        can.every((each) => capabilities.includes(each)),
        'a capability is unknown',
      );
      demand(new Set(can).size === can.length, 'a capability is declared twice');
    },
  },
  {
    id: 'DEF-06',
    level: 'MUST',
    name: 'it can tell its health',
    run: ({ definition }) => demand(definition.can.includes('health'), 'health is not declared'),
  },
  {
    id: 'DEF-07',
    level: 'MUST',
    name: 'it can do what its role is there for',
    run: ({ definition: { role, can } }) =>
      demand(can.includes(role === 'exchange' ? 'submit' : 'enquire'), 'the capability of its role is missing'),
  },
  {
    id: 'DEF-08',
    level: 'MUST',
    name: 'it gives references when it submits',
    appliesTo: ({ definition }) => definition.can.includes('submit'),
    run: ({ definition }) => demand(definition.reference !== undefined, 'there is no reference()'),
  },
  {
    id: 'DEF-09',
    level: 'MUST',
    name: 'it can settle a lost answer when it changes records',
    appliesTo: ({ definition }) => definition.can.includes('update'),
    run: ({ definition }) => demand(definition.can.includes('reconcile'), 'reconcile is not declared'),
  },
  {
    id: 'DEF-10',
    level: 'SHOULD',
    name: 'opening and closing leave the definition as it was',
    appliesTo: ({ backEnd }) => backEnd !== undefined,
    async run(bench) {
      const before = JSON.stringify(bench.definition);
      const { connection } = await bench.open();
      await connection.close();
      demand(JSON.stringify(bench.definition) === before, 'the definition has changed');
    },
  },
  {
    id: 'DEF-11',
    level: 'MUST',
    name: 'reference() gives the same for the same',
    appliesTo: refers,
    run: ({ definition }) => {
      const once = referencesOf(definition, 50);
      demand(JSON.stringify(referencesOf(definition, 50)) === JSON.stringify(once), 'a second asking gave others');
    },
  },
  {
    id: 'DEF-12',
    level: 'MUST',
    name: 'reference() never gives two numbers one reference, whatever the kind and the country',
    appliesTo: refers,
    run: ({ definition }) => {
      const numberOf = new Map<string, number>();
      for (let number = 0; number < 500; number += 1)
        for (const reference of referencesTo(definition, number)) {
          demand((numberOf.get(reference) ?? number) === number, 'two messages have one reference');
          numberOf.set(reference, number);
        }
    },
  },
  {
    id: 'DEF-13',
    level: 'MUST',
    name: `references are printable, without spaces and at most ${referenceMax} characters long`,
    appliesTo: refers,
    run: ({ definition }) =>
      demand(
        referencesOf(definition, 50).every((each) => /^[\x21-\x7e]+$/.test(each) && each.length <= referenceMax),
        'a reference cannot be stored or sent as it is',
      ),
  },
  {
    id: 'DEF-14',
    level: 'SHOULD',
    name: 'reference() refuses a number it cannot write',
    appliesTo: refers,
    run: ({ definition }) => {
      for (const number of [-1, 1.5, Number.NaN])
        demand(
          throws(() => definition.reference?.('REQUEST', 'RO', number)),
          'it wrote a number that is none',
        );
    },
  },
  {
    id: 'DEF-15',
    level: 'MUST',
    name: 'accepts() has nothing against an ordinary person',
    appliesTo: judges,
    run: ({ definition }) => demand(refusalsOf(definition, ordinary).length === 0, 'an ordinary person is refused'),
  },
  {
    id: 'DEF-16',
    level: 'MUST',
    name: 'accepts() changes nothing and judges the same the same',
    appliesTo: judges,
    run: ({ definition }) => {
      for (const subject of [ordinary, ...oddPeople]) {
        const [first, second] = [refusalsOf(definition, deepFrozen(subject)), refusalsOf(definition, deepFrozen(subject))];
        demand(JSON.stringify(first) === JSON.stringify(second), 'it judged the same differently');
      }
    },
  },
  {
    id: 'DEF-17',
    level: 'MUST',
    name: 'accepts() never throws, whatever is in the fields',
    appliesTo: judges,
    run: ({ definition }) => {
      for (const subject of oddPeople) refusalsOf(definition, subject);
      for (const purpose of ['', 'CURIOSITY', 'constructor', '__proto__'])
        definition.accepts?.({ subject: ordinary, accountability: { ...accountability, purpose } });
    },
  },
  {
    id: 'DEF-18',
    level: 'MUST',
    name: 'accepts() names each refused field by its path and a code',
    appliesTo: judges,
    run: ({ definition }) => {
      const refusals = oddPeople.flatMap((subject) => refusalsOf(definition, subject));
      demand(refusals.length > 0, 'not even a name of 100,000 letters is refused');
      for (const { path, code: given } of refusals) {
        demand(/^(subject|accountability)(\.\w+)*$/.test(path), 'a path points outside the message');
        demand(code.test(given), 'a code is no code');
      }
    },
  },
  {
    id: 'DEF-19',
    level: 'MUST',
    name: 'accepts() repeats nothing of what it refuses',
    appliesTo: judges,
    run: ({ definition }) => {
      for (const subject of oddPeople) {
        const said = JSON.stringify(refusalsOf(definition, subject));
        demand(personalWordIn(said, personalWords(subject)) === undefined, 'a refusal repeats the value');
      }
    },
  },
];

type Definition = Bench['definition'];

function referencesOf(definition: Definition, count: number): string[] {
  return Array.from({ length: count }, (_, number) => referencesTo(definition, number)).flat();
}

function referencesTo({ reference }: Definition, number: number): string[] {
  return kinds.flatMap((kind) => countries.map((country) => reference?.(kind, country, number) ?? ''));
}

function refusalsOf({ accepts }: ConnectorDefinition, subject: Identity) {
  return accepts?.({ subject, accountability }) ?? [];
}

function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

const ordinary: Identity = {
  names: [{ kind: 'PRIMARY', given: 'Anna', family: 'Synthetic' }],
  sex: 'FEMALE',
  birthDate: '1985-07-01',
  birthPlace: { country: 'RO', town: 'Exampleton' },
  nationalities: ['RO'],
  identifiers: [],
};

const oddWords = [
  '',
  ' ',
  'Quirk\u0000ly',
  'Quirk\r\nBcc: quirk@example.org',
  'Q'.repeat(100_000),
  'Quirk<script>',
  'Quirk\ud800',
  '\u202equirk',
  'Квирк Иванович',
  'Quirk/Quack',
  '(quirk)+$.*',
];

/** Ordinary but for one field each, and some that lack nearly everything. */
const oddPeople: readonly Identity[] = [
  ...oddWords.flatMap((word): Identity[] => [
    { ...ordinary, names: [{ kind: 'PRIMARY', given: word, family: 'Synthetic' }] },
    { ...ordinary, names: [{ kind: 'PRIMARY', given: 'Anna', family: word }] },
    { ...ordinary, names: [{ kind: 'PRIMARY', full: word }] },
    { ...ordinary, birthPlace: { country: 'RO', town: word } },
    { ...ordinary, birthDate: word },
    { ...ordinary, identifiers: [{ scheme: 'PASSPORT', value: word, country: 'RO' }] },
  ]),
  { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [] },
  { ...ordinary, nationalities: ['QQ', ''] },
  { ...ordinary, names: Array.from({ length: 1_000 }, () => ({ kind: 'ALIAS' as const, family: 'Many' })) },
];
