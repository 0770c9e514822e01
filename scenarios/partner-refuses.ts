import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';

export const partnerRefuses: Scenario = {
  title: 'The partner refuses',
  sentence: 'Romania refuses the request as it stands: the force is told that it failed and why; it is not sent again.',
  about: aRomanian,
  given: [{ act: 'fault', at: 'ecris', on: 'REQ', action: 'refuse' }],
  then: [
    {
      day: 0,
      told: [{ kind: 'REGISTER_SEARCHED' }, { kind: 'COUNTRY_REQUEST_FAILED', country: 'RO' }],
      shows: {
        requests: { RO: { status: 'FAILED', messages: [{ kind: 'REQUEST', failure: 'REFUSED', sentAt: null }] } },
        enquiry: { progress: { open: 0 } },
      },
    },
    { day: 2, journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }] },
  ],
};
