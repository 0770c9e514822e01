import type { Scenario } from './kit/scenario.ts';
import { aJamaican } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolManglesOurReference: Scenario = {
  title: 'Interpol mangles our reference',
  sentence:
    'Kingston copies our reference in small letters: the answer is found all the same, and shows that its reference was repaired.',
  about: aJamaican,
  given: [{ act: 'bureau-behave', country: 'JM', as: { reference: 'LOWER' } }],
  then: [
    { day: 0, told: sentTo('JM') },
    {
      day: 2.1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'JM',
          response: { outcome: 'TO_BE_READ', identityDifferences: ['freeText', 'repairedReference'] },
        },
      ],
      shows: { requests: { JM: { status: 'ANSWERED' } } },
    },
  ],
};
