import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import type { RequestInUseCases } from '../../../server/exchange/requests-in/use-cases.ts';
import { createLabelLoader } from '../../../server/platform/api/label-loader.ts';
import { createExecutor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner } from '../../../server/platform/api/read/planner.ts';
import { about, answered, asked, mihai, type AskedRow } from './asking-us.ts';
import { openExchange, requestOf, type Exchange } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';

let exchange: Exchange;
let request: AskedRow;
/** Of a request that a force makes. */
let ours: string;
beforeAll(async () => {
  exchange = await openExchange();
  request = await asked(exchange, 'TO_ANSWER', mihai);
  await answered(exchange, request);
  ours = (await requestOf(exchange, await raise(exchange, anEnquiry({ countries: ['FR'] })))).id;
});
afterAll(() => exchange.close());

/** Every order, with an input that says nothing wrong. */
const orders: { [Name in keyof RequestInUseCases]: Omit<Parameters<RequestInUseCases[Name]>[1], 'countryRequestId'> } = {
  settleAskedMatter: { purpose: 'CRIMINAL_PROCEEDINGS', reason: 'x' },
  refuseAsked: { reason: 'x' },
  searchAskedAgain: { reason: 'x' },
  decideAskedIdentity: { records: [], reason: 'x' },
  askForIdentity: { idempotencyKey: 'k', items: ['FatherName'], question: 'x' },
  draftAnswer: { idempotencyKey: 'k', decisions: [] },
  releaseAnswer: { draftId: 'x' },
  sendBackAnswer: { draftId: 'x', reason: 'x' },
  tellDeadline: { idempotencyKey: 'k', dueOn: '2099-01-05', reason: 'x' },
  answerFurtherDetails: { idempotencyKey: 'k', questionReference: 'x', text: 'x' },
};
const names = Object.keys(orders) as (keyof RequestInUseCases)[];

/** Its row, thread, history, drafts and searches as text. */
const everythingOf = (id: string) =>
  exchange.rows(
    `select (select row_to_json(r) from country_request r where r.id = $1) as row,
      (select json_agg(m order by m.id) from exchange_message m where m.request_id = $1) as thread,
      (select json_agg(s order by s.seq) from step_taken s where s.subject_id = $1) as steps,
      (select json_agg(d order by d.id) from answer_draft d where d.request_id = $1) as drafts,
      (select json_agg(s order by s.id) from asked_search s where s.request_id = $1) as searches`,
    [id],
  );

const give = (call: HubCall, name: keyof RequestInUseCases, change: object = {}) => {
  const order = exchange.hub.useCases[name] as RequestInUseCases['refuseAsked'];
  return order(call, { ...about(request), ...orders[name], ...change } as never); // each with its own input
};

describe.each(names)('%s', (name) => {
  it.each(['investigator', 'auditor', 'admin'] as const)('is nothing for the unit’s %s', async (role) => {
    expect(await give(aCall({ organisation: '89', role }), name)).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
  });

  it('is nothing for a force, whatever the role there', async () => {
    expect(await give(aCall({ organisation: '30', role: 'supervisor' }), name)).toMatchObject({
      kind: 'not-permitted',
      code: 'ORGANISATION',
    });
  });

  it('finds no request that is not there, and none that we made ourselves', async () => {
    const supervisor = aCall({ organisation: '89', role: 'supervisor' });
    for (const countryRequestId of ['req_00000000-0000-7000-8000-000000000000', 'nonsense', `req_${ours}`])
      expect(await give(supervisor, name, { countryRequestId })).toEqual({ kind: 'not-found' });
  });

  it('does nothing to a request that has been answered', async () => {
    const before = await everythingOf(request.id);
    const result = await give(aCall({ organisation: '89', role: 'supervisor' }), name);
    expect(result.kind).toBe(name === 'answerFurtherDetails' ? 'not-found' : 'wrong-state');
    expect(await everythingOf(request.id)).toEqual(before);
  });
});

describe.each(
  names.filter((name) => Object.keys(orders[name]).some((key) => key === 'reason' || key === 'question' || key === 'text')),
)('%s', (name) => {
  it.each(['', '   ', 'x'.repeat(5_000), 'a\u202Eb'])('names what is wrong with a text: %#', async (text) => {
    const change = Object.fromEntries(
      ['reason', 'question', 'text'].filter((key) => key in orders[name]).map((key) => [key, text]),
    );
    expect(await give(aCall({ organisation: '89', role: 'supervisor' }), name, change)).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: Object.keys(change)[0] }],
    });
  });
});

const look = parse(`query Look($id: ID!) { node(id: $id) { ... on CountryRequest {
  reference status asked { doubts authority { text } } search { records { key } } draft { items { id } } steps { step } } } }`);

describe('what is read of a request of another country', () => {
  const read = async (call: HubCall) => {
    const schema = makeSchema(exchange.hub.useCases);
    const execute = createExecutor({ schema, planner: createReadPlanner({ schema, declared: reads }) });
    const operation = getOperationAST(look, 'Look');
    if (!operation) throw new Error('no operation');
    const { pool: db } = exchange.hub;
    const variables = { id: `req_${request.id}` };
    const able = { ...call, db, labels: createLabelLoader(db) };
    const { data, errors } = await execute({ document: look, operation, operationName: 'Look', variables, call: able });
    // Data is text already: read back as whoever gets it does.
    return { data: JSON.parse(JSON.stringify(data)) as { node: unknown }, errors };
  };
  const callOf = ({ traceId, caller, reader, seen }: HubCall): HubCall =>
    ({ traceId, caller, reader, seen, readEntry: () => Promise.reject(new Error('no payload here')) }) as never; // completed above

  it('all of it, by the unit', async () => {
    const { data } = await read(callOf(aCall({ organisation: '89', role: 'caseworker' })));
    expect(data.node).toMatchObject({
      reference: request.reference,
      status: 'ANSWERED',
      asked: { doubts: [], authority: { text: 'Central authority RO' } },
      search: { records: [{ key: expect.stringContaining('pnc:') }] },
      draft: { items: [{ id: expect.stringContaining('pnc:') }] },
    });
  });

  it('who asked and what was done, and nothing that was found, by the unit’s auditor', async () => {
    const { data, errors } = await read(callOf(aCall({ organisation: '89', role: 'auditor' })));
    expect(data.node).toMatchObject({ status: 'ANSWERED', asked: { doubts: [] }, search: null, draft: null });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(expect.arrayContaining(['node.search', 'node.draft']));
  });

  it.each(['investigator', 'supervisor', 'auditor'] as const)('nothing by a force’s %s', async (role) => {
    expect((await read(callOf(aCall({ organisation: '30', role })))).data).toEqual({ node: null });
  });
});
