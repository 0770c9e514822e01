import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const identityDiffers: Scenario = {
  title: 'The identity differs',
  sentence:
    'Romania has the man with another day of birth: the answer goes to a person for review and is attached to nobody until then.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { birth: '1984-03-10', convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: {
            identityCheck: 'TO_REVIEW',
            identityDifferences: ['birthDate'],
            convictions: [{ decidedOn: '2011-05-12' }],
          },
        },
      ],
      shows: { requests: { RO: { status: 'ANSWERED' } }, person: { convictions: { totalCount: 0 } } },
    },
  ],
};
