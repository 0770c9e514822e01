import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { interpol } from '../../../connectors/interpol/index.ts';
import { ecris } from '../../../connectors/ecris/index.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import type { ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { describeConnected, pncForAll } from '../../../server/exchange/back-ends/connected.ts';
import { reconsider } from '../../../server/exchange/completeness/reconsider.ts';
import { openActivity, type Activity } from '../notifications-out/activity.ts';

let activity: Activity;
beforeAll(async () => {
  activity = await openActivity();
});
afterAll(() => activity.close());

it('tells what waited for a channel once the hub is connected to it, due when it always was', async () => {
  const american = await activity.put({ nationalities: ['US', 'RO'] });
  await activity.convict(american);
  await activity.telling(american, ['RO NEW ACCEPTED']);
  await activity.ledger(american, ['RO NOTIFIED', 'US BLOCKED CHANNEL_NOT_CONNECTED']);
  const [, before] = await activity.due(american);
  const connected = describeConnected([ecris, pnc, interpol] as readonly ConnectorDefinition[], pncForAll);
  expect(await activity.hub.unitOfWork((work) => reconsider(work, connected, 'pnc'))).toBe(1);
  expect(await activity.hub.unitOfWork((work) => reconsider(work, connected, 'pnc'))).toBe(0);
  await activity.ledger(american, ['RO NOTIFIED', 'US NOTIFIED']);
  const [romania, america] = await activity.told(american);
  expect(romania).toMatchObject({ country: 'RO', change: 'NEW', status: 'ACCEPTED' });
  expect(america).toMatchObject({ country: 'US', change: 'NEW', due_on: before?.due_on });
});
