import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged } from './kit/usual.ts';

export const workerKilledMidway: Scenario = {
  title: 'The worker is killed midway',
  sentence:
    'The worker is killed while it cannot send, and again before the answer: the request leaves once and the answer arrives once.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'fault', at: 'ecris', on: 'REQ', action: 'drop', times: 10_000 },
  ],
  then: [
    { day: 0, told: [{ kind: 'REGISTER_SEARCHED' }], journals: [{ at: 'ecris', type: 'REQ', way: 'FAULT', framesAtLeast: 1 }] },
    {
      day: 0.01,
      does: [
        { act: 'kill', part: 'worker' },
        { act: 'mend', at: 'ecris' },
      ],
      told: [{ kind: 'COUNTRY_REQUEST_SENT', country: 'RO' }],
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', numbers: 1 }],
    },
    { ...acknowledged, day: 0.1 },
    {
      day: 1.1,
      does: [{ act: 'kill', part: 'worker' }],
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
    },
  ],
};
