import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const otherCountriesWorthAsking: Scenario = {
  title: 'Other countries worth asking',
  sentence:
    'Romania adds that Italy and Spain may know the man, too: the force sees it; nobody is asked without its order, and on its order Italy is.',
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
    {
      day: 1.1,
      does: [{ act: 'ask-countries', countries: ['IT'] }],
      told: [{ kind: 'COUNTRY_REQUEST_SENT', country: 'IT' }],
      shows: { enquiry: { progress: { asked: 2, answered: 1, open: 1 } }, requests: { IT: { status: 'SENT' } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 2 }],
    },
  ],
};
