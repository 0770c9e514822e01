import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const partnerKilledBeforeItAnswers: Scenario = {
  title: 'The partner is killed before it answers',
  sentence: "Romania's system dies with the request in hand and comes back: it knows its own journal, and answers once.",
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    { day: 0.5, does: [{ act: 'kill', part: 'ecris' }] },
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
      journals: [{ at: 'ecris', type: 'RRS', way: 'OUT', frames: 1 }],
    },
  ],
};
