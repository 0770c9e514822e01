import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { ecris } from '../../../connectors/ecris/index.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { policyClasses } from '../../../server/access/caller.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import { openHub, type Hub } from '../../../server/hub.ts';
import { createLabelLoader } from '../../../server/platform/api/label-loader.ts';
import { createExecutor, type Executor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner, type ReadPlanner } from '../../../server/platform/api/read/planner.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { enquiryAboutIon } from '../../support/people.ts';

const folder = path.resolve(import.meta.dirname, '../../../client-sdk/operations');
const operations = parse(
  readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n'),
);

/** Every read that the SDK sends, with arguments that reach something. */
const variables: Record<string, (made: { enquiry: string; request: string; person: string }) => Record<string, unknown>> = {
  Viewer: () => ({}),
  Countries: () => ({}),
  Connectors: () => ({}),
  MissingLabels: () => ({}),
  AnswerStatistics: () => ({ days: 30 }),
  Deadlines: () => ({ first: 20 }),
  Notification: () => ({ id: `not_${randomUUID()}` }),
  Notifications: () => ({ first: 20 }),
  Completeness: () => ({ from: '2016-11-14', to: '2016-11-15' }),
  CompletenessAlarms: () => ({ first: 20, filter: { open: true } }),
  NotificationsDue: () => ({ first: 20, filter: { overdue: false } }),
  Enquiry: ({ enquiry }) => ({ id: enquiry }),
  CountryRequest: ({ request }) => ({ id: request }),
  RequestIn: ({ request }) => ({ id: request }),
  OffenderMatters: () => ({ first: 20, filter: {} }),
  Referrals: () => ({ first: 20, filter: {} }),
  CountryRequests: () => ({ first: 20, filter: { statuses: ['QUEUED'] } }),
  PersonRequests: ({ person }) => ({ by: { id: person }, first: 20 }),
  Person: ({ person }) => ({ by: { id: person } }),
  SearchPersons: () => ({
    first: 20,
    search: {
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'x',
      birthDate: '1979-05-17',
      identifiers: [{ scheme: 'PASSPORT', value: 'x123' }],
    },
  }),
  CertificateApplication: () => ({ id: `cap_${randomUUID()}` }),
  CertificateApplicationAtDesk: () => ({ id: `cap_${randomUUID()}` }),
  CertificateQueue: () => ({ first: 20, filter: { kind: 'POLICE' } }),
  CertificateDocuments: () => ({ id: `cap_${randomUUID()}` }),
  CertificateStatus: () => ({ reference: 'PC-AAAA-BBBB-CCCC', code: 'x' }),
  MyCertificateApplications: () => ({ first: 20 }),
  CertificateDesk: () => ({ id: `cap_${randomUUID()}` }),
  CertificatesDue: () => ({ first: 20, filter: { dueBy: '2016-11-15' } }),
  CertificateFile: () => ({ id: `cap_${randomUUID()}`, kind: 'PHOTO' }),
  CertificateDocument: () => ({ id: `cer_${randomUUID()}` }),
  LinkReviews: () => ({ first: 20 }),
  LinkReview: () => ({ id: `lnk_${randomUUID()}` }),
  PersonLinks: ({ person }) => ({ by: { id: person } }),
  MergeDisclosures: () => ({ id: `mrg_${randomUUID()}`, first: 20 }),
  FeedPage: () => ({ first: 10 }),
  FeedLatest: () => ({}),
};
const names = operations.definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query' && definition.name
    ? [definition.name.value]
    : [],
);

let database: FreshDatabase;
let hub: Hub;
let schema: GraphQLSchema;
let execute: Executor;
let planner: ReadPlanner;
let made: { enquiry: string; request: string; person: string };

beforeAll(async () => {
  database = await freshDatabase();
  hub = await openHub({ databaseUrl: database.url, connectors: [ecris, pnc] });
  schema = makeSchema(hub.useCases);
  planner = createReadPlanner({ schema, declared: reads });
  execute = createExecutor({ schema, planner });
  const subject = { ...enquiryAboutIon().subject, identifiers: [{ scheme: 'PASSPORT', value: 'X-123', country: 'RO' }] };
  const raised = await hub.useCases.raiseEnquiry(callOf('OWN', hub.pool), { ...enquiryAboutIon(), subject } as never);
  if (raised.kind !== 'raised') throw new Error(JSON.stringify(raised));
  const { rows } = await hub.pool.query<{ id: string; person_id: string }>('select id, person_id from country_request');
  made = { enquiry: `enq_${raised.enquiryId}`, request: `req_${rows[0]?.id}`, person: `per_${rows[0]?.person_id}` };
});
afterAll(async () => {
  await hub?.close();
  await database?.drop();
});

function callOf(policyClass: string, db: Pool): HubCall {
  const [organisation, purpose] = ['30', 'CRIMINAL_PROCEEDINGS'] as const;
  const call: HubCall = {
    traceId: '0'.repeat(32),
    caller: {
      subject: 'officer',
      organisation,
      role: 'investigator',
      purposes: [purpose],
      purpose,
      justification: null,
      expiresAt: new Date(Date.now() + 60_000),
    },
    reader: { policyClass, organisation, purpose, purposes: [purpose] },
    db,
    labels: createLabelLoader(db),
    readEntry: (node, id, info) => planner.readEntry(call, node, id, info),
    seen: new Set(),
  };
  return call;
}

