/** How proposals read out of free text are shown. */
import { embedded, plain, text, texts } from '../../platform/api/read/fields.ts';
import type { Embedded, Fields } from '../../platform/api/read/shape.ts';

/** A reading at a path of a JSON value; absent where nothing was read. */
function fact(json: (t: string) => string, value: (found: string) => string = (found) => `${found}->>'value'`): Embedded {
  const fields: Fields = {
    value: text((t) => value(json(t))),
    confidence: plain((t) => `${json(t)}->'confidence'`),
    from: plain((t) => `${json(t)}->'from'`),
    to: plain((t) => `${json(t)}->'to'`),
  };
  return embedded({ type: 'ReadFact', fields }, (t) => `${json(t)} is null`);
}

const member = (name: string) => (t: string) => `${t}.value->'${name}'`;
const amount = (found: string) => `concat_ws(' ', ${found}->'value'->>'amount', ${found}->'value'->>'currency')`;

const candidateFields: Fields = {
  decidedOn: fact(member('decidedOn')),
  court: fact(member('court')),
  offence: fact(member('offence')),
  sentence: fact(member('sentence')),
  sentenced: fact(member('sentenced')),
  suspendedFor: fact(member('suspendedFor')),
  fine: fact(member('fine'), amount),
  pending: plain(member('pending')),
};

/** What a JSON column holds of a `FreeTextDelivery`'s reading. */
export function freeTextReading(column: string): Embedded {
  const part = (t: string, name: string) => `${t}.${column}->'${name}'`;
  const fields: Fields = {
    outcome: fact((t) => part(t, 'outcome')),
    persons: plain((t) => part(t, 'persons')),
    wanted: texts((t) => `array(select jsonb_array_elements_text(${part(t, 'wanted')}))`),
    convictions: {
      kind: 'many',
      shape: { type: 'CandidateConviction', fields: candidateFields },
      from: (t, { parent }) => `jsonb_array_elements(${part(parent, 'convictions')}) with ordinality as ${t}(value, ordinality)`,
      order: (t) => `${t}.ordinality`,
    },
  };
  return embedded({ type: 'FreeTextReading', fields }, (t) => `${t}.${column} is null`);
}
