import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/processes.ts';
import { openActivity, type Activity } from '../notifications-out/activity.ts';

interface AlarmRow {
  id: string;
  kind: string;
  partner: string;
  day: string;
  reference: string;
  missing_with: string | null;
}

let activity: Activity;
beforeAll(async () => {
  activity = await openActivity();
});
afterAll(() => activity.close());

const open = (kind = '%') =>
  activity.rows<AlarmRow>(
    'select * from completeness_alarm where resolved_at is null and kind like $1 order by kind, partner, reference',
    [kind],
  );
const today = async () => {
  const [row] = await activity.rows<{ day: string }>(
    `select to_char((hub_now() at time zone 'Europe/London') - interval '2 hours', 'YYYY-MM-DD') as day`,
  );
  return row?.day ?? '';
};

/** One virtual day later, once the round of the new day is done. */
async function nextDay(): Promise<void> {
  const round = async () => {
    const [done] = await activity.rows<{ day: string }>(`select day from round_done where name = 'completeness'`);
    return done?.day === (await today());
  };
  await until('the round of today is done', round);
  await activity.pass(1);
  await until('the round of the next day is done', round);
}

/** Waits until these alarms are open, as `kind partner reference missing with`. */
async function alarmed(lines: readonly string[]): Promise<void> {
  const found = (await open()).map(({ kind, partner, reference, missing_with }) =>
    [kind, partner, reference, missing_with].filter(Boolean).join(' '),
  );
  expect(found).toEqual([...lines].sort());
}

const toldNow = async (nationalities: string[]) => {
  const nominal = await activity.put({ nationalities });
  await activity.convict(nominal);
  await activity.telling(
    nominal,
    nationalities.map((country) => `${country} NEW ACCEPTED`),
  );
  const [told] = await activity.told(nominal);
  if (!told) throw new Error('nothing was told');
  return { nominal, told };
};

describe('the reconciliation of a day', () => {
  it('finds nothing where both sides hold the same', async () => {
    await toldNow(['RO']);
    await nextDay();
    await alarmed([]);
    const [compared] = await activity.rows<{ sets: string }>(
      `select string_agg(partner || ' ' || set || ' ' || ours || ' ' || theirs, ', ' order by set, partner) as sets from compared_day
       where status = 'AGREED' and ours > 0`,
    );
    expect(compared?.sets).toBe('pnc RECORDED 1 1, RO SENT 1 1, RO TAKEN 1 1');
  });

  it('names a dual national whom the PNC recorded and left out of its file, the same day, and tells the exchange unit', async () => {
    await activity.order({ order: 'OMIT_FROM_ACTIVITY', what: 'DUAL_NATIONALS' });
    const dual = await activity.put({ nationalities: ['GB', 'RO'] });
    await activity.convict(dual);
    await activity.order({ order: 'OMIT_FROM_ACTIVITY', what: 'NOTHING' });
    await nextDay();
    const [alarm] = await open();
    expect(alarm).toMatchObject({ kind: 'RECORDED_DIFFERS', partner: 'pnc', missing_with: 'US' });
    expect(alarm?.reference).toMatch(new RegExp(`^${dual.pncId}/.*#1$`));
    const told = await activity.rows<{ subject_id: string }>(
      `select subject_id from feed_event where organisation = '89' and kind = 'COMPLETENESS_ALARM'`,
    );
    expect(told).toEqual([{ subject_id: `alm_${alarm?.id}` }]);
    // Once it knows of it no more, both sides agree again.
    await activity.order({ order: 'FORGET_RECORDED', reference: alarm?.reference });
    await nextDay();
    await alarmed([]);
  });

  it('names what a country did not take and what it took from nobody, and what it never sent or we never got', async () => {
    const { told } = await toldNow(['FR']);
    const [receipt] = await activity.rows<{ reference: string; day: string }>(
      `select m.reference, to_char(i.sent_at at time zone 'UTC', 'YYYY-MM-DD') as day from exchange_message m join inbound_message i using (reference)
       where m.notification_id = $1 and m.direction = 'IN'`,
      [told.id],
    );
    const [sent] = await activity.rows<{ day: string }>(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from exchange_message where reference = $1`,
      [told.reference],
    );
    const { day } = sent ?? { day: '' };
    await activity.states.order({ forgetTaken: { reference: told.reference } });
    await activity.states.order({ inventTaken: { reference: 'GB-FR-NOT-000000000999999', day } });
    await activity.states.order({ forgetSent: { reference: receipt?.reference } });
    await activity.states.order({ inventSent: { reference: 'FR-GB-NRS-000000000999999', day } });
    await nextDay();
    await alarmed([
      'SENT_DIFFERS FR FR-GB-NRS-000000000999999 US',
      `SENT_DIFFERS FR ${receipt?.reference} THEM`,
      'TAKEN_DIFFERS FR GB-FR-NOT-000000000999999 US',
      `TAKEN_DIFFERS FR ${told.reference} THEM`,
    ]);
    await activity.states.order({ inventTaken: { reference: told.reference, day } });
    await activity.states.order({ forgetTaken: { reference: 'GB-FR-NOT-000000000999999' } });
    await activity.states.order({ inventSent: { reference: receipt?.reference, day: receipt?.day } });
    await activity.states.order({ forgetSent: { reference: 'FR-GB-NRS-000000000999999' } });
    await nextDay();
    await alarmed([]);
  });

  it('names a row that the ledger has lost, and a notification', async () => {
    const { nominal } = await toldNow(['IT']);
    const [due] = await activity.due(nominal);
    await activity.rows('create table lost_due as select * from notification_due where id = $1', [due?.id]);
    await activity.rows('delete from notification_due where id = $1', [due?.id]);
    await nextDay();
    const alarms = await open('LEDGER_BROKEN');
    const named = alarms.map(({ reference }) => reference);
    expect(named).toContain(`ROW_MISSING ${due?.conviction_id} IT`);
    await activity.rows('insert into notification_due select * from lost_due');
    await nextDay();
    await alarmed([]);
  });

  it('says that a country was not to be compared with, and takes it back when it is', async () => {
    await toldNow(['RO']);
    // A question is asked twice where the line breaks.
    await activity.states.fault({ on: 'TALLY', action: 'drop', times: 2 });
    await nextDay();
    expect((await open()).map(({ kind }) => kind)).toEqual(['NOT_COMPARED']);
    await nextDay();
    await alarmed([]);
  });
});
