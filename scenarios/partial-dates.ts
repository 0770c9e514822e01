import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const partialDates: Scenario = {
  title: 'Partial dates',
  sentence:
    'Romania knows the month of birth only, and the year of the offence: both are shown as they are, and the identity goes to review.',
  about: aRomanian,
  given: [
    {
      act: 'register',
      country: 'RO',
      entry: {
        birth: '1984-03',
        convictions: [{ ...theft, offences: [{ code: '170100', title: 'Furt', from: '2010', to: '2010-12' }] }],
      },
    },
  ],
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
            identity: { birthDate: '1984-03' },
            identityCheck: 'TO_REVIEW',
            identityDifferences: ['birthDate'],
            convictions: [{ offences: [{ startedOn: '2010', endedOn: '2010-12' }] }],
          },
        },
      ],
    },
  ],
};
