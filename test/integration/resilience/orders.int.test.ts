import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { makeSchema } from '../../../server/hub-schema.ts';
import type { Control } from '../../../server/platform/resilience/control.entity.ts';
import { readStatus } from '../../../server/platform/resilience/status.ts';
import { until } from '../../support/processes.ts';
import { aCall } from '../exchange/ground.ts';
import { allSent, ask, askMany, firstTaken, openBackEnds, referencesOf, statusOf, type BackEnds } from './back-ends.ts';

let ends: BackEnds;
beforeAll(async () => {
  ends = await openBackEnds({ workers: 2, policies: { ecris: { closed: [] } } });
  await until('both connectors are known', async () => (await ends.rows('select 1 from connector_state')).length === 2);
});
afterAll(() => ends.close());

const administrator = aCall({ organisation: '89', role: 'admin' });
const order = (control: Control, country?: string, connector = 'ecris') =>
  ends.hub.useCases.orderConnector(administrator, { connector, country, control });
const taken = (country: string) => ends.partners.taken.filter((each) => each.country === country);
/** Longer than a worker takes for anything that it may do. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_000));

afterEach(async () => {
  for (const { connector, country } of await readStatus(ends.hub.pool)) await order('RUNNING', country ?? undefined, connector);
});

describe('a country that is paused', () => {
  it('is sent nothing while the others are; resumed, it gets everything, in the order of raising, and nothing has failed', async () => {
    expect(await order('PAUSED', 'RO')).toMatchObject({ kind: 'ordered', control: 'PAUSED' });
    const waiting = await askMany(ends, 'RO', 12);
    const other = await ask(ends, 'FR');
    await until('France has it', () => allSent(ends, [other]));
    await aSecond();
    expect(taken('RO')).toEqual([]);
    expect(new Set(await statusOf(ends, waiting))).toEqual(new Set(['QUEUED']));
    expect(await ends.rows(`select distinct failures from outbox where lane = 'ecris/RO'`)).toEqual([{ failures: 0 }]);
    expect(await ends.rows('select 1 from country_request where next_attempt_at is not null')).toEqual([]);

    await order('RUNNING', 'RO');
    await until('Romania has all of them', () => allSent(ends, waiting));
    expect(taken('RO').map(({ reference }) => reference)).toEqual(referencesOf(waiting));
  });

  it('ends what is under way, and begins nothing more', async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    ends.partners.onSubmit = () => answered;
    const requests = await askMany(ends, 'DE', 3);
    await until('the first is under way', () => taken('DE').length === 1);
    await order('PAUSED', 'DE');
    answer();
    await until('the first is sent', async () => (await statusOf(ends, requests))[0] === 'SENT');
    await aSecond();
    expect(taken('DE')).toHaveLength(1);
    await order('RUNNING', 'DE');
    await until('the others are sent', () => allSent(ends, requests));
  });

  it('stays paused when the connector as a whole is resumed', async () => {
    await order('PAUSED', 'IE');
    await order('PAUSED');
    const [irish, spanish] = [await ask(ends, 'IE'), await ask(ends, 'ES')];
    await order('RUNNING');
    await until('Spain has it', () => allSent(ends, [spanish]));
    expect(await statusOf(ends, [irish])).toEqual(['QUEUED']);
    await order('RUNNING', 'IE');
    await until('Ireland has it', () => allSent(ends, [irish]));
  });
});

describe('a whole connector', () => {
  it('that is paused is left alone by every worker within a second of the order, under load', async () => {
    ends.partners.taken.length = 0;
    const requests = await Promise.all(
      ['BE', 'BG', 'CZ', 'DK', 'EE', 'GR', 'HR', 'HU'].map((country) => askMany(ends, country, 5)),
    );
    const later = Promise.all(['BE', 'BG', 'CZ', 'DK'].map((country) => askMany(ends, country, 20)));
    await order('PAUSED');
    const orderedAt = performance.now();
    const all = [...requests, ...(await later)].flat();
    await aSecond();
    expect(ends.partners.taken.filter(({ at }) => at > orderedAt + 1_000)).toEqual([]);
    expect((await statusOf(ends, all)).filter((status) => status === 'QUEUED').length).toBeGreaterThan(0);
    await order('RUNNING');
    await until('everything is sent', () => allSent(ends, all), 30_000);
    for (const country of ['BE', 'BG', 'CZ', 'DK']) expect(taken(country)).toHaveLength(25);
  });

  it('pauses without touching the register', async () => {
    await order('PAUSED');
    const request = await ask(ends, 'IT');
    const searched = () =>
      ends.rows(
        'select 1 from enquiry e join country_request r on r.enquiry_id = e.id where r.id = $1 and e.register_records = 0',
        [request.id],
      );
    await until('the register was searched', async () => (await searched()).length === 1);
    expect(await statusOf(ends, [request])).toEqual(['QUEUED']);
  });
});

describe('a country that drains', () => {
  it('gets what was owed at the order, and nothing raised later', async () => {
    await order('PAUSED', 'PL');
    const before = await askMany(ends, 'PL', 4);
    await order('DRAINING', 'PL');
    const after = await askMany(ends, 'PL', 3);
    await until('what was owed is sent', () => allSent(ends, before));
    await aSecond();
    expect(new Set(await statusOf(ends, after))).toEqual(new Set(['QUEUED']));
    await order('RUNNING', 'PL');
    await until('the rest is sent', () => allSent(ends, after));
    expect(firstTaken(ends.partners, 'PL')).toEqual(referencesOf([...before, ...after]));
  });
});

describe('an order', () => {
  it('is refused to everybody but administrators of the exchange unit, and changes nothing', async () => {
    for (const [role, organisation] of [
      ['investigator', '89'],
      ['supervisor', '89'],
      ['auditor', '89'],
      ['admin', '30'],
    ] as const) {
      const call = aCall({ role, organisation });
      const result = await ends.hub.useCases.orderConnector(call, { connector: 'ecris', control: 'PAUSED' });
      expect(result).toMatchObject({ kind: 'not-permitted' });
    }
    expect(await ends.rows('select 1 from connector_control')).toEqual([]);
  });

  it.each([
    ['telegraph', undefined],
    ['ecris', 'ZZ'],
    ['ecris', 'TR'],
    ['pnc', 'FR'],
  ])('about %s %s, which is not there, is not found', async (connector, country) => {
    expect(await order('PAUSED', country, connector)).toEqual({ kind: 'not-found' });
    expect(await ends.rows('select 1 from connector_control')).toEqual([]);
  });

  it('is given over GraphQL, too: pause, drain and resume', async () => {
    const schema = makeSchema(ends.hub.useCases);
    const give = async (mutation: string) => {
      const source = `mutation { ${mutation} { __typename ... on ConnectorOrdered { connector country control } ... on Problem { code } } }`;
      const { data, errors } = await graphql({ schema, source, contextValue: administrator });
      expect(errors).toBeUndefined();
      return Object.values(data ?? {})[0];
    };
    const ordered = { __typename: 'ConnectorOrdered', connector: 'ecris' };
    expect(await give('pauseConnector(input: { connector: "ecris", country: "LV" })')).toEqual({
      ...ordered,
      country: 'LV',
      control: 'PAUSED',
    });
    expect(await give('pauseConnector(input: { connector: "ecris", drain: true })')).toEqual({
      ...ordered,
      country: null,
      control: 'DRAINING',
    });
    expect(await ends.rows('select country, control from connector_control order by country')).toEqual([
      { country: '', control: 'DRAINING' },
      { country: 'LV', control: 'PAUSED' },
    ]);
    await give('resumeConnector(input: { connector: "ecris" })');
    await give('resumeConnector(input: { connector: "ecris", country: "LV" })');
    expect(await ends.rows('select 1 from connector_control')).toEqual([]);
    expect(await give('resumeConnector(input: { connector: "telegraph" })')).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
  });

  it('leaves a trace of who gave it', async () => {
    await order('PAUSED', 'SK');
    const [trace] = await ends.rows(`select * from audit_entry where operation = 'order ecris/SK PAUSED'`);
    expect(trace).toMatchObject({ actor: 'admin@89.example', organisation: '89', role: 'admin', kind: 'CHANGE' });
  });
});
