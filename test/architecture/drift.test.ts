import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publishedSchema, publishedSchemaFile } from '../../server/published-schema.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

// Either fails after a change until `npm run codegen` was run and its results are committed.
describe('what is generated', () => {
  it('publishes the schema that the resolvers define', async () => {
    expect(await readFile(path.join(root, publishedSchemaFile), 'utf8')).toBe(publishedSchema());
  });

  it('gives the SDK the types of the published schema and of its own operations', () => {
    const args = ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml', '--check'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect({ status, stale: stdout.split('stale files').slice(1), stderr: status === 0 ? '' : stderr }).toEqual({
      status: 0,
      stale: [],
      stderr: '',
    });
  }, 120_000);
});
