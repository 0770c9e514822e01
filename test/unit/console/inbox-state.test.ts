import { describe, expect, it } from '@jest/globals';
import type { Arrival } from '../../../client-sdk/index.ts';
import { emptyInbox, missedIn, readUpTo, unreadIn, withArrival, withRead } from '../../../console/shell/inbox-state.ts';

const arrival = (id: string, kind = 'RESPONSE_ARRIVED', redelivered = false): Arrival => ({
  id,
  cursor: `cursor-${id}`,
  occurredAt: '2026-11-25T18:00:00Z',
  kind,
  redelivered,
  subjectId: null,
  countryRequest: null,
  response: null,
  notification: null,
});
const filled = (...arrivals: Arrival[]) => arrivals.reduce(withArrival, emptyInbox);

describe('the inbox', () => {
  it('shows the newest first, and each arrival once however often it is told', () => {
    const inbox = filled(arrival('1'), arrival('2'), arrival('1'));
    expect(inbox.entries.map(({ arrival: { id } }) => id)).toEqual(['2', '1']);
  });

  it('counts as unread what came from abroad, not what follows from our own doing or was handled before', () => {
    const inbox = filled(
      arrival('1', 'COUNTRY_REQUEST_SENT'),
      arrival('2', 'RESPONSE_ARRIVED', true),
      arrival('3'),
      arrival('4', 'UNHEARD_OF'),
    );
    expect(unreadIn(inbox)).toBe(2);
  });

  it('lets the hub remember no further than the first unread arrival: what lies behind comes again', () => {
    const inbox = filled(arrival('1'), arrival('2'), arrival('3'));
    expect(readUpTo(inbox)).toBeUndefined();
    expect(readUpTo(withRead(inbox, ({ id }) => id === '3'))).toBeUndefined();
    expect(readUpTo(withRead(inbox, ({ id }) => id !== '2'))).toBe('cursor-1');
    expect(readUpTo(withRead(inbox, () => true))).toBe('cursor-3');
  });

  it('tells apart what came while nobody looked, until it is read', () => {
    const came = Date.parse('2026-11-25T18:00:00Z');
    const inbox = filled(arrival('1'), arrival('2', 'COUNTRY_REQUEST_SENT'));
    expect(missedIn(inbox, came + 1).map(({ id }) => id)).toEqual(['1']);
    expect(missedIn(inbox, came)).toEqual([]);
    expect(
      missedIn(
        withRead(inbox, () => true),
        came + 1,
      ),
    ).toEqual([]);
  });
});
