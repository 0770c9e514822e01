import type { Scenario } from './kit/scenario.ts';
import { aPole, theft } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const dualNationality: Scenario = {
  title: 'Dual nationality',
  sentence: 'A woman is Polish and Romanian: both countries are asked without a word, and each answers for itself.',
  about: { ...aPole, nationalities: ['PL', 'RO'] },
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'register', country: 'PL' },
  ],
  then: [
    { day: 0, told: sentTo('PL', 'RO') },
    {
      day: 0.06,
      told: [
        { kind: 'DEADLINE_KNOWN', country: 'PL' },
        { kind: 'DEADLINE_KNOWN', country: 'RO' },
      ],
    },
    {
      day: 1,
      told: [
        { kind: 'RESPONSE_ARRIVED', country: 'PL', response: { outcome: 'NO_CONVICTIONS', identityCheck: 'CONFIRMED' } },
        { kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS', identityCheck: 'CONFIRMED' } },
      ],
      shows: { person: { convictions: { totalCount: 1 } } },
    },
  ],
};
