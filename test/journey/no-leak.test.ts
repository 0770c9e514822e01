import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Role } from '../../server/access/caller.ts';
import { rootFieldActions } from '../../server/access/policy.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { everyPath, type Path, type RootArguments } from '../support/every-path.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));

/** Each force asks about a person of its own; every text of that person is one that nobody else has. */
interface Canary {
  force: string;
  word: string;
  passport: string;
  /** Everything that must never be seen by the other force: words, numbers, references, ids. */
  secrets: string[];
  ids: Record<'per' | 'enq' | 'req' | 'rsp' | 'con' | 'off' | 'hov', string>;
  reference: string;
  cursor: string;
}

let database: FreshDatabase;
let stage: Stage;
let derby: Canary;
let hants: Canary;

beforeAll(async () => {
  database = await freshDatabase();
  stage = await startStage({ databaseUrl: database.url });
  await stage.visor.start();
  [derby, hants] = await Promise.all([letAsk('30', 'Kanarienderby'), letAsk('44', 'Kanarienhants')]);
});
afterAll(async () => {
  await stage?.stop();
  await database?.drop();
});

async function letAsk(force: string, word: string): Promise<Canary> {
  const passport = `X${force}${randomUUID().slice(0, 8).toUpperCase()}`;
  await stage.order('ecris', 'behaviour', { addPerson: { country: 'RO', person: registered(word) } });
  const hub = stage.client(force);
  const raised = await hub.raiseEnquiry({
    idempotencyKey: word,
    subject: {
      names: [{ kind: 'PRIMARY', given: 'Anton', family: word }],
      birthDate: '1980-02-03',
      sex: 'MALE',
      nationalities: ['RO'],
      identifiers: [{ scheme: 'PASSPORT', value: passport, country: 'RO' }],
    },
    purpose: 'CRIMINAL_PROCEEDINGS',
    reason: `Custody ${word}`,
    urgency: 'ROUTINE',
  });
  if (raised.__typename !== 'EnquiryRaised') throw new Error(raised.__typename);
  const { enquiry } = raised;
  const request = enquiry.requests[0]?.id ?? '';
  await until('the answer', async () => ((await hub.countryRequest(request))?.responses[0]?.convictions.length ?? 0) > 0, 20_000);
  const asked = await hub.countryRequest(request);
  const [response] = asked?.responses ?? [];
  const ids = {
    per: enquiry.person.id,
    enq: enquiry.id,
    req: request,
    rsp: response?.id ?? '',
    con: response?.convictions[0]?.id ?? '',
    ...(await takeOver(force, enquiry.person.id)),
  };
  const { latest } = await latestOf(force);
  const references = [enquiry.reference, asked?.reference ?? '', ...(asked?.messages.map(({ reference }) => reference) ?? [])];
  return {
    force,
    word,
    passport,
    ids,
    reference: enquiry.reference,
    cursor: latest,
    secrets: [
      word,
      word.toUpperCase(),
      passport,
      ...Object.values(ids),
      ...Object.values(ids).map((id) => id.slice(4)),
      ...references,
      latest,
    ],
  };
}

/** The unit puts the person on ViSOR and hands it over: from then on the matter is the force's. */
async function takeOver(force: string, personId: string): Promise<{ off: string; hov: string }> {
  const [unit, hub] = [stage.client('89', 'caseworker'), stage.client(force)];
  const matter = async () => (await unit.offenderMatters({ personId })).nodes[0];
  const reached = (status: string) => until(`the matter is ${status}`, async () => (await matter())?.status === status, 20_000);
  await reached('RAISED');
  const off = (await matter())?.id ?? '';
  const facts = { idempotencyKey: off, matterId: off, reason: 'Murder' };
  await unit.recordOffender({ ...facts, category: 'VIOLENT', level: 1, manager: 'Manager 8901' });
  await reached('RECORDED');
  const offer = await unit.proposeHandOver({ ...facts, force });
  await reached('HANDOVER_PROPOSED');
  const hov = offer.__typename === 'HandOverMoved' ? offer.handOver.id : '';
  await hub.acceptHandOver({ handOverId: hov, manager: 'Manager 1' });
  await reached('HANDED_OVER');
  return { off, hov };
}

