/** How the unit reads a request of another country: what it asks for, whom it may be about, and the answer that is drafted. */
import { unitOrganisation } from '../../access/caller.ts';
import { unitOnly, type RowPolicy } from '../../access/rows.ts';
import { code, embedded, instant, plain, text, texts, type Value } from '../../platform/api/read/fields.ts';
import { attach, type Embedded, type Fields, type Many, type One, type TableShape } from '../../platform/api/read/shape.ts';
import { codedValue } from '../../platform/api/reference.reads.ts';
import { subjectSnapshot } from '../../person/person.reads.ts';

/** What was asked, and not what was found: for the unit's auditors, too. */
const forUnitAndItsAuditors: RowPolicy = {
  ...unitOnly,
  AUDIT: (t, { organisation }) => `${t}.organisation = ${organisation} and ${organisation} = '${unitOrganisation}'`,
};

const member =
  (path: string): Value =>
  (t) =>
    `${t}.value->>'${path}'`;
const list = (json: (t: string) => string) => texts((t) => `array(select jsonb_array_elements_text(${json(t)}))`);

function elements(type: string, json: (t: string) => string, fields: Fields): Many {
  return {
    kind: 'many',
    shape: { type, fields },
    from: (t, { parent }) => `jsonb_array_elements(${json(parent)}) with ordinality as ${t}(value, ordinality)`,
    order: (t) => `${t}.ordinality`,
  };
}

/** `{ text, language, translated }` in a JSON column. */
function ownWords(column: string): Embedded {
  const part =
    (name: string): Value =>
    (t) =>
      `${t}.${column}->>'${name}'`;
  const fields = {
    text: text(part('text')),
    language: text(part('language')),
    translated: plain((t) => `${t}.${column}->'translated'`),
  };
  return embedded({ type: 'ForeignText', fields }, (t) => `${t}.${column} is null`);
}

const askedMatterShape: TableShape = {
  type: 'AskedMatter',
  table: 'asked_matter',
  key: [{ column: 'request_id', type: 'uuid' }],
  visible: forUnitAndItsAuditors,
  fields: {
    purposeCode: text('purpose_code'),
    purposeText: ownWords('purpose_text'),
    authority: ownWords('authority'),
    doubts: texts('doubts'),
    settledBy: text('settled_by'),
    settledReason: text('settled_reason'),
  },
};

const searchedFor = (name: string) => (t: string) => `${t}.searched->'${name}'`;

const askedSearchShape: TableShape = {
  type: 'AskedSearch',
  table: 'asked_search',
  visible: unitOnly,
  fields: {
    at: instant('at'),
    backEnd: text('back_end'),
    names: list(searchedFor('names')),
    birthDate: text((t) => `${t}.searched->>'birthDate'`),
    numbers: list(searchedFor('numbers')),
    notSearched: elements('NameNotSearched', searchedFor('notSearched'), {
      name: text(member('name')),
      because: text(member('because')),
    }),
    records: {
      kind: 'many',
      shape: {
        type: 'AskedRecord',
        fields: {
          key: text(member('key')),
          backEnd: text(member('backEnd')),
          identity: subjectSnapshot(`value->'identity'`),
          differences: list((t) => `${t}.value->'differences'`),
          byNumber: plain((t) => `${t}.value->'byNumber'`),
          chosen: plain((t) => `coalesce(${t}.chosen ? (${t}.value->>'key'), false)`),
        },
      },
      from: (t, { parent }) =>
        `(select e.value, e.ordinality, ${parent}.chosen from jsonb_array_elements(${parent}.found) with ordinality as e(value, ordinality)) ${t}`,
      order: (t) => `${t}.ordinality`,
    },
    truncated: plain('truncated'),
    doubt: text('doubt'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    reason: text('reason'),
  },
};

const part: Fields = {
  part: text(member('part')),
  system: text(member('system')),
  code: text(member('code')),
  reason: text(member('reason')),
};
const ofConviction = (path: string) => (t: string) => `${t}.value->'conviction'->'${path}'`;
const category = codedValue(
  (t) => `${t}.value->'category'->>'system'`,
  (t) => `${t}.value->'category'->>'version'`,
  (t) => `${t}.value->'category'->>'code'`,
);
const title = text((t) => `${t}.value->'title'->>'text'`);

const items = elements('DraftedItem', (t) => `${t}.items`, {
  id: text(member('id')),
  origin: text(member('origin')),
  state: code(member('state')),
  rule: text(member('rule')),
  until: text(member('until')),
  country: text((t) => `${t}.value->'conviction'->>'country'`),
  decidedOn: text((t) => `${t}.value->'conviction'->>'decidedOn'`),
  court: text((t) => `${t}.value->'conviction'->'court'->>'text'`),
  offences: elements('DraftedOffence', ofConviction('offences'), {
    category,
    nationalCode: text(member('nationalCode')),
    title,
    startedOn: text(member('startedOn')),
  }),
  sanctions: elements('DraftedSanction', ofConviction('sanctions'), { category, title, sentenced: text(member('sentenced')) }),
  unmapped: elements('DraftedPart', (t) => `${t}.value->'unmapped'`, part),
  leftOutParts: elements('DraftedPart', (t) => `${t}.value->'leftOutParts'`, part),
  decidedBy: text(member('decidedBy')),
  reason: text(member('reason')),
});

const answerDraftShape: TableShape = {
  type: 'AnswerDraft',
  table: 'answer_draft',
  visible: unitOnly,
  fields: {
    id: code((t) => `${t}.id`),
    state: code('state'),
    draftedAt: instant('drafted_at'),
    draftedBy: text('drafted_by'),
    use: text('use'),
    outcome: code('outcome'),
    identity: subjectSnapshot('identity'),
    items,
    remarks: text('remarks'),
    checkedAt: instant('checked_at'),
    checkedBy: text('checked_by'),
    checkReason: text('check_reason'),
  },
};

/** The newest row of the request's: the one that counts. */
const newestOf = (shape: TableShape): One => ({
  kind: 'one',
  shape,
  on: (t, { parent }) => `${t}.request_id = ${parent}.id`,
  order: (t) => `${t}.id desc`,
});

export const askedReads = [
  attach('CountryRequest', {
    asked: { kind: 'one', shape: askedMatterShape, on: (t, { parent }) => `${t}.request_id = ${parent}.id` },
    search: newestOf(askedSearchShape),
    draft: newestOf(answerDraftShape),
  }),
];
