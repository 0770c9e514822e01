/** How persons, and identities as messages stated them, are read. */
import { identifierSchemes } from '../../schema/codes/identifier-schemes.ts';
import { unitOrganisation } from '../access/caller.ts';
import { whatWasAnswered, type RowPolicy } from '../access/rows.ts';
import { localId, splitId } from '../platform/ids.ts';
import { code, embedded, instant, plain, text, texts, type Value } from '../platform/api/read/fields.ts';
import {
  attach,
  type AnyNode,
  type At,
  type Embedded,
  type Fields,
  type Many,
  type One,
  type TableShape,
} from '../platform/api/read/shape.ts';
import { codedValue, constant } from '../platform/api/reference.reads.ts';
import { evidenceOf, listIn } from './links/evidence.reads.ts';
import { normaliseIdentifier } from './normalise.ts';

const member =
  (name: string): Value =>
  (t) =>
    `${t}.value->>'${name}'`;
/** Elements of a JSON array, in its order. */
const elements = (array: (t: string) => string) => (t: string, at: At) =>
  `jsonb_array_elements(${array(at.parent)}) with ordinality as ${t}(value, ordinality)`;
const inOrder = (t: string) => `${t}.ordinality`;

/** Names out of a JSON array; `array` is SQL text over the row that they are reached from. */
export function namesIn(array: (t: string) => string): Many {
  const fields: Fields = {
    kind: code(member('kind')),
    given: text(member('given')),
    family: text(member('family')),
    secondFamily: text(member('secondFamily')),
    full: text(member('full')),
    language: text(member('language')),
  };
  return { kind: 'many', shape: { type: 'PersonName', fields }, from: elements(array), order: inOrder };
}

function identifierFields(column: (name: string) => Value): Fields {
  return {
    scheme: codedValue(constant(identifierSchemes.system), constant(identifierSchemes.version), column('scheme')),
    value: text(column('value')),
    country: text(column('country')),
  };
}

/** Identity numbers out of a JSON array, likewise. */
export function identifiersIn(array: (t: string) => string): Many {
  return {
    kind: 'many',
    shape: { type: 'Identifier', fields: identifierFields(member) },
    from: elements(array),
    order: inOrder,
  };
}

/** A place out of two values; absent where neither is known. */
function place(country: (t: string) => string, town: (t: string) => string): Embedded {
  return embedded(
    { type: 'Place', fields: { country: text(country), town: text(town) } },
    (t) => `${country(t)} is null and ${town(t)} is null`,
  );
}

/** An identity that a JSON column holds as one message stated it. */
export function subjectSnapshot(column: string): Embedded {
  const json = (t: string, path: string) => `${t}.${column}->'${path}'`;
  return embedded({
    type: 'SubjectSnapshot',
    fields: {
      names: namesIn((t) => json(t, 'names')),
      birthDate: text((t) => `${t}.${column}->>'birthDate'`),
      birthPlace: place(
        (t) => `${json(t, 'birthPlace')}->>'country'`,
        (t) => `${json(t, 'birthPlace')}->>'town'`,
      ),
      sex: code((t) => `${t}.${column}->>'sex'`),
      nationalities: texts((t) => `array(select jsonb_array_elements_text(${json(t, 'nationalities')}))`),
      identifiers: identifiersIn((t) => json(t, 'identifiers')),
    },
  });
}

/** Of the link in force. */
const link = (column: string) => (t: string) => `(select l.${column} from person_link l where l.id = ${t}.link_id)`;

const sourceRecordShape: TableShape = {
  type: 'SourceRecord',
  table: 'source_record',
  visible: whatWasAnswered,
  fields: {
    id: code((t) => `'src_' || ${t}.id`),
    backEnd: text('back_end'),
    nativeId: text('native_id'),
    receivedAt: instant('received_at'),
    warnings: texts('warnings'),
    flags: texts('flags'),
    identity: { ...subjectSnapshot('identity'), absentWhen: (t) => `${t}.identity is null` },
    score: plain(link('score')),
    evidence: evidenceOf((t) => link('waterfall')(t)),
    contradictions: listIn((t) => link('waterfall')(t), 'contradictions'),
    linkedBy: text(link('made_by')),
    linkedAt: instant(link('made_at')),
  },
};

