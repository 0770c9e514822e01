import { lexicographicSortSchema, printSchema } from 'graphql';
import { makeSchema } from './hub-schema.ts';

export const publishedSchemaFile = 'schema/schema.graphql';

/** What belongs into `schema/schema.graphql`: the published language as the resolvers define it, in alphabetical order. */
export function publishedSchema(): string {
  return `# Printed from the resolvers by \`npm run codegen\`; do not edit.\n\n${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
}
