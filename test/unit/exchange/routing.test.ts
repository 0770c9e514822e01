import { describe, expect, it } from '@jest/globals';
import { countries } from '../../../schema/codes/countries.ts';
import { playbookOf } from '../../../schema/codes/playbooks.ts';
import { replyDueDay } from '../../../server/exchange/playbook/deadline.ts';
import { defaultCountries, routeTo } from '../../../server/exchange/playbook/routing.ts';

const today = '2026-11-25';

describe('the route to a country', () => {
  it('is ECRIS for a Member State', () => {
    expect(routeTo('RO', ['ECRIS'], today)).toEqual({ country: 'RO', channel: 'ECRIS' });
  });
  it.each([
    ['QQ', 'UNKNOWN_COUNTRY'],
    ['GB', 'DOMESTIC_COUNTRY'],
    ['JE', 'DOMESTIC_COUNTRY'],
    ['KP', 'NO_CHANNEL'],
    ['JM', 'CHANNEL_NOT_CONNECTED'],
  ])('to %s is refused with %s and a sentence', (code, refusal) => {
    const route = routeTo(code, ['ECRIS'], today);
    expect(route).toMatchObject({ code: refusal });
    expect((route as { message: string }).message).toMatch(/\.$/);
  });
});

describe('routes and deadlines', () => {
  it('are what the playbook of the day says, for every country', () => {
    for (const { code } of countries) {
      const playbook = playbookOf(code, today);
      const route = routeTo(code, ['ECRIS', 'INTERPOL'], today);
      expect('channel' in route ? route.channel : null).toBe(
        playbook?.channel === 'ECRIS' || playbook?.channel === 'INTERPOL' ? playbook.channel : null,
      );
      expect(replyDueDay(code, '2026-03-02')).toBe(playbook?.answerWorkingDays === 20 ? '2026-03-27' : null);
    }
  });
  it('follow the version of their day: ten working days before the agreement, and no channel before the first exchange', () => {
    expect(replyDueDay('RO', '2016-11-14')).toBe('2016-11-25');
    expect(replyDueDay('JM', '2026-03-02')).toBeNull();
    expect(routeTo('RO', ['ECRIS'], '2012-04-26')).toMatchObject({ code: 'NO_CHANNEL' });
  });
});

describe('the countries asked by default', () => {
  it('are the foreign nationalities, each once, also of a dual UK national', () => {
    expect(defaultCountries(['GB', 'RO', 'PL', 'RO'], today)).toEqual(['PL', 'RO']);
  });
  it('are none for somebody who is only British', () => {
    expect(defaultCountries(['GB'], today)).toEqual([]);
  });
});
