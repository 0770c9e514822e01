/** Random registers and random valid documents over the toy schema. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { Rows } from './toy.ts';

const uuid = (kind: number, number: number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Texts as people never write them, and the planner's own marks inside. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\0', '')),
  fc.constantFrom(
    '{"§":"per_1"',
    '"§":"!Person"',
    '§',
    '\\"',
    '\\',
    '"',
    '{"',
    '\n\r\t\b\f\u0001\u001f\u007f\u2028',
    "O'Brien $1::text",
    'Ștefăniță 𝒳',
    '',
    '%s ? :a',
  ),
);

const bornOn = fc.option(fc.constantFrom('1979', '1979-05', '1979-05-17', '1995-01-01'));
const seenAt = fc.option(fc.constantFrom('2026-01-02T03:04:05.006Z', '1999-12-31T23:59:59.999Z', '2026-07-01T00:00:00.000Z'));

export const anyRows: fc.Arbitrary<Rows> = fc
  .array(
    fc.record({
      name: anyText,
      alias: fc.option(anyText),
      born: bornOn,
      sex: fc.constantFrom('MALE', 'FEMALE'),
      height_cm: fc.option(fc.integer({ min: 150, max: 210 })),
      nationalities: fc.array(anyText, { maxLength: 3 }),
      note: fc.option(anyText),
      seen_at: seenAt,
      convictions: fc.array(
        fc.record({
          title: fc.option(anyText),
          country: fc.option(fc.constantFrom('RO', 'FR', 'XX')),
          offences: fc.array(anyText, { maxLength: 3 }),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 12, maxLength: 12 },
  )
  .map((persons) => {
    const rows: Rows = {
      person: [],
      conviction: [],
      offence: [],
      country: [
        { code: 'RO', name: 'Romania', name_ro: 'România' },
        { code: 'FR', name: 'France', name_ro: 'Franța' },
      ],
      arrival: [],
    };
    persons.forEach(({ convictions, ...held }, index) => {
      const facts = { organisation: index % 3 === 1 ? '44' : '30', ...held };
      const id = uuid(1, index);
      rows.person.push({ id, ...facts });
      rows.arrival.push({ organisation: facts.organisation, seq: index, person_id: index % 3 === 0 ? null : id });
      convictions.forEach(({ offences, ...stated }, ordinal) => {
        const convictionId = uuid(2, rows.conviction.length);
        rows.conviction.push({ id: convictionId, organisation: facts.organisation, person_id: id, ordinal, ...stated });
        offences.forEach((text, place) => rows.offence.push({ conviction_id: convictionId, ordinal: place, text }));
      });
    });
    return rows;
  });

interface FieldKind {
  /** Arguments as written, by a tag that becomes part of the alias: one response key never has two meanings. */
  args?: Record<string, string>;
  to?: string;
}

/** An object for fragments on the interface, whose own only field is `id`. */
const types: Record<string, Record<string, FieldKind>> = {
  Query: {
    person: {
      args: { a: '(id: $person)', b: '(id: "per_10000000-0000-4000-8000-000000000003")', c: '(id: "con_x")' },
      to: 'Person',
    },
    node: { args: { a: '(id: $node)', b: '(id: $person)', c: '(id: "nothing")' }, to: 'Node' },
    persons: {
      args: { a: '', b: '(first: 3)', c: '(first: $first, sex: "MALE")', d: '(first: 2, after: $after)', e: '(sex: $sex)' },
      to: 'PersonConnection',
    },
    countries: { to: 'Country' },
  },
  Node: { id: {} },
  Person: {
    id: {},
    name: {},
    alias: { args: { a: '', b: '(upper: true)', c: '(upper: $s1)' } },
    born: {},
    sex: {},
    tall: {},
    heightCm: {},
    nationalities: {},
    note: { to: 'Note' },
    seenAt: {},
    convictions: {
      args: { a: '', b: '(first: 1)', c: '(first: $first, country: "RO")', d: '(country: null, first: 2)' },
      to: 'ConvictionConnection',
    },
    recent: { args: { a: '', b: '(max: 1)', c: '(max: $first)' }, to: 'Conviction' },
    latest: { to: 'Conviction' },
    peers: { to: 'Person' },
  },
  Note: { text: {}, language: {} },
  Conviction: {
    id: {},
    title: {},
    person: { to: 'Person' },
    country: { to: 'Country' },
    offences: { to: 'Offence' },
    remark: {},
  },
  Offence: { ordinal: {}, text: {}, conviction: { to: 'Conviction' } },
  Country: { code: {}, name: { args: { a: '', b: '(language: "ro")', c: '(language: $language)' } } },
  PersonConnection: { edges: { to: 'PersonEdge' }, nodes: { to: 'Person' }, pageInfo: { to: 'PageInfo' }, totalCount: {} },
  PersonEdge: { cursor: {}, node: { to: 'Person' } },
  ConvictionConnection: {
    edges: { to: 'ConvictionEdge' },
    nodes: { to: 'Conviction' },
    pageInfo: { to: 'PageInfo' },
    totalCount: {},
  },
  ConvictionEdge: { cursor: {}, node: { to: 'Conviction' } },
  PageInfo: { hasNextPage: {}, endCursor: {} },
};

