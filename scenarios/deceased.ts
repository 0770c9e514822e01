import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const deceased: Scenario = {
  title: 'Deceased',
  sentence: 'Romania answers that the man is dead.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { answer: 'RRT-00-03' } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'DECEASED', convictions: [] } }],
      shows: { requests: { RO: { status: 'ANSWERED' } } },
    },
  ],
};
