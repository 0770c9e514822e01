import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const sameReplyTwice: Scenario = {
  title: 'Same reply twice',
  sentence: 'Romania loses our receipt and sends its answer again: the force is told once.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'fault', at: 'ecris', on: 'RRS', action: 'no-reply' },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: { requests: { RO: { responses: [{ outcome: 'CONVICTIONS' }] } }, person: { convictions: { totalCount: 1 } } },
      journals: [{ at: 'ecris', type: 'RRS', way: 'FAULT', frames: 1 }],
    },
  ],
};