const undeclared: Record<string, Record<string, FieldKind>> = { Query: { clock: {} }, Person: { greeting: {} } };

interface Written {
  text: string;
  fragments: ReadonlyMap<string, string>;
}

const joinedText = (parts: readonly Written[]): Written => ({
  text: parts.map(({ text }) => text).join(' '),
  fragments: new Map(parts.flatMap(({ fragments }) => [...fragments])),
});

const directive = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' @skip(if: $s1)',
      ' @include(if: $s2)',
      ' @skip(if: true)',
      ' @include(if: true)',
      ' @skip(if: $s2) @include(if: $s1)',
    ),
  },
);

/** Fields and fragments between two braces, `depth` levels of objects deep at most. */
export function anySelection(type: string, depth: number, mixed = false): fc.Arbitrary<Written> {
  const fields = Object.entries({ ...types[type], ...(mixed ? undeclared[type] : {}) }).filter(([, { to }]) => !to || depth > 0);
  const items: fc.Arbitrary<Written>[] = [
    fc
      .tuple(fc.constantFrom('__typename', 'kind: __typename'), directive)
      .map(([text, end]) => ({ text: text + end, fragments: new Map() })),
  ];
  if (fields.length > 0) {
    const field = fc.constantFrom(...fields).chain(([name, kind]) => anyField(name, kind, depth, mixed));
    items.push(field, field, field, field);
  }
  if (depth > 0) items.push(anyFragment(type, depth - 1, mixed));
  return fc.array(fc.oneof(...items), { minLength: 1, maxLength: 4 }).map(joinedText);
}

function anyField(name: string, { args = { a: '' }, to }: FieldKind, depth: number, mixed: boolean): fc.Arbitrary<Written> {
  const below = to ? anySelection(to, depth - 1, mixed) : fc.constant(undefined);
  return fc
    .tuple(fc.constantFrom(...Object.entries(args)), fc.boolean(), directive, below)
    .map(([[tag, written], aliased, end, selection]) => ({
      text: `${aliased || tag !== 'a' ? `${name}_${tag}: ` : ''}${name}${written}${end}${selection ? ` { ${selection.text} }` : ''}`,
      fragments: selection?.fragments ?? new Map(),
    }));
}

function anyFragment(type: string, depth: number, mixed: boolean): fc.Arbitrary<Written> {
  const isNode = ['Node', 'Person', 'Conviction'].includes(type);
  const conditions = type === 'Node' ? ['Node', 'Person', 'Conviction'] : isNode ? ['', type, 'Node'] : ['', type];
  return fc.tuple(fc.constantFrom(...conditions), fc.boolean(), directive).chain(([condition, named, end]) =>
    anySelection(condition || type, depth, mixed).map(({ text, fragments }): Written => {
      if (!named) return { text: `... ${condition ? `on ${condition}` : ''}${end} { ${text} }`, fragments };
      const body = `on ${condition || type} { ${text} }`;
      const name = `F${createHash('sha256').update(body).digest('hex').slice(0, 12)}`;
      return { text: `...${name}${end}`, fragments: new Map([...fragments, [name, `fragment ${name} ${body}`]]) };
    }),
  );
}

const declaredVariables: Record<string, string> = {
  person: 'ID!',
  node: 'ID!',
  first: 'Int! = 2',
  after: 'String',
  sex: 'String',
  language: 'String! = "ro"',
  s1: 'Boolean!',
  s2: 'Boolean! = true',
};

export interface AnyDocument {
  text: string;
  variables: Record<string, unknown>;
}

/** `rows` gives ids that are there and cursors that the list of persons gives out. */
export function anyDocument(
  rows: Rows,
  cursors: readonly string[],
  { mixed = false, depth = 5 } = {},
): fc.Arbitrary<AnyDocument> {
  const persons = rows.person.map(({ id }) => `per_${id}`);
  const convictions = rows.conviction.map(({ id }) => `con_${id}`);
  const values = fc.record(
    {
      person: fc.constantFrom(...persons),
      node: fc.constantFrom(...persons, ...convictions, 'per_10000000-0000-4000-8000-999999999999', 'xyz_1'),
      first: fc.integer({ min: 1, max: 4 }),
      after: fc.option(fc.constantFrom(...cursors)),
      sex: fc.constantFrom('MALE', 'FEMALE'),
      language: fc.constantFrom('en', 'ro'),
      s1: fc.boolean(),
      s2: fc.boolean(),
    },
    { requiredKeys: ['person', 'node', 's1'] },
  );
  return fc.tuple(anySelection('Query', depth, mixed), values).map(([{ text, fragments }, variables]) => {
    const whole = `{ ${text} } ${[...fragments.values()].join(' ')}`;
    const used = Object.entries(declaredVariables).filter(([name]) => new RegExp(`\\$${name}\\b`).test(whole));
    const head = used.length > 0 ? `query (${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : 'query';
    return { text: `${head} ${whole}`, variables };
  });
}
