import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkOverdue } from '../../../server/exchange/completeness/check-overdue.ts';
import { checkSilence } from '../../../server/exchange/completeness/check-silence.ts';
import { aCall } from '../exchange/ground.ts';
import { openReader, type Reader } from '../exchange/read.ts';
import { openActivity, type Activity } from '../notifications-out/activity.ts';

let activity: Activity;
let read: Reader;
let day: string;
beforeAll(async () => {
  activity = await openActivity();
  read = openReader(activity.hub);
  await activity.states.order({ silence: 'RO' });
  const dual = await activity.put({ nationalities: ['RO', 'NG'] });
  await activity.convict(dual);
  await activity.telling(dual, ['RO NEW SENT']);
  const unknown = await activity.put({ nationalities: [] });
  await activity.convict(unknown);
  await activity.ledger(unknown, ['BLOCKED NATIONALITY_UNKNOWN']);
  day = (await activity.due(dual))[0]?.recorded_on ?? '';
});
afterAll(() => activity.close());

const supervisor = aCall({ organisation: '89', role: 'supervisor' });
const auditor = aCall({ organisation: '89', role: 'auditor' });
const sums = `query ($day: Date!) { completeness(from: $day, to: $day) {
  openAlarms lines { day country { code } recorded sent sending notRequired { reason { code label } count } blocked { reason { code } count } } } }`;
const ledger = `{ notificationsDue(filter: { states: [NOTIFIED, BLOCKED] }) { totalCount nodes { nationality state overdue reason { code } notification { status } } } }`;
const alarms = `{ completenessAlarms(filter: { open: true }) { nodes { kind partner reference } } }`;

const later = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe('the completeness of a day', () => {
  it.each([
    ['a supervisor', supervisor],
    ['an auditor', auditor],
  ])('is shown to %s of the exchange unit', async (_, call) => {
    expect(await read(call, sums, { day })).toEqual({
      completeness: {
        openAlarms: 0,
        lines: [
          {
            ...{ day, country: null, recorded: 1, sent: 0, sending: 0, notRequired: [] },
            blocked: [{ reason: { code: 'NATIONALITY_UNKNOWN' }, count: 1 }],
          },
          {
            ...{ day, country: { code: 'NG' }, recorded: 1, sent: 0, sending: 0, blocked: [] },
            notRequired: [{ reason: { code: 'NO_ARRANGEMENT', label: 'No treaty and no arrangement asks for it' }, count: 1 }],
          },
          { day, country: { code: 'RO' }, recorded: 1, sent: 1, sending: 0, notRequired: [], blocked: [] },
        ],
      },
    });
  });

  it('tells a force nothing', async () => {
    for (const call of [aCall({ role: 'supervisor' }), aCall({ role: 'auditor' })]) {
      expect(await read(call, sums, { day })).toEqual({ completeness: { openAlarms: 0, lines: [] } });
      expect(await read(call, ledger)).toEqual({ notificationsDue: { totalCount: 0, nodes: [] } });
      expect(await read(call, alarms)).toEqual({ completenessAlarms: { nodes: [] } });
    }
  });

  it('shows the ledger, row by row', async () => {
    const { notificationsDue } = (await read(supervisor, ledger)) as { notificationsDue: { nodes: object[] } };
    expect(notificationsDue.nodes).toContainEqual({
      ...{ nationality: 'RO', state: 'NOTIFIED', overdue: false, reason: null, notification: { status: 'SENT' } },
    });
    expect(notificationsDue.nodes).toHaveLength(2);
  });

  it('refuses more days than it adds up', async () => {
    await expect(read(supervisor, sums.replace('to: $day', 'to: "2099-01-01"'), { day })).rejects.toThrow('to');
  });
});

describe('what is owed too long', () => {
  it('is an alarm from the 29th day on, and none before', async () => {
    await activity.hub.unitOfWork((work) => checkOverdue(work, later(27)));
    expect(await read(supervisor, alarms)).toEqual({ completenessAlarms: { nodes: [] } });
    await activity.hub.unitOfWork((work) => checkOverdue(work, later(28)));
    const { completenessAlarms } = (await read(supervisor, alarms)) as { completenessAlarms: { nodes: object[] } };
    expect(completenessAlarms.nodes).toMatchObject([{ kind: 'NOTIFICATION_OVERDUE', partner: 'pnc' }]);
    await activity.rows(`update notification_due set state = 'NOT_REQUIRED' where state = 'BLOCKED'`);
    await activity.hub.unitOfWork((work) => checkOverdue(work, later(28)));
    expect(await read(supervisor, alarms)).toEqual({ completenessAlarms: { nodes: [] } });
  });

  it('from a country is its silence, until something comes', async () => {
    await activity.hub.unitOfWork((work) => checkSilence(work, later(7)));
    expect(await read(supervisor, alarms)).toMatchObject({
      completenessAlarms: { nodes: [{ kind: 'SILENT_PARTNER', partner: 'RO' }] },
    });
    await activity.rows(`update notification set status = 'ACCEPTED'`);
    await activity.hub.unitOfWork((work) => checkSilence(work, later(8)));
    expect(await read(supervisor, alarms)).toEqual({ completenessAlarms: { nodes: [] } });
  });
});
