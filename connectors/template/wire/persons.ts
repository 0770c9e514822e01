/** The format as data: where to ask, and what is said both ways. */
import type { Shape } from '../../rest-kit/shape.ts';

export const paths = { search: ['persons', 'search'], health: ['health'] } as const;

const text = { type: 'string', minLength: 1, maxLength: 200 } as const;
const search = { type: 'object', properties: { number: text, surname: text, forename: text } } as const;
const person = {
  type: 'object',
  properties: { id: text, surname: text, forename: text, born: { type: 'string', format: 'date' } },
  required: ['id', 'surname'],
} as const;
const found = { type: 'object', properties: { persons: { type: 'array', items: person } }, required: ['persons'] } as const;

export const schemas = { search, found };
export type Search = Shape<typeof search>;
export type Found = Shape<typeof found>;
