import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const noFurtherDetails: Scenario = {
  title: 'No further details',
  sentence: 'Romania has nothing to add to its answer: the force is told so, and the answer stands as it was.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }] },
    { day: 1.1, does: [{ act: 'ask-more', country: 'RO', question: 'Was anything else taken into consideration?' }] },
    {
      day: 2.2,
      told: [{ kind: 'FURTHER_DETAILS_ARRIVED', country: 'RO' }],
      shows: { requests: { RO: { status: 'ANSWERED', responses: [{ outcome: 'CONVICTIONS' }] } } },
    },
  ],
};
