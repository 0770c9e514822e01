import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const answerWithdrawn: Scenario = {
  title: 'An answer is withdrawn',
  sentence:
    'Romania answers with a conviction and takes its answer back two days later: the conviction is no longer on the man, and the force is told at once.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
      shows: { person: { convictions: { totalCount: 1 } }, enquiry: { answer: { completeness: 'COMPLETE' } } },
    },
    {
      day: 3,
      does: [{ act: 'withdraws', country: 'RO', answer: true, reason: 'Another person' }],
      told: [{ kind: 'ANSWER_WITHDRAWN', country: 'RO', response: { withdrawnAt: /^2016-11-17/ } }],
      shows: {
        person: { convictions: { totalCount: 0 } },
        requests: { RO: { status: 'SENT' } },
        enquiry: { answer: { completeness: 'NONE', convictions: [] } },
      },
    },
  ],
};
