/** How a waterfall is read, from whichever row holds it. */
import { embedded, plain, text, texts, type Value } from '../../platform/api/read/fields.ts';
import { frozenModel } from '../matching/frozen.ts';
import type { At, Embedded, Many } from '../../platform/api/read/shape.ts';

const member =
  (name: string): Value =>
  (t) =>
    `${t}.value->>'${name}'`;

/** @param waterfall SQL of the JSON that holds it, by the alias of its row */
export function evidenceOf(waterfall: (t: string) => string): Many {
  return {
    kind: 'many',
    from: (t, at: At) => `jsonb_array_elements(${waterfall(at.parent)}->'fields') with ordinality as ${t}(value, ordinality)`,
    order: (t) => `${t}.ordinality`,
    shape: {
      type: 'MatchEvidence',
      fields: { field: text(member('field')), level: text(member('level')), bits: plain(member('bits')) },
    },
  };
}

export const listIn = (waterfall: (t: string) => string, name: 'contradictions' | 'holds') =>
  texts((t) => `array(select jsonb_array_elements_text(${waterfall(t)}->'${name}'))`);

/** Of an earlier model they are not known. @param model column that holds its version */
export function bandsOf(model: (t: string) => string): Embedded {
  const { bands, version } = frozenModel;
  const fields = { review: plain(() => String(bands.review)), join: plain(() => String(bands.join)) };
  return embedded({ type: 'MatchBands', fields }, (t) => `${model(t)} <> '${version}'`);
}
