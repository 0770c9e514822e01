import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, openExchange, type Exchange } from '../exchange/exchange.ts';
import { until } from '../../support/processes.ts';
import { aBriton, convictionOf, decide, notificationIs, steps, theUnit } from './notified.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());

const notified = async (person = aBriton()) => {
  const { reference } = await exchange.states.order({ notify: { country: 'RO', person } });
  return notificationIs(exchange, reference, 'TO_DECIDE');
};

describe('Romania tells of a burglary of a UK national', () => {
  it('is stored, decided by a person of the unit, and put on the PNC: the record first, then its results', async () => {
    const notification = await notified();
    const conviction = await convictionOf(exchange, notification);
    expect(conviction).toMatchObject({ attached: true, superseded_at: null });
    const [equivalence] = await exchange.rows<{ proposals: { cjsCode: string; why: string; recordable: boolean }[] }>(
      'select proposals from equivalence where conviction_id = $1',
      [conviction.id],
    );
    expect(equivalence?.proposals.length).toBeGreaterThan(0);
    expect(await decide(exchange, conviction.id, { cjsCode: 'TH68037' })).toMatchObject({ kind: 'decided' });
    await notificationIs(exchange, notification.reference, 'ENTERED');
    const [entry] = await exchange.rows<{ state: string; pnc_id: string; court_case: string; asn: string }>(
      'select * from pnc_entry where conviction_id = $1',
      [conviction.id],
    );
    expect(entry).toMatchObject({ state: 'ENTERED', pnc_id: expect.stringMatching(/^\d{4}\/\d{7}[A-Z]$/) });
    expect(entry?.asn).toMatch(/^\d\d\/89CA\/01\/\d{11}[A-Z]$/);
    const writes = await exchange.rows<{ write: { kind: string }; state: string }>(
      `select write, state from register_write where reference like (select id from pnc_entry where conviction_id = $1) || ':%' order by raised_at`,
      [conviction.id],
    );
    expect(writes.map(({ write, state }) => [write.kind, state])).toEqual([
      ['CREATE_RECORD', 'DONE'],
      ['ADD_DISPOSALS', 'DONE'],
    ]);
    expect((await steps(exchange, notification)).map(({ step, by, basis }) => [step, by, basis])).toEqual([
      ['identify', 'hub', 'KEEP_NOTIFIED'],
      ['enter', theUnit().caller.subject, 'RECORD_ON_PNC'],
      ['entered', 'hub', 'RECORD_ON_PNC'],
    ]);
    const told = (await feedOf(exchange, '89')).map(({ kind }) => kind);
    expect(told).toEqual(
      expect.arrayContaining(['NOTIFICATION_RECEIVED', 'NOTIFICATION_IDENTIFIED', 'EQUIVALENCE_DECIDED', 'PNC_ENTERED']),
    );
  });

  it('is given its receipt', async () => {
    const notification = await notified();
    await until('Romania has the receipt', async () =>
      exchange.states.entries('FRAME_IN', 'NRS').some(({ inReplyTo }) => inReplyTo === notification.reference),
    );
  });

  it('is kept, and not put on the PNC, where nothing here corresponds to it', async () => {
    const notification = await notified();
    const conviction = await convictionOf(exchange, notification);
    await decide(exchange, conviction.id, { none: true });
    expect(await notificationIs(exchange, notification.reference, 'KEPT')).toMatchObject({ failure: 'NO_EQUIVALENT' });
    expect(await exchange.rows('select 1 from pnc_entry where conviction_id = $1', [conviction.id])).toEqual([]);
  });
});
