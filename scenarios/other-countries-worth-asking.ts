import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const otherCountriesWorthAsking: Scenario = {
  title: 'Other countries worth asking',
  sentence: 'Romania adds that Italy and Spain may know the man, too: the force sees it; nobody is asked without its order.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft], otherMemberStates: ['IT', 'ES'] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { otherCountries: ['IT', 'ES'] } }],
      shows: { enquiry: { requests: [{ country: { code: 'RO' } }] } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }],
    },
  ],
};
