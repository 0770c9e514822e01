/** Every bound of the two transports, in one place. The figures are ours unless a source is named. */
export const limits = {
  http: {
    /** Largest request body; an operation of the largest allowed document with its variables is well below. */
    bodyBytesMax: 64 * 1024,
    /** Files that are being received, in one process: each is held in memory. */
    uploadsAtOnceMax: 16,
    /** Until the headers are in; Node's own default of 60 s keeps slow-header attackers for a minute. */
    headersTimeoutMs: 10_000,
    /** Until the whole request is in. */
    requestTimeoutMs: 15_000,
    /** How often the two times above are checked. */
    checkEveryMs: 2_000,
    /** Sockets and requests together; ten thousand sockets and room for requests beside them. */
    connectionsMax: 12_000,
    /** How long a closing server waits for answers under way. */
    drainMs: 3_000,
  },
  /** Without a token. */
  anybody: {
    /** What became of one certificate, and `__typename`. */
    fieldsMax: 2,
    /** Questions of one address, over all paths: so many at once, then so many a second. */
    burst: 60,
    perSecond: 1,
    /** Addresses that are remembered. */
    addressesMax: 20_000,
  },
  document: {
    tokensMax: 2_000,
    /** feed > events > countryRequest > responses > convictions > offences > sanctions > category > label is 9. */
    depthMax: 12,
    /** Below `__schema` and `__type`: the usual introspection query is 13 to 16 deep. */
    introspectionDepthMax: 20,
    /** Every alias counts, `__typename: __typename` too. */
    aliasesMax: 30,
    directivesMax: 30,
    /** Fields written in the document, fragments counted at every spread. */
    fieldsMax: 500,
    /** Fields that could be answered: a field with `first: n` counts what is below it n times. */
    costMax: 50_000,
    /** Validated documents kept for reuse. */
    keptMax: 200,
    /** After so many errors validation stops. */
    errorsMax: 10,
  },
  socket: {
    messageBytesMax: 64 * 1024,
    initWaitMs: 3_000,
    /** Client messages a second. */
    messagesBeforeInit: 50,
    messagesAfterInit: 2_000,
    operationsMax: 20,
    /** Characters of the id that a client gives an operation; it comes back in every frame. */
    idLengthMax: 128,
    /** Unsent answers of a socket beyond which it is closed: its client asks without reading. */
    bufferedBytesMax: 4 * 1024 * 1024,
    /** A socket that has not answered the last heartbeat when the next is due is ended. */
    heartbeatMs: 15_000,
  },
  feed: {
    /** Unsent bytes of a socket beyond which it is no longer pushed to and goes on by reading from its position. */
    bufferedBytesMax: 1024 * 1024,
    /** A socket that does not drain for so long is closed. */
    drainMs: 30_000,
    pageSize: 100,
    /** Pages read at once in one process for subscribers that catch up, so that a storm of reconnections leaves room for requests. */
    replaysAtOnce: 4,
    kindsMax: 20,
    consumerLengthMax: 80,
    /** While the wake-up connection is lost. */
    pollMs: 5_000,
    retryFirstMs: 100,
    retryMaxMs: 5_000,
  },
} as const;
