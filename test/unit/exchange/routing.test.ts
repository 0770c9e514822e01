import { describe, expect, it } from '@jest/globals';
import { defaultCountries, routeTo } from '../../../server/exchange/playbook/routing.ts';

describe('the route to a country', () => {
  it('is ECRIS for a Member State', () => {
    expect(routeTo('RO', ['ECRIS'])).toEqual({ country: 'RO', channel: 'ECRIS' });
  });
  it.each([
    ['QQ', 'UNKNOWN_COUNTRY'],
    ['GB', 'DOMESTIC_COUNTRY'],
    ['JE', 'DOMESTIC_COUNTRY'],
    ['KP', 'NO_CHANNEL'],
    ['JM', 'CHANNEL_NOT_CONNECTED'],
  ])('to %s is refused with %s and a sentence', (code, refusal) => {
    const route = routeTo(code, ['ECRIS']);
    expect(route).toMatchObject({ code: refusal });
    expect((route as { message: string }).message).toMatch(/\.$/);
  });
});

describe('the countries asked by default', () => {
  it('are the foreign nationalities, each once, also of a dual UK national', () => {
    expect(defaultCountries(['GB', 'RO', 'PL', 'RO'])).toEqual(['PL', 'RO']);
  });
  it('are none for somebody who is only British', () => {
    expect(defaultCountries(['GB'])).toEqual([]);
  });
});
