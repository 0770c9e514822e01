import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '../../support/processes.ts';
import { openActivity, type Activity } from '../notifications-out/activity.ts';
import { aBriton, convictionOf, decide, notificationIs } from './notified.ts';

let exchange: Activity;
beforeAll(async () => {
  exchange = await openActivity();
});
afterAll(() => exchange.close());

it('what Romania told us, and the PNC now records, is not told back to Romania as a conviction of ours', async () => {
  const person = aBriton({ nationalities: ['GB', 'RO'] });
  const { reference } = await exchange.states.order({ notify: { country: 'RO', person } });
  const notification = await notificationIs(exchange, reference, 'TO_DECIDE');
  const { id } = await convictionOf(exchange, notification);
  await decide(exchange, id, { cjsCode: 'TH68037' });
  await notificationIs(exchange, reference, 'ENTERED');
  await exchange.write();
  const lines = () =>
    exchange.rows<{ state: string; reason: string }>(
      `select d.state, d.reason from notification_due d join pnc_entry e on d.conviction_id = e.pnc_id || '/' || e.court_case
       where e.conviction_id = $1`,
      [id],
    );
  await until('the register has told of it', async () => (await lines()).length > 0);
  expect(new Set((await lines()).map(({ state, reason }) => `${state} ${reason}`))).toEqual(
    new Set(['NOT_REQUIRED CONVICTED_ABROAD']),
  );
});
