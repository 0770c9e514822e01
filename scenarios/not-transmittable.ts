import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const notTransmittable: Scenario = {
  title: 'Not transmittable',
  sentence: 'Romania allows its answer for criminal proceedings only: a call for another purpose does not see the conviction.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [{ ...theft, transmittable: 'No' }] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: { convictions: [{ useConditions: { transmittable: 'NO', purpose: { code: 'CRIMINAL_PROCEEDINGS' } } }] },
        },
      ],
      shows: {
        person: { convictions: { totalCount: 1 } },
        personFor: { purpose: 'PUBLIC_PROTECTION', person: { convictions: { totalCount: 0, nodes: [] } } },
      },
    },
  ],
};
