import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theftOnFile } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const amendedAnswerSupersedes: Scenario = {
  title: 'An amended answer supersedes',
  sentence:
    'Two days later Romania sends a better answer by itself: both answers stay readable, and the person has one conviction, the newer one.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theftOnFile] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: { person: { convictions: { nodes: [{ sanctions: [{ sentenced: null }] }] } } },
    },
    {
      day: 3,
      does: [{ act: 'answer-unasked', from: 'RO', to: 'RO', fromFile: true }],
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: {
        requests: { RO: { responses: [{ outcome: 'CONVICTIONS' }, { outcome: 'CONVICTIONS' }] } },
        person: { convictions: { totalCount: 1, nodes: [{ sanctions: [{ sentenced: 'P2Y', executed: 'P1Y3M' }] }] } },
      },
    },
  ],
};
