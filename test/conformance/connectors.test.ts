import { expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
const connectors = readdirSync(path.join(root, 'connectors')).filter((name) =>
  existsSync(path.join(root, 'connectors', name, 'index.ts')),
);

it('there are connectors to hold against the checklist', () => {
  expect(connectors).toEqual(expect.arrayContaining(['ecris', 'interpol', 'leds', 'pnc', 'template', 'visor']));
});

it.each(connectors)('%s has a stand-in, and a test that runs every check on it', (name) => {
  const test = readFileSync(path.join(root, 'test', 'integration', name, 'conformance.int.test.ts'), 'utf8');
  expect(test).toContain(`connectors/${name}/conformance.ts`);
  expect(test).toContain('runChecks(standIn)');
});
