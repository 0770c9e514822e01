import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const notIdentified: Scenario = {
  title: 'Not identified',
  sentence: 'Romania says that the man is not one of its nationals: the echo of our own question in its answer confirms nobody.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { answer: 'RRT-00-02' } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: { outcome: 'NOT_IDENTIFIED', identityCheck: 'TO_REVIEW', identityDifferences: ['notIdentified'] },
        },
      ],
    },
  ],
};
