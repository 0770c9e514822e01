import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { broken, markerKey, takeMarkers } from '../../../../server/platform/api/read/marker.ts';
import type { PlannedObject } from '../../../../server/platform/api/read/planned.ts';
import { plannedTree } from '../../../../server/platform/api/read/planned.ts';

/** What the database writes: every object of a record begins with its marker. */
interface Record_ {
  id: string;
  members: [string, unknown][];
}

const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(`{"${markerKey}":"per_1"`, `"${markerKey}":"!Person"`, markerKey, '{', '\\{"'),
);
const name = fc.stringMatching(/^[_a-z][_a-z0-9]{0,5}$/);
const value = fc.letrec<{ value: unknown; record: Record_ }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    awkward,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.record({
    id: fc.uuid().map((id) => `per_${id}`),
    members: fc.uniqueArray(fc.tuple(name, tie('value')), { maxLength: 4, selector: ([key]) => key }),
  }),
}));

function write(held: unknown, marked: boolean, ids: Set<string>): string {
  if (Array.isArray(held)) return `[${held.map((item) => write(item, marked, ids)).join(',')}]`;
  if (typeof held !== 'object' || held === null) return JSON.stringify(held);
  const { id, members } = held as Record_;
  ids.add(id);
  const marker = marked ? [`"${markerKey}":"${id}"`] : [];
  return `{${[...marker, ...members.map(([key, member]) => `"${key}":${write(member, marked, ids)}`)].join(',')}}`;
}

describe('takeMarkers', () => {
  it('leaves exactly the answer and notes exactly the records in it, whatever the texts of users hold', () => {
    fc.assert(
      fc.property(value.record, (record) => {
        const ids = new Set<string>();
        const seen = new Set<string>();
        expect(takeMarkers(write(record, true, ids), seen)).toBe(write(record, false, new Set()));
        expect(seen).toEqual(ids);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an answer with a row that has not what the schema promises', () => {
    expect(() => takeMarkers(`{"a":[{},${broken('Person')}]}`, new Set())).toThrow(
      'Person: a row has not what the schema promises',
    );
  });
});

describe('plannedTree', () => {
  it('tells type and id of a record even where neither was asked for', () => {
    const seen = new Set<string>();
    const tree = plannedTree(
      `{"x":[{"${markerKey}":"per_1","name":"A"}],"y":null}`,
      (id) => (id.startsWith('per_') ? 'Person' : undefined),
      seen,
    );
    const [person] = tree.values.get('x') as PlannedObject[];
    expect(person).toMatchObject({ __typename: 'Person', id: 'per_1' });
    expect([...(person?.values ?? [])]).toEqual([['name', 'A']]);
    expect([...tree.values.keys()]).toEqual(['x', 'y']);
    expect([...seen]).toEqual(['per_1']);
  });

  it('refuses a row that has not what the schema promises', () => {
    expect(() => plannedTree(`{"a":${broken('Person')}}`, () => undefined, new Set())).toThrow('Person');
  });
});
