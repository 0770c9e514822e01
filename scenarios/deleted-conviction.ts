import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const deletedConviction: Scenario = {
  title: 'A deleted conviction',
  sentence: 'Romania strikes the conviction out and says so: the person has it no longer.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { convictions: [{ decidedOn: '2011-05-12' }] } }],
      shows: { person: { convictions: { totalCount: 1 } } },
    },
    {
      day: 5,
      does: [
        { act: 'correct', country: 'RO', entry: { convictions: [{ ...theft, deleted: true }] } },
        { act: 'answer-unasked', from: 'RO', to: 'RO' },
      ],
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: { person: { convictions: { totalCount: 0 } } },
    },
  ],
};
