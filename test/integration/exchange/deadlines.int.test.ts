import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { dueDay, isWorkingDay, londonDate, nextDay } from '../../../server/exchange/playbook/deadline.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import { createExecutor, type Executor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner } from '../../../server/platform/api/read/planner.ts';
import { createLabelLoader } from '../../../server/platform/api/label-loader.ts';
import { requestIn, type RequestRow } from './exchange.ts';
import { aCall, anEnquiry, raise, type CallFacts } from './ground.ts';
import { anAnswer, openScripted, type Scripted } from './scripted.ts';

let scripted: Scripted;
let execute: Executor;
let answered: RequestRow;
let open: RequestRow;
let ofHampshire: RequestRow;
let today: string;

beforeAll(async () => {
  scripted = await openScripted();
  const schema = makeSchema(scripted.hub.useCases);
  execute = createExecutor({ schema, planner: createReadPlanner({ schema, declared: reads }) });
  const ask = async (facts: CallFacts) => requestIn(scripted, await raise(scripted, anEnquiry(), aCall(facts)), 'SENT');
  [answered, open, ofHampshire] = [await ask({}), await ask({}), await ask({ organisation: '44' })];
  await scripted.partner.deliver(anAnswer(answered.reference));
  today = londonDate(new Date());
});
afterAll(() => scripted?.close());

async function ask<Data>(source: string, facts: CallFacts = {}): Promise<Data> {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(source);
  const { caller, reader, traceId, seen, readEntry } = aCall(facts);
  const call = { caller, reader, traceId, seen, readEntry, db: scripted.hub.pool, labels: createLabelLoader(scripted.hub.pool) };
  const { data, errors } = await execute({ document, operation, operationName: operation.name?.value, variables: {}, call });
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data)) as Data;
}

describe('deadlines', () => {
  const due = (day: string, { id }: RequestRow) =>
    scripted.rows('update country_request set due_on = $2 where id = $1', [id, day]);
  const left = async (facts: CallFacts = {}) =>
    (
      await ask<{ deadlines: { nodes: { id: string; workingDaysLeft: number | null }[] } }>(
        '{ deadlines(first: 10) { nodes { id workingDaysLeft } } }',
        facts,
      )
    ).deadlines.nodes;

  it('come nearest first, without what is answered, and to the force that asked alone', async () => {
    await due(dueDay(today, 5), open);
    await due(dueDay(today, 2), ofHampshire);
    expect((await left({ organisation: '89', role: 'caseworker' })).map(({ id }) => id)).toEqual([
      `req_${ofHampshire.id}`,
      `req_${open.id}`,
    ]);
    expect((await left()).map(({ id }) => id)).toEqual([`req_${open.id}`]);
    expect((await left({ organisation: '44' })).map(({ id }) => id)).toEqual([`req_${ofHampshire.id}`]);
  });

  it('count working days over weekends and bank holidays', async () => {
    for (const day of [today, dueDay(nextDay(today), 3), dueDay(today, 30), dueDay(today, 110)]) {
      await due(day, open);
      let expected = 0;
      for (let at = nextDay(today); at <= day; at = nextDay(at)) if (isWorkingDay(at)) expected += 1;
      expect(await left()).toEqual([{ id: `req_${open.id}`, workingDaysLeft: expected }]);
    }
  });

  it('say how many working days late something is', async () => {
    await due('2026-11-02', open);
    let late = 0;
    for (let at = '2026-11-03'; at <= today; at = nextDay(at)) if (isWorkingDay(at)) late += 1;
    expect(await left()).toEqual([{ id: `req_${open.id}`, workingDaysLeft: -late }]);
  });
});