/** Whose documents the others are not: what they ask for is withheld from a force. */
const asked: Record<string, string> = {
  CertificateApplicationAtDesk: 'UNIT',
  CertificateQueue: 'UNIT',
  CertificateDesk: 'UNIT',
  CertificatesDue: 'UNIT',
  CertificateFile: 'UNIT',
};

/** Between what the search finds and what is read stands the matcher: the time, two that find and weigh, one that reads whoever is shown. */
const statementsMax: Record<string, number> = { SearchPersons: 4 };

/** A pool that counts what it is asked. */
function counting(pool: Pool): { pool: Pool; statements: () => number } {
  let statements = 0;
  const counted = new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'query' || typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        statements += 1;
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
  return { pool: counted, statements: () => statements };
}

async function read(document: DocumentNode, name: string, policyClass: string) {
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error(name);
  const { pool, statements } = counting(hub.pool);
  const call = callOf(policyClass, pool);
  const result = await execute({ document, operation, operationName: name, variables: variables[name]?.(made) ?? {}, call });
  return { result, data: JSON.stringify(result.data ?? null), statements: statements(), seen: call.seen };
}

describe('every read of the SDK', () => {
  it('fits the schema and is tried here', () => {
    expect(validate(schema, operations)).toEqual([]);
    expect(names.sort()).toEqual(Object.keys(variables).sort());
  });

  it.each(names)('%s is one statement', async (name) => {
    const { result, statements } = await read(operations, name, asked[name] ?? 'OWN');
    expect(result.errors).toBeUndefined();
    expect(statements).toBe(statementsMax[name] ?? 1);
  });

  it.each(policyClasses.flatMap((policyClass) => names.map((name) => [name, policyClass] as const)))(
    '%s gives no more than the schema promises to the policy class %s',
    async (name, policyClass) => {
      const { result, statements } = await read(operations, name, policyClass);
      for (const error of result.errors ?? []) expect(error.extensions.code).toBe('FORBIDDEN');
      expect(statements).toBeLessThanOrEqual(statementsMax[name] ?? 1);
    },
  );
});

describe('what is read', () => {
  it('labels the purposes of the viewer in one statement, however many, and refuses what is no language', async () => {
    const document = parse('query Viewer($l: String!) { viewer { purposes { label(language: $l) code } } }');
    const ask = async (l: string) => {
      const operation = getOperationAST(document);
      if (!operation) throw new Error('no operation');
      const { pool, statements } = counting(hub.pool);
      const result = await execute({ document, operation, variables: { l }, call: callOf('OWN', pool) });
      return { result, statements: statements() };
    };
    const { result, statements } = await ask('ro');
    expect(JSON.parse(JSON.stringify(result.data))).toEqual({
      viewer: { purposes: [{ label: 'Criminal investigation or proceedings', code: 'CRIMINAL_PROCEEDINGS' }] },
    });
    expect(statements).toBe(1);
    expect((await ask('romanian')).result.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('names the records of personal data that are in it, and no others', async () => {
    expect([...(await read(operations, 'CountryRequest', 'OWN')).seen]).toEqual([made.request]);
    expect([...(await read(operations, 'Person', 'OWN')).seen]).toEqual([made.person]);
    expect([...(await read(operations, 'Countries', 'OWN')).seen]).toEqual([]);
  });

  it('finds a person by a number in another spelling and says why', async () => {
    const { data } = await read(operations, 'SearchPersons', 'OWN');
    expect(JSON.parse(data)).toMatchObject({
      searchPersons: {
        totalCount: 1,
        nodes: [{ score: expect.any(Number), agreements: ['identifier:PASSPORT', 'birthDate'], person: { id: made.person } }],
      },
    });
  });

  it('shows what is awaited and by when the hub tries again', async () => {
    const { data } = await read(operations, 'Enquiry', 'OWN');
    expect(JSON.parse(data)).toMatchObject({
      enquiry: {
        registerCheck: null,
        progress: { asked: 1, answered: 0, refused: 0, overdue: 0, open: 1 },
        requests: [
          {
            country: { code: 'RO', name: 'Romania' },
            status: 'QUEUED',
            dueOn: null,
            overdue: false,
            waitingFor: { what: 'SENDING', whoCanAct: 'HUB' },
          },
        ],
      },
    });
  });

  it('gives positions of the feed that the hub takes back', async () => {
    const page = JSON.parse((await read(operations, 'FeedPage', 'OWN')).data) as {
      feed: { cursor: string; events: { cursor: string }[] };
    };
    expect(page.feed).toMatchObject({ hasMore: false, events: [{ kind: 'ENQUIRY_RAISED' }] });
    expect(page.feed.cursor).toBe(page.feed.events[0]?.cursor);
  });
});
