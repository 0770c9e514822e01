/** The closed, published list of `extensions.code`, with the HTTP status of an answer that carries nothing but such an error. */
export const errorCodes = {
  BAD_REQUEST: { status: 400, meaning: 'The request is not a GraphQL request.' },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The document does not fit the published schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: 'The document holds no operation of this name, or several without one being named.',
  },
  BAD_USER_INPUT: { status: 400, meaning: 'A variable or argument does not fit; the message names it.' },
  TOO_LARGE: { status: 400, meaning: 'The request passes a limit; the message names it.' },
  PERSISTED_QUERY_NOT_FOUND: { status: 400, meaning: 'No document is known by this hash.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 400, meaning: 'This hub knows no documents by hash.' },
  UNAUTHENTICATED: { status: 401, meaning: 'No valid token was sent, or it has ended.' },
  PURPOSE_NOT_HELD: { status: 403, meaning: 'The token does not hold the purpose named.' },
  FORBIDDEN: { status: 403, meaning: "The token's role may not do this." },
  TOO_MANY: { status: 429, meaning: 'Too many at once; the message says of what.' },
  RETRY_LATER: {
    status: 503,
    meaning: 'Nothing was disclosed. A part of the hub is away for the moment: the same request may succeed later.',
  },
  BACKEND_UNAVAILABLE: { status: 503, meaning: 'A back end is away for the moment.' },
  INTERNAL: { status: 500, meaning: 'A fault of the hub; the trace id finds it in the log.' },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}
