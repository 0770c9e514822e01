import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const romaniaKnowsNothing: Scenario = {
  title: 'Romania knows nothing',
  sentence: 'Romania knows the man and has no conviction of him: an answer like any other, and nothing is added to the person.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO' }],
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
            outcome: 'NO_CONVICTIONS',
            identityCheck: 'CONFIRMED',
            convictions: [],
            searched: { birthDates: ['1984-03-09'], coverage: { code: 'ECRIS_REGISTER', label: /Not pending cases/ } },
          },
        },
      ],
      shows: { requests: { RO: { status: 'ANSWERED' } }, person: { convictions: { totalCount: 0 } } },
    },
  ],
};
