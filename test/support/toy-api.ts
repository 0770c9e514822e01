/** The transports behind a schema small enough to be seen whole; callers, reads and audit are stand-ins, the database is real. */
import { buildSchema, execute, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { ApiOptions, Gateway } from '../../server/platform/api/api-options.ts';
import { openApi, type Api } from '../../server/platform/api/http-server.ts';
import type { ReadFacts } from '../../server/platform/api/read-facts.ts';
import type { Call, CallerOnTheLine } from '../../server/platform/context/call.ts';
import { encodeCursor } from '../../server/platform/event/cursor.ts';
import type { EntryRequest } from '../../server/platform/event/feed-parts.ts';
import { silentLog, type LogFacts } from '../../server/platform/log.ts';
import { createLabelLoader } from '../../server/platform/api/label-loader.ts';

export interface ToyCaller extends CallerOnTheLine {
  organisation: string;
  role: 'developer' | 'officer';
}

export const secretText = 'db password is hunter2 at /srv/hub';

export interface Toy {
  api: Api;
  wsUrl: string;
  schema: GraphQLSchema;
  /** Names of the statements that the transports ran, in order. */
  statements: string[];
  /** What was written down as read. */
  reads: ReadFacts<ToyCaller>[];
  logged: { event: string; facts: LogFacts }[];
  /** While true nothing can be written down. */
  auditIsAway: boolean;
  /** How often a mutation was executed. */
  raised: number;
  close(): Promise<void>;
}

const sdl = `
  scalar Cursor
  input FeedFilter { kinds: [String!] }
  type Person { id: ID! name: String! friends(first: Int = 10): [Person!]! }
  type FeedEvent { id: ID! cursor: Cursor! kind: String! redelivered: Boolean! subject: String padding(bytes: Int = 0): String! }
  type Query { hello(name: String): String! slow: String! person(id: ID!): Person people(first: Int = 10): [Person!]! boom: String offLimits: String }
  type Mutation { raise: Int! }
  type Subscription {
    feed(after: Cursor, consumer: String, filter: FeedFilter): FeedEvent!
    responseArrived(after: Cursor, consumer: String, filter: FeedFilter): FeedEvent!
  }`;

export async function openToy(databaseUrl: string, more: Partial<ApiOptions<ToyCaller>> = {}): Promise<Toy> {
  const schema = buildSchema(sdl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  pool.on('error', () => {});
  const toy: Omit<Toy, 'api' | 'wsUrl'> = {
    schema,
    statements: [],
    reads: [],
    logged: [],
    auditIsAway: false,
    raised: 0,
    async close() {
      await api.close();
      await pool.end();
    },
  };
  const api = await openApi<ToyCaller>({
    schema,
    executor: graphqlJs(schema, toy),
    stringifyResult: (result) => JSON.stringify(result),
    host: '127.0.0.1',
    port: 0,
    allowedOrigins: ['https://console.example'],
    authenticate: (authorization) => Promise.resolve().then(() => readToken(authorization)),
    makeCall: (caller, traceId) => makeCall(caller, traceId, pool),
    permitsRootField: (_caller, field) => field !== 'Query.offLimits',
    isConsultation: () => false,
    maySeeSchema: ({ role }) => role === 'developer',
    recordReads: (reads) => recordReads(toy, reads),
    feed: {
      databaseUrl,
      pool: counting(pool, toy.statements),
      readEntries: (request) => readEntries(pool, toy.statements, request),
    },
    isReady: () => Promise.resolve(true),
    log: { ...silentLog, error: (event, facts = {}) => void toy.logged.push({ event, facts }) },
    ...more,
  });
  return Object.assign(toy, { api, wsUrl: api.url.replace('http', 'ws') });
}

/** What an officer of this organisation sends as `authorization`. */
export function tokenFor(
  organisation: string,
  { role = 'officer', lifetimeMs = 600_000 }: { role?: ToyCaller['role']; lifetimeMs?: number } = {},
) {
  const claims = { subject: `${role}@${organisation}`, organisation, role, expiresAt: Date.now() + lifetimeMs };
  return `Bearer ${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
}

function readToken(authorization = ''): ToyCaller {
  const refused = Object.assign(new Error('Send a token.'), { code: 'UNAUTHENTICATED' });
  if (!authorization.startsWith('Bearer ')) throw refused;
  const claims = JSON.parse(Buffer.from(authorization.slice(7), 'base64url').toString()) as Omit<ToyCaller, 'expiresAt'> & {
    expiresAt: number;
  };
  if (claims.expiresAt <= Date.now()) throw refused;
  return { ...claims, expiresAt: new Date(claims.expiresAt) };
}

function makeCall(caller: ToyCaller, traceId: string, db: pg.Pool): Call<ToyCaller> {
  const reader = {
    policyClass: 'OWN',
    organisation: caller.organisation,
    purpose: 'CRIMINAL_PROCEEDINGS',
    purposes: ['CRIMINAL_PROCEEDINGS'],
  };
  return { caller, traceId, reader, db, labels: createLabelLoader(db), seen: new Set(), readEntry: () => Promise.resolve(null) };
}

function recordReads(toy: Pick<Toy, 'auditIsAway' | 'reads'>, reads: readonly ReadFacts<ToyCaller>[]): Promise<void> {
  if (toy.auditIsAway) return Promise.reject(new Error('the audit is away'));
  toy.reads.push(...reads);
  return Promise.resolve();
}

function graphqlJs(schema: GraphQLSchema, toy: Pick<Toy, 'raised'>): Gateway {
  const person = (id: string, call: Call): object => {
    call.seen.add(`person_${id}`);
    return {
      id,
      name: `Name of ${id}`,
      friends: ({ first }: { first: number }) => Array.from({ length: first }, (_, n) => person(`${id}${n}`, call)),
    };
  };
  const rootValue = {
    hello: ({ name }: { name?: string }) => `hello ${name ?? 'there'}`,
    slow: () => new Promise((resolve) => setTimeout(resolve, 300, 'at last')),
    person: ({ id }: { id: string }, call: Call) => person(id, call),
    people: ({ first }: { first: number }, call: Call) => Array.from({ length: first }, (_, n) => person(String(n), call)),
    boom: () => Promise.reject(new Error(secretText)),
    offLimits: () => 'told',
    raise: () => ++toy.raised,
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, operationName, request, context }) =>
          execute({ schema, document, operationName, variableValues: request.variables, contextValue: context, rootValue }),
      }),
    stop: () => Promise.resolve(),
  };
}

/** The pool with the names of its statements noted. */
function counting(pool: pg.Pool, statements: string[]): pg.Pool {
  return new Proxy(pool, {
    get(target, name, receiver) {
      if (name !== 'query') return Reflect.get(target, name, receiver) as unknown;
      return (query: pg.QueryConfig) => {
        statements.push(query.name ?? 'unnamed');
        return target.query(query);
      };
    },
  });
}

async function readEntries(pool: pg.Pool, statements: string[], { keys, reader, given, variables }: EntryRequest) {
  statements.push('entries');
  const { rows } = await pool.query<{ seq: string; id: string; kind: string; subject_id: string | null }>({
    name: 'toy-entries',
    text: 'select seq, id, kind, subject_id from feed_event where organisation = $1 and seq = any($2::bigint[])',
    values: [reader.organisation, keys.map(({ seq }) => seq)],
  });
  const padding = 'x'.repeat(typeof variables.bytes === 'number' ? variables.bytes : 0);
  return rows.map(({ seq, id, kind, subject_id: subject }) => ({
    seq: Number(seq),
    json: JSON.stringify({
      id,
      cursor: encodeCursor(reader.organisation, Number(seq)),
      kind,
      redelivered: Number(seq) <= given.acknowledged,
      subject,
      padding,
    }),
    seen: [`event_${id}`],
  }));
}