function registered(word: string) {
  return {
    forename: 'Anton',
    surname: word,
    sex: '1',
    birth: '1980-02-03',
    birthPlace: { country: 'RO', town: `${word}stadt` },
    nationalities: ['RO'],
    convictions: [
      {
        number: word.length * 1000 + word.charCodeAt(8),
        court: `Judecatoria ${word}`,
        decidedOn: '2001-05-06',
        finalOn: '2001-06-06',
        offences: [
          {
            code: '080100',
            title: `Fapta ${word}`,
            law: `Art. ${word}`,
            from: '2000-01-01',
            completion: 'LC-00-C',
            participation: 'LP-00-M',
          },
        ],
        sanctions: [{ code: '001001', title: `Pedeapsa ${word}`, nature: 'N-00-0', sentenced: 'P3Y', offences: [0] }],
      },
    ],
  };
}

async function latestOf(force: string): Promise<{ latest: string }> {
  const answer = await ask(force, '{ feed(first: 1) { latest } }');
  return (JSON.parse(answer) as { data: { feed: { latest: string } } }).data.feed;
}

/** The whole answer as it travels; the trace id is not in it but in a header. */
async function ask(force: string, query: string, role: Role = 'investigator'): Promise<string> {
  const answer = await fetch(stage.graphql, {
    method: 'POST',
    headers: { authorization: `Bearer ${await stage.token(force, role)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return answer.text();
}

const nodeTypes = {
  per: 'Person',
  enq: 'Enquiry',
  req: 'CountryRequest',
  rsp: 'CountryResponse',
  con: 'Conviction',
  off: 'OffenderMatter',
  hov: 'HandOver',
} as const;

/** Every way to the owner's data: each id through what it is of, and through the front of all else. */
function pathsTo(canary: Canary): Path[] {
  const kinds = Object.entries(nodeTypes) as [keyof typeof nodeTypes, string][];
  const byId = kinds.flatMap(([kind, type]) =>
    everyPath(schema, 'query', { node: [`id: ${JSON.stringify(canary.ids[kind])}`] }).filter(({ name }) => {
      const [root, entered, ...further] = name.split('.');
      return root === 'node' && (entered === type || further.length === 0);
    }),
  );
  return [...byId, ...everyPath(schema, 'query', argumentsFor(canary)).filter(({ name }) => !name.startsWith('node.'))];
}

function argumentsFor({ ids, passport, word, reference, cursor }: Canary): RootArguments {
  const text = JSON.stringify;
  return {
    node: [],
    person: [`by: { id: ${text(ids.per)} }`, `by: { pncId: ${text(passport)} }`],
    searchPersons: [
      `search: { purpose: "CRIMINAL_PROCEEDINGS", reason: "x", birthDate: "1980-02-03", family: ${text(word)}, identifiers: [{ scheme: "PASSPORT", value: ${text(passport)} }] }, first: 5`,
    ],
    enquiry: [`id: ${text(ids.enq)}`, `reference: ${text(reference)}`],
    countryRequests: ['first: 5', 'first: 5, filter: { country: "RO" }'],
    referrals: ['first: 5'],
    linkReviews: ['first: 5'],
    offenderMatters: ['first: 5', `first: 5, filter: { personId: ${text(ids.per)} }`],
    feed: ['first: 5', `first: 5, after: ${text(cursor)}`],
  };
}

function leaksIn(answer: string, { secrets }: Canary): string[] {
  return secrets.filter((secret) => answer.includes(secret));
}

describe('what one force asked and was told', () => {
  it('is seen by itself on the paths that lead to it, so that the test below can fail', async () => {
    const { ids, word, passport, reference } = derby;
    const unseen = new Set([word, passport, reference, ...Object.values(ids)]);
    for (const { document } of pathsTo(derby)) {
      if (unseen.size === 0) break;
      for (const secret of leaksIn(await ask('30', document), derby)) unseen.delete(secret);
    }
    expect([...unseen]).toEqual([]);
  });

  it.each([
    ['an investigator', 'investigator'],
    ['an auditor', 'auditor'],
    ['an administrator', 'admin'],
  ] as const)(
    'is not seen by %s of another force on any path',
    async (_who, role) => {
      const paths = pathsTo(derby);
      const leaks: string[] = [];
      for (const { name, document } of paths) {
        const found = leaksIn(await ask('44', document, role), derby);
        // A cursor or id that was asked for may stand in no answer either.
        if (found.length > 0) leaks.push(`${name}: ${found.length}`);
      }
      expect(leaks).toEqual([]);
      expect(paths.length).toBeGreaterThan(300);
    },
    300_000,
  );

  it('has every root query field tried', () => {
    const tried = new Set(pathsTo(derby).map(({ name }) => `Query.${name.split('.')[0]}`));
    expect([...tried].sort()).toEqual(
      Object.keys(rootFieldActions)
        .filter((field) => field.startsWith('Query.'))
        .sort(),
    );
  });

  it('is not told to another force that listens from the beginning', async () => {
    const events: string[] = [];
    const stop = new AbortController();
    const { cursor } = hants;
    for await (const arrival of stage.client('44').feed({ consumer: 'from-the-start', signal: stop.signal })) {
      events.push(JSON.stringify(arrival));
      if (arrival.cursor === cursor) break;
    }
    stop.abort();
    expect(leaksIn(events.join(), derby)).toEqual([]);
    expect(leaksIn(events.join(), hants).length).toBeGreaterThan(0);
  });
});

describe("another force's record and one that never was", () => {
  const unknown = (id: string) => `${id.slice(0, 4)}${randomUUID()}`;

  it('are answered alike to the byte, by whatever id', async () => {
    for (const id of Object.values(derby.ids)) {
      const document = (asked: string) => `{ node(id: "${asked}") { __typename id } }`;
      expect(await ask('44', document(id))).toBe(await ask('44', document(unknown(id))));
    }
    expect(await ask('44', `{ enquiry(reference: "${derby.reference}") { id } }`)).toBe(
      await ask('44', '{ enquiry(reference: "ENQ-1999-000001") { id } }'),
    );
    expect(await ask('44', `{ person(by: { id: "${derby.ids.per}" }) { id } }`)).toBe(
      await ask('44', `{ person(by: { id: "${unknown(derby.ids.per)}" }) { id } }`),
    );
  });

  it.each([
    [
      'cancelled',
      (ids: Canary['ids']) =>
        `mutation { cancelCountryRequest(input: { countryRequestId: "${ids.req}" }) { __typename ... on Problem { code message } } }`,
    ],
    [
      'asked about again',
      (ids: Canary['ids']) =>
        `mutation { requestFurtherDetails(input: { idempotencyKey: "k", responseId: "${ids.rsp}", question: "How long?" }) { __typename ... on Problem { code message } ... on InputRejected { issues { path code message } } } }`,
    ],
    [
      'decided about',
      (ids: Canary['ids']) =>
        `mutation { decideIdentity(input: { responseId: "${ids.rsp}", decision: REJECTED, reason: "x" }) { __typename ... on Problem { code message } } }`,
    ],
    [
      'offered to another force',
      (ids: Canary['ids']) =>
        `mutation { proposeHandOver(input: { idempotencyKey: "k3", matterId: "${ids.off}", force: "46", reason: "x" }) { __typename ... on Problem { code message } } }`,
    ],
    [
      'taken over',
      (ids: Canary['ids']) =>
        `mutation { acceptHandOver(input: { handOverId: "${ids.hov}", manager: "x" }) { __typename ... on Problem { code message } } }`,
    ],
    [
      'asked about by its person',
      (ids: Canary['ids']) =>
        `mutation { raiseEnquiry(input: { idempotencyKey: "k2", personId: "${ids.per}", purpose: "CRIMINAL_PROCEEDINGS", reason: "x" }) { __typename ... on Problem { code message } ... on InputRejected { issues { path code message } } } }`,
    ],
  ])('are refused alike when they are to be %s', async (_what, mutation) => {
    const before = await countRows();
    const foreign = await ask('44', mutation(derby.ids));
    const none = Object.fromEntries(Object.entries(derby.ids).map(([kind, id]) => [kind, unknown(id)])) as Canary['ids'];
    expect(foreign).toBe(await ask('44', mutation(none)));
    expect(foreign).toMatch(/NOT_FOUND/);
    expect(await countRows()).toEqual(before);
  });

  it('are alike as positions of a feed', async () => {
    const acknowledge = (cursor: string) =>
      `mutation { acknowledgeFeed(input: { consumer: "c", cursor: "${cursor}" }) { __typename ... on Problem { code message } ... on InputRejected { issues { path code message } } } }`;
    const [foreign, none] = [await ask('44', acknowledge(derby.cursor)), await ask('44', acknowledge('bm9uZQ'))];
    expect(foreign).toBe(none);
    expect(foreign).not.toMatch(/FeedAcknowledged/);
  });
});

async function countRows(): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select (select count(*) from enquiry) e, (select count(*) from country_request) r, (select count(*) from exchange_message) m, (select count(*) from outbox) o,
        (select count(*) from feed_event) f`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}
