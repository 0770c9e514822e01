/** Writes the published schema; the first half of `npm run codegen`. */
import { writeFile } from 'node:fs/promises';
import { publishedSchema, publishedSchemaFile } from '../published-schema.ts';

await writeFile(publishedSchemaFile, publishedSchema());
