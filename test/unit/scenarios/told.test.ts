import { describe, expect, it } from '@jest/globals';
import type { Arrival } from '../../../client-sdk/index.ts';
import type { Told } from '../../../scenarios/kit/scenario.ts';
import { missing } from '../../../scenarios/kit/told.ts';

/** An event as far as it is looked at here. */
function told(kind: string, country?: string): Arrival {
  const countryRequest = country === undefined ? null : { country: { code: country, name: country } };
  return { id: `${kind} ${country}`, kind, countryRequest, response: null } as unknown as Arrival;
}
const searched: Told = { kind: 'REGISTER_SEARCHED' };
const sentTo = (country: string): Told => ({ kind: 'COUNTRY_REQUEST_SENT', country });

describe('what was to be told', () => {
  it('is there in any order, whatever else is told', () => {
    const news = [told('COUNTRY_REQUEST_SENT', 'RO'), told('DEADLINE_KNOWN', 'RO'), told('REGISTER_SEARCHED')];
    expect(missing([searched, sentTo('RO')], news, false)).toBeUndefined();
  });

  it('is missing where another country is told of', () => {
    expect(missing([sentTo('BG')], [told('COUNTRY_REQUEST_SENT', 'RO')], false)).toBe(
      'COUNTRY_REQUEST_SENT of BG was not told; there is: COUNTRY_REQUEST_SENT',
    );
  });

  it('is missing where it should have come twice and came once', () => {
    expect(missing([searched, searched], [told('REGISTER_SEARCHED')], false)).toBe(
      'REGISTER_SEARCHED was not told; there is: nothing',
    );
  });

  it('says what differs in the event that comes nearest', () => {
    const expected: Told = { ...sentTo('RO'), countryRequest: { country: { name: 'Romania' } } };
    expect(missing([expected], [told('COUNTRY_REQUEST_SENT', 'RO')], false)).toMatch(
      /as expected; countryRequest.country.name: expected "Romania", found "RO"$/,
    );
  });

  it('comes in the order of the requests where order matters, with the PNC search anywhere', () => {
    const inOrder = [told('DEADLINE_KNOWN', 'RO'), told('REGISTER_SEARCHED'), told('COUNTRY_REQUEST_SENT', 'RO')];
    const acknowledged: Told = { kind: 'DEADLINE_KNOWN', country: 'RO' };
    expect(missing([searched, acknowledged, sentTo('RO')], inOrder, true)).toBeUndefined();
    expect(missing([searched, sentTo('RO'), acknowledged], inOrder, true)).toMatch(/^COUNTRY_REQUEST_SENT of RO was not told/);
  });
});
