/**
 * The schema set every document is held against, as texts: compiled code finds them without files beside it. Subset of the ECRIS
 * technical specifications v1.0, written for this project, with the same namespaces, names, order, patterns, values and lengths.
 */
import { commonsSchema } from './schema/commons.ts';
import { domainModelSchema } from './schema/domain-model.ts';
import { messagesSchema } from './schema/messages.ts';
import { referenceTablesSchema } from './schema/reference-tables.ts';
import { envelopeSchema, serviceSchema } from './schema/service.ts';

const base = 'mem://ecris/';

/** Documents by address; `schemaLocation` values resolve against these and nothing else. */
export const schemaDocuments: Readonly<Record<string, string>> = {
  [`${base}commons.xsd`]: commonsSchema,
  [`${base}reference-tables.xsd`]: referenceTablesSchema,
  [`${base}domain-model.xsd`]: domainModelSchema,
  [`${base}messages.xsd`]: messagesSchema,
  [`${base}service.xsd`]: serviceSchema,
};

/** The document validation starts from. */
export const rootSchema = { url: `${base}envelope.xsd`, text: envelopeSchema } as const;
