import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shopTheft } from '../../../connectors/pnc/simulator/cases.ts';
import { openActivity, type Activity } from './activity.ts';

let activity: Activity;
beforeAll(async () => {
  activity = await openActivity();
});
afterAll(() => activity.close());

const accepted = (...countries: string[]) => countries.map((country) => `${country} NEW ACCEPTED`);

describe('a conviction that the PNC recorded', () => {
  it('of a Romanian is told to Romania, which takes it in', async () => {
    const ion = await activity.put();
    await activity.convict(ion);
    await activity.telling(ion, accepted('RO'));
    await activity.ledger(ion, ['RO NOTIFIED']);
    const [notification] = await activity.told(ion);
    expect(notification?.reference).toMatch(/^GB-RO-NOT-\d{15}$/);
    const [due] = await activity.due(ion);
    expect(due?.notification_id).toBe(notification?.id);
    expect(Date.parse(due?.due_on ?? '') - Date.parse(due?.recorded_on ?? '')).toBe(27 * 86_400_000);
  });

  it('of a dual national is told to each of the countries, the British nationality notwithstanding', async () => {
    const dual = await activity.put({ nationalities: ['GB', 'RO', 'FR'] });
    await activity.convict(dual);
    await activity.ledger(dual, ['FR NOTIFIED', 'RO NOTIFIED']);
  });

  it('of a Briton alone needs no notification, and the ledger says so', async () => {
    const briton = await activity.put({ nationalities: ['GB'] });
    await activity.convict(briton);
    await activity.ledger(briton, ['GB NOT_REQUIRED UK_NATIONAL_ONLY']);
    expect(await activity.told(briton)).toEqual([]);
  });

  it('of somebody without nationality is blocked until the register corrects it', async () => {
    const unknown = await activity.put({ nationalities: [] });
    await activity.convict(unknown);
    await activity.ledger(unknown, ['BLOCKED NATIONALITY_UNKNOWN']);
    await activity.order({ order: 'CHANGE_NATIONALITIES', pncId: unknown.pncId, nationalities: ['RO'] });
    await activity.write();
    await activity.ledger(unknown, ['NOT_REQUIRED NATIONALITY_CORRECTED', 'RO NOTIFIED']);
    await activity.telling(unknown, accepted('RO'));
  });

  it('that is changed is told as a change, and one that is struck as struck', async () => {
    const ion = await activity.put();
    const reference = await activity.convict(ion);
    await activity.telling(ion, accepted('RO'));
    const changed = { ...shopTheft('2026-03-02', 1), takenIntoConsideration: 5 };
    await activity.order({ order: 'AMEND_CASE', pncId: ion.pncId, case: changed });
    await activity.write();
    await activity.telling(ion, [...accepted('RO'), 'RO UPDATE ACCEPTED']);
    await activity.order({ order: 'DELETE_CASE', pncId: ion.pncId, reference });
    await activity.write();
    await activity.telling(ion, [...accepted('RO'), 'RO UPDATE ACCEPTED', 'RO DELETE ACCEPTED']);
    await activity.ledger(ion, ['RO NOTIFIED']);
    const ids = (await activity.told(ion)).map(({ conviction_id }) => conviction_id);
    expect(new Set(ids).size).toBe(1);
  });

  it('of somebody whose nationality changes is told to the new country and struck in the old one', async () => {
    const ion = await activity.put();
    await activity.convict(ion);
    await activity.telling(ion, accepted('RO'));
    await activity.order({ order: 'CHANGE_NATIONALITIES', pncId: ion.pncId, nationalities: ['IT'] });
    await activity.write();
    await activity.telling(ion, [...accepted('RO'), ...accepted('IT'), 'RO DELETE ACCEPTED']);
    await activity.ledger(ion, ['IT NOTIFIED', 'RO NOTIFIED']);
  });
});
