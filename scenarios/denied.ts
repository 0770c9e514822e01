import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const denied: Scenario = {
  title: 'Denied',
  sentence: 'Romania declines to answer: the request ends as refused, which is not the same as an answer without convictions.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { answer: 'RRT-00-01' } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'DENIED', convictions: [] } }],
      shows: { requests: { RO: { status: 'REFUSED' } }, enquiry: { progress: { answered: 0, refused: 1, open: 0 } } },
    },
  ],
};
