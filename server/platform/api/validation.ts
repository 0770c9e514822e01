/** The rules that a document must pass: one array for both transports, so that the WebSocket is no side door (CVE-2026-30241). */
import { Kind, type GraphQLError, type OperationDefinitionNode, type ValidationContext, type ValidationRule } from 'graphql';
import { limits } from './limits.ts';
import { refusal } from './mask-errors.ts';
import { measureOperation, type Measures } from './measure.ts';

const { document: max } = limits;

export const parseOptions = { maxTokens: max.tokensMax } as const;

/** "Did you mean" gives the schema away one field at a time, also to a role that may not introspect. */
export const validationOptions = { maxErrors: max.errorsMax, hideSuggestions: true } as const;

const bounds = [
  { of: 'depth', max: max.depthMax, what: 'levels of fields' },
  { of: 'introspectionDepth', max: max.introspectionDepthMax, what: 'levels of introspection' },
  { of: 'aliases', max: max.aliasesMax, what: 'aliases' },
  { of: 'directives', max: max.directivesMax, what: 'directives' },
  { of: 'fields', max: max.fieldsMax, what: 'fields' },
  { of: 'cost', max: max.costMax, what: 'answered fields, page sizes multiplied' },
] as const satisfies { of: keyof Measures; max: number; what: string }[];

/** The first bound that an operation passes, as an error that names it; variables matter for page sizes only. */
export function sizeError(measures: Measures): GraphQLError | undefined {
  const passed = bounds.find(({ of, max: most }) => measures[of] > most);
  return passed && refusal('TOO_LARGE', `The operation is too large: at most ${passed.max} ${passed.what}.`);
}

/**
 * Reports instead of throwing: a rule that throws gives HTTP 500 and ends the whole socket. Enters with the document, before graphql-js
 * compares every field with every other, and reports until validation stops, so that an attack costs one walk.
 */
const withinBounds: ValidationRule = (context: ValidationContext) => ({
  Document: {
    enter(document) {
      const operations = document.definitions.filter(
        (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
      );
      for (const operation of operations) {
        const error = sizeError(measureOperation(context.getSchema(), document, operation));
        if (error) reportUntilStopped(context, error);
      }
    },
  },
});

function reportUntilStopped(context: ValidationContext, error: GraphQLError): void {
  for (let times = 0; times <= validationOptions.maxErrors; times += 1) context.reportError(error);
}

export const validationRules: readonly ValidationRule[] = [withinBounds];

/** Marks what `hideSchema` must not flatten. */
function isSizeError(error: { extensions?: Record<string, unknown> }): boolean {
  return error.extensions?.code === 'TOO_LARGE';
}

export const invalidSentence = 'The operation does not fit the published schema.';

/** What a caller is told of a document that was refused: everything, or where it may not introspect one constant sentence. */
export function reportInvalid<Told extends { message: string; extensions?: Record<string, unknown> }>(
  errors: readonly Told[],
  mayIntrospect: boolean,
): (Told | { message: string; extensions: { code: string } })[] {
  const tooLarge = errors.find(isSizeError);
  if (tooLarge) return [tooLarge];
  return mayIntrospect ? [...errors] : [{ message: invalidSentence, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];
}

/** True where the operation asks for the schema itself. */
export function introspects(measures: Measures): boolean {
  return measures.introspectionDepth > 0;
}