/** SQL: ids of all that are held to be one with the person in row `t`, itself among them. */
export const heldToBeOne = (t: string) =>
  `(select one.id from person one where one.id = coalesce(${t}.merged_into, ${t}.id) or one.merged_into = coalesce(${t}.merged_into, ${t}.id))`;

const personFields: Fields = {
  id: code((t) => `'per_' || ${t}.id`),
  names: namesIn((t) => `${t}.names`),
  birthDate: text('birth_date'),
  birthPlace: place(
    (t) => `${t}.birth_country`,
    (t) => `${t}.birth_town`,
  ),
  sex: code('sex'),
  nationalities: texts('nationalities'),
  identifiers: {
    kind: 'many',
    shape: { type: 'Identifier', fields: identifierFields((name) => name) },
    from: (t) => `person_identifier ${t}`,
    on: (t, at) => `${t}.person_id = ${at.parent}.id`,
    order: (t) => `${t}.ordinal`,
  },
  records: {
    kind: 'many',
    shape: sourceRecordShape,
    on: (t, at) => `${t}.person_id in ${heldToBeOne(at.parent)}`,
    order: (t) => `${t}.received_at, ${t}.id`,
  },
  mergedInto: { kind: 'one', shape: 'Person', on: (t, at) => `${t}.id = ${at.parent}.merged_into` },
  mergedWith: {
    kind: 'many',
    shape: 'Person',
    on: (t, at) => `${t}.id in ${heldToBeOne(at.parent)} and ${t}.id <> ${at.parent}.id`,
    order: (t) => `${t}.id`,
  },
};

/** A person is known to those who asked about it, by an enquiry of theirs, and to those who split it from one of whom they had asked. */
export const asksAbout = (t: string, organisation: string) => `(${askedAbout(t, `e.organisation = ${organisation}`)} or exists (
  select 1 from merge_event s where s.other_id = ${t}.id and s.kind = 'SPLIT' and s.organisation = ${organisation}))`;

const askedAbout = (t: string, whose: string) => `exists (select 1 from enquiry e where e.person_id = ${t}.id and (${whose}))`;

export const personRows: RowPolicy = {
  OWN: (t, { organisation }) => asksAbout(t, organisation),
  UNIT: () => 'true',
  AUDIT: (t, { organisation }) => askedAbout(t, `e.organisation = ${organisation} or ${organisation} = '${unitOrganisation}'`),
  OPERATIONS: { denied: 'ROLE' },
};

export const personShape: TableShape = {
  type: 'Person',
  table: 'person',
  idPrefix: 'per',
  visible: personRows,
  fields: personFields,
};

const schemeOfKey = { pncId: 'PNCID', croNumber: 'CRO', visorId: 'VISOR' } as const;

/** The number's scheme and canonical form, or the row's id; what is neither finds nothing. */
function keyOf({ by }: Record<string, unknown>): Record<string, unknown> {
  const [[name, value] = ['', '']] = Object.entries(by as Record<string, string>);
  if (name === 'id') return { id: localId('Person', value) ?? null, scheme: null, number: null };
  const scheme = schemeOfKey[name as keyof typeof schemeOfKey];
  return { id: null, scheme, number: normaliseIdentifier(scheme, value) };
}

/** Several persons can bear one number until somebody links them: the newest is given. */
const person: One = {
  kind: 'one',
  shape: 'Person',
  prepare: keyOf,
  on: (t, at) => `${t}.id in (select ${at.arg('id', 'uuid')} union all
    select i.person_id from person_identifier i where i.scheme = ${at.arg('scheme', 'text')} and i.normalised = ${at.arg('number', 'text')})`,
  order: (t) => `${t}.id desc`,
};

/** Unknown kinds of id, unknown ids and those of others all come to nothing. */
const node: AnyNode = {
  kind: 'node',
  prepare: ({ id }) => splitId(String(id)),
  id: (_t, at) => ({ prefix: at.arg('prefix', 'text'), uuid: at.arg('uuid', 'uuid') }),
};

export const personReads = [personShape, attach('Query', { person, node })];
