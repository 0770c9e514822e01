import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const receiptLost: Scenario = {
  title: 'The receipt is lost',
  sentence:
    'Romania takes the request and its receipt is lost: the hub sends it again under the same number, and Romania answers once.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'fault', at: 'ecris', on: 'REQ', action: 'no-reply' },
  ],
  then: [
    { day: 0, told: sentTo('RO'), journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 2, numbers: 1 }] },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      journals: [{ at: 'ecris', type: 'RRS', way: 'OUT', frames: 1 }],
    },
  ],
};
