/**
 * What leaves the hub of an error, in every mode: the message of an error whose code is published, else one constant sentence and the
 * trace id. Texts of other errors hold SQL, paths and names (reliability-security finding 6).
 */
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { errorCodes, isErrorCode, type ErrorCode } from './error-codes.ts';
import { limits } from './limits.ts';
import type { Log, LogFacts } from '../log.ts';

export interface MaskContext {
  traceId: string;
  log: Log;
  /** Type and root fields, e.g. `query person`. */
  operation?: string;
}

export function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Masks and logs. Errors without a published code become INTERNAL, or RETRY_LATER where the database was away. */
export function maskErrors(errors: readonly GraphQLError[], context: MaskContext): GraphQLFormattedError[] {
  return errors.map((error) => maskError(error, context));
}

function maskError(given: GraphQLError, context: MaskContext): GraphQLFormattedError {
  const error = unwrap(given);
  const published = publishedCode(error);
  if (published)
    return {
      ...placeOf(error),
      message: publishedMessage(error, published),
      extensions: { code: published, ...reasonOf(error) },
    };
  const code: ErrorCode = isPassing(error.originalError ?? error) ? 'RETRY_LATER' : 'INTERNAL';
  logFault(error.originalError ?? error, code, context, error.path);
  return { ...placeOf(error), ...faultOf(code, context.traceId) };
}

/** Apollo wraps what a validation rule reported in an error with a code of its own; the rule's code is the published one. */
function unwrap(error: GraphQLError): GraphQLError {
  const { originalError } = error;
  return originalError instanceof GraphQLError && originalError.extensions.code === 'TOO_LARGE' ? originalError : error;
}

/** graphql-js repeats pieces of the document in its sentence on syntax: a piece may be a person's name. */
function publishedMessage(error: GraphQLError, code: ErrorCode): string {
  if (code === 'GRAPHQL_PARSE_FAILED')
    return /^Syntax Error: Document contains more th/.test(error.message) ? tooManyTokens : errorCodes[code].meaning;
  return variableMessage(error) ?? error.message;
}

/** Why a field is withheld: a code of the policy table. */
function reasonOf({ extensions: { reason } }: GraphQLError): { reason?: string } {
  return typeof reason === 'string' ? { reason } : {};
}

const tooManyTokens = `The document is too large: at most ${limits.document.tokensMax} tokens.`;

/** The one error that stands for a fault: constant text, trace id. */
export function faultOf(code: ErrorCode, traceId?: string): GraphQLFormattedError {
  const message = code === 'INTERNAL' ? 'Internal error' : errorCodes[code].meaning;
  return { message, extensions: { code, ...(traceId ? { traceId } : {}) } };
}

export function logFault(
  error: unknown,
  code: ErrorCode,
  { traceId, log, operation }: MaskContext,
  path?: readonly (string | number)[],
): void {
  const place = { ...(operation ? { operation } : {}), ...(path ? { path: path.join('.') } : {}) };
  log.error('operation failed', { traceId, ...place, answered: code, ...describeFault(error) });
}

const framesMax = 6;

/** Name, machine code and stack frames; the text of the error is left out, since drivers put values into it. */
export function describeFault(error: unknown): LogFacts {
  if (typeof error !== 'object' || error === null) return { error: typeof error };
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return {
    error: String(name),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...Object.fromEntries(frames.slice(0, framesMax).map((frame, index) => [`at${index}`, shortFrame(frame)])),
  };
}

/** `at` and the folders above the installation add nothing; a log fact is short. */
function shortFrame(frame: string): string {
  return frame
    .trim()
    .replace(/^at /, '')
    .replace(/(file:\/\/)?\/\S*?\/(?=(node_modules|dist|server)\/)/, '');
}

function publishedCode(error: GraphQLError): ErrorCode | undefined {
  const { code } = error.extensions;
  if (isErrorCode(code) && code !== 'INTERNAL') return code;
  return code === undefined && variableName(error) ? 'BAD_USER_INPUT' : undefined;
}

function placeOf({ path, locations }: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

/** graphql-js gives no code to a variable that does not fit; it is told by its node. */
function variableName({ nodes }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  return nodes?.length === 1 && node?.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : undefined;
}

/** Names the variable and the place in it, without the value (it may be a person's name) and without "Did you mean". */
function variableMessage(error: GraphQLError): string | undefined {
  const name = variableName(error);
  if (!name) return undefined;
  const place = / at "([\w.[\]]+)"; /.exec(error.message)?.[1] ?? name;
  const missing = /; Field "(\w+)" of required type "[^"]+" was not provided\.$/.exec(error.message)?.[1];
  if (missing) return `Variable "${name}": "${place}.${missing}" is required.`;
  if (/^Variable "\$\w+" of (required|non-null) type /.test(error.message)) return `Variable "${name}" is required.`;
  return `Variable "${name}" does not fit at "${place}"${reason(error)}`;
}

/** A scalar of ours says what is allowed without repeating the value; graphql-js's own sentences repeat it. */
function reason({ message, originalError }: GraphQLError): string {
  if (originalError instanceof GraphQLError && isErrorCode(originalError.extensions.code)) return `: ${originalError.message}`;
  return /"[^"]+" is not defined by type /.test(message) ? ': there is no such field.' : '.';
}

/** SQLSTATE classes and node codes of a database that is away, overloaded or too slow for the moment. */
const passingCodes = /^(08...|53...|57014|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** pg gives these no code. */
const passingSentences = /^(Connection terminated|timeout exceeded when trying to connect)/;

export function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? passingCodes.test(code) : typeof message === 'string' && passingSentences.test(message);
}
