import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApi } from '../../../connectors/visor/wire/openapi.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { documentFile, fits, misfits, published } from './published.ts';
import { aCreation, by, connectTo, framesOf, newReference, startVisorSimulator, type Opened } from './stage.ts';

let simulator: Simulator;
let connection: Opened;

beforeAll(async () => {
  simulator = await startVisorSimulator();
  connection = await connectTo(simulator.port);
});

afterAll(async () => {
  await connection.close();
  await simulator.close();
});

const operations = Object.entries(published.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every `$ref` anywhere in a value. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

describe('the published interface', () => {
  it('is the one that adapter and simulator are made from, written down', () => {
    const written = readFileSync(documentFile, 'utf8');
    // To write it again: node --eval "import('./connectors/visor/wire/openapi.ts').then((m) => console.log(JSON.stringify(m.openApi, null, 2)))"
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(openApi)));
  });

  it('is served by the simulator', async () => {
    const answer = await fetch(`http://127.0.0.1:${simulator.port}/openapi.json`);
    expect(await answer.json()).toEqual(published);
  });

  it('has the parts that OpenAPI 3.1 demands', () => {
    expect(published).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    expect(operations.length).toBeGreaterThanOrEqual(10);
    for (const { path, method } of operations) {
      expect(path).toMatch(/^\/[\w/{}-]+$/);
      expect(['get', 'post', 'patch', 'put', 'delete']).toContain(method);
    }
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to nothing that is not in it, and holds nothing that nobody refers to', () => {
    const references = new Set(referencesIn(published));
    const targets = Object.entries(published.components)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, entries]) => Object.keys(entries).map((name) => `#/components/${kind}/${name}`));
    expect([...references].toSorted()).toEqual(targets.toSorted());
  });

  it.each(operations.map((each) => [each.operation.operationId, each] as const))(
    '%s names each placeholder of its path, a success and the problem document',
    (_id, { path, operation }) => {
      const parameters = operation.parameters.map(({ $ref }) => published.components.parameters[$ref.split('/').at(-1) ?? '']);
      const inPath = parameters.flatMap((parameter) => (parameter?.in === 'path' ? [`{${parameter.name}}`] : []));
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
      for (const parameter of parameters) expect(parameter).toMatchObject({ required: true, schema: expect.anything() });
      expect(Object.keys(operation.responses).toSorted()).toEqual([expect.stringMatching(/^20[01]$/), 'default']);
    },
  );

  it('has only schemas that are valid JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false });
    const schemas = [
      ...Object.values(published.components.schemas),
      ...Object.values(published.components.parameters).map(({ schema }) => schema),
    ];
    for (const schema of schemas) expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null]);
  });

  it('takes no more than it says: every request body is closed', () => {
    for (const { operation } of operations) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      if (schema) expect([operation.operationId, fits(schema, { unheard: 'of' })]).toEqual([operation.operationId, false]);
    }
  });
});

describe('what is said', () => {
  it('is as published, in every operation', async () => {
    const change = (facts: object) => ({ reference: newReference(), ...facts });
    const { nativeId } = await connection.updateOffender(aCreation(), by('89'));
    const steps = [
      ['89', { kind: 'AMEND', level: 3 }],
      ['89', { kind: 'PROPOSE_TRANSFER', to: '30FV', reason: 'Moved' }],
      ['30', { kind: 'REJECT_TRANSFER', reason: 'Never here' }],
      ['89', { kind: 'PROPOSE_TRANSFER', to: '44FV', reason: 'Moved' }],
      ['44', { kind: 'ACCEPT_TRANSFER', manager: 'M 1' }],
      ['44', { kind: 'ARCHIVE' }],
    ] as const;
    for (const [index, [force, step]] of steps.entries()) {
      await connection.updateOffender(change({ ...step, nativeId, version: index + 1 }) as never, by(force));
    }
    await connection.enquireOffenders({ by: 'ID', nativeId }, by('89'));
    await connection.enquireOffenders({ by: 'FILTER', first: 100 }, by('89'));
    await connection.settle(aCreation(), by('89'));
    await connection.health();
    const said = new Set(framesOf(simulator, 'FRAME_IN').map(({ type }) => type));
    expect([...said].filter((type) => type !== 'other').toSorted()).toEqual(
      operations.map(({ operation }) => operation.operationId).toSorted(),
    );
    expect(misfits(simulator)).toEqual([]);
  });

  it('is seen where it is not as published', () => {
    const frame = { method: 'POST', path: ['v1', 'nominals', 'search'], headers: {}, body: { first: 0 } };
    const entry = { seq: 1, at: '', kind: 'FRAME_IN', id: 'x', type: 'searchNominals', frame: JSON.stringify(frame) } as const;
    const found = misfits({ ...simulator, journal: { ...simulator.journal, entries: () => [entry] } });
    expect(found).toContain('searchNominals: body');
    expect(found).toContain('searchNominals: X-Visor-Justification');
  });
});
