/** Prints the published schema into schema/schema.graphql; with --check it only says whether the file is as it should be. */
import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { makeSchema } from '../hub-schema.ts';

const file = 'schema/schema.graphql';
const header = '# Printed from the resolvers by `npm run build`; do not edit.\n\n';

const text = header + printSchema(lexicographicSortSchema(makeSchema())) + '\n';
if (process.argv.includes('--check')) {
  const held = await readFile(file, 'utf8').catch(() => '');
  if (held !== text) {
    console.error(`${file} differs from the code: run \`npm run codegen\` and commit both.`);
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}
