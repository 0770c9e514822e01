import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { describeConnected, pncForAll } from '../../../server/exchange/back-ends/connected.ts';
import { writeNotifications } from '../../../server/exchange/notifications-out/write-notifications.ts';
import { addPerson } from '../../../server/person/add-person.ts';
import { newId } from '../../../server/platform/ids.ts';
import { usualPolicy } from '../../../server/platform/resilience/policy.ts';
import { until } from '../../support/processes.ts';
import { aCall, definitions } from '../exchange/ground.ts';
import { allSent, ask, askMany, fault, openBackEnds, referencesOf, statusOf, type BackEnds } from './back-ends.ts';

const places = 4;
let ends: BackEnds;
beforeAll(async () => {
  ends = await openBackEnds({ policies: { ecris: { closed: [], places } } });
});
afterAll(() => ends.close());

const connected = describeConnected(definitions, pncForAll);
const someone: Identity = {
  names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
  sex: 'MALE',
  birthDate: '1979-05-17',
  nationalities: ['RO'],
  identifiers: [],
};
const aConviction = (nativeId: string): Conviction => ({
  nativeId,
  country: 'GB',
  decidedOn: '2026-03-02',
  offences: [],
  sanctions: [],
  transmittable: 'YES',
  deleted: false,
});

/** References in the order of writing. */
async function tell(country: string, times: number): Promise<string[]> {
  const written = await ends.hub.unitOfWork((work) => {
    const person = addPerson(work.em, someone, work.now);
    const each = Array.from({ length: times }, (_none, at) => ({
      ...({ id: newId(), country, channel: 'ECRIS', change: 'NEW', person, subject: someone, dueOn: '2026-03-30' } as const),
      conviction: aConviction(`GB-C-${String(at).padStart(15, '9')}`),
    }));
    return writeNotifications(work, connected, each);
  });
  return written.map(({ reference }) => reference);
}

const order = (control: 'PAUSED' | 'RUNNING', country?: string) =>
  ends.hub.useCases.orderConnector(aCall({ organisation: '89', role: 'admin' }), { connector: 'ecris', country, control });
const taken = (kind: string, country?: string) =>
  ends.partners.taken
    .filter((each) => each.kind === kind && (country === undefined || each.country === country))
    .map(({ reference }) => reference);
const told = (references: readonly string[]) => async () => {
  const [row] = await ends.rows<{ sent: number }>(
    `select count(*)::int as sent from notification where status = 'SENT' and reference = any($1::text[])`,
    [references],
  );
  return row?.sent === references.length;
};

describe('what a country is told unasked', () => {
  it('keeps no question to the country waiting, however much of it there is, and keeps its own order', async () => {
    await order('PAUSED', 'RO');
    const notifications = await tell('RO', 200);
    const request = await ask(ends, 'RO');
    await order('RUNNING', 'RO');
    await until('the request is sent', () => allSent(ends, [request]));
    const before = ends.partners.taken.findIndex(({ reference }) => reference === request.reference);
    expect(before).toBeLessThan(20);
    await until('all are told', told(notifications), 60_000);
    expect(taken('NOTIFICATION', 'RO')).toEqual(notifications);
  });

  it('of many countries at once leaves places for questions to others', async () => {
    const { promise: end, resolve: answer } = Promise.withResolvers<void>();
    ends.partners.onSubmit = ({ kind }) => (kind === 'NOTIFICATION' ? end : Promise.resolve());
    const countries = ['AT', 'BE', 'BG', 'CZ', 'DE', 'DK', 'EE'];
    const backlog: string[] = [];
    for (const country of countries) backlog.push(...(await tell(country, 3)));
    await until(
      'as much is being told as may be',
      async () => countries.flatMap((each) => taken('NOTIFICATION', each)).length === places - 1,
    );
    const request = await ask(ends, 'LT');
    await until('the request is sent', () => allSent(ends, [request]));
    expect(countries.flatMap((each) => taken('NOTIFICATION', each))).toHaveLength(places - 1);
    answer();
    await until('all are told', told(backlog), 30_000);
  });

  it('waits beside the questions while its country is paused, and goes when it is resumed', async () => {
    for (const country of ['HR', undefined]) {
      await order('PAUSED', country);
      const notifications = await tell('HR', 3);
      const requests = await askMany(ends, 'HR', 2);
      const other = country ? [await ask(ends, 'FR')] : [];
      await until('the others have theirs', () => allSent(ends, other));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(
        ends.partners.taken.filter(({ reference }) => [...notifications, ...referencesOf(requests)].includes(reference)),
      ).toEqual([]);
      expect(new Set(await statusOf(ends, requests))).toEqual(new Set(['QUEUED']));
      await order('RUNNING', country);
      await until('both have gone', async () => (await allSent(ends, requests)) && (await told(notifications)()));
    }
  });

  it('that a country cannot work in holds up what follows only until its patience ends', async () => {
    await order('PAUSED', 'PL');
    const [first = '', ...others] = await tell('PL', 3);
    ends.partners.onSubmit = ({ reference }) => (reference === first ? Promise.reject(fault('busy')) : Promise.resolve());
    await ends.rows(
      `update outbox set failures = $1 where payload->>'messageId' = (select id::text from exchange_message where reference = $2)`,
      [usualPolicy.patience, first],
    );
    await order('RUNNING', 'PL');
    await until('the others are told', told(others));
    expect(await told([first])()).toBe(false);
  });
});
