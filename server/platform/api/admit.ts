/** Whether a validated operation is let in: same table, same limits for both transports. */
import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { ApiOptions } from './api-options.ts';
import type { CallAtDoor } from './door.ts';
import { errorCodes } from './error-codes.ts';
import { refusal } from './mask-errors.ts';
import { measureOperation } from './measure.ts';
import { profileOf } from './operation-profile.ts';
import { introspects, invalidSentence, sizeError } from './validation.ts';

export interface Applicant {
  document: DocumentNode;
  /** Undefined where the name names none, or none is named among several. */
  operation: OperationDefinitionNode | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** @throws GraphQLError with a published code; nothing has been executed then. */
export function admit(options: ApiOptions, { caller, door }: CallAtDoor, { document, operation, variables }: Applicant): void {
  if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', errorCodes.OPERATION_RESOLUTION_FAILURE.meaning);
  const profile = profileOf(options.schema, document, operation);
  door.label = profile.label;
  door.consults = profile.rootFields.some((field) => options.isConsultation(field));
  if (introspects(profile.measures) && !options.maySeeSchema(caller)) throw refusal('GRAPHQL_VALIDATION_FAILED', invalidSentence);
  const refused = profile.rootFields.find((field) => !options.permitsRootField(caller, field));
  if (refused) throw refusal('FORBIDDEN', `The token's role may not use ${refused}.`);
  if (door.fieldsMax !== undefined && profile.measures.fields > door.fieldsMax)
    throw refusal('TOO_LARGE', `At most ${door.fieldsMax} fields are answered without a token.`);
  const tooLarge = profile.measures.costVaries && sizeWith(options.schema, document, operation, variables);
  if (tooLarge) throw tooLarge;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION && door.transport === 'http') {
    throw refusal('BAD_REQUEST', 'Subscriptions are served over the WebSocket.');
  }
  door.ready = { document, operation };
}

function sizeWith(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Applicant['variables'],
) {
  return sizeError(measureOperation(schema, document, operation, variables));
}
