import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const severalPersons: Scenario = {
  title: 'Several persons',
  sentence:
    'Two persons in Romania bear the name and the birth date: it says so, names neither, and nobody is taken for confirmed.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { birthPlace: { country: 'RO', town: 'Brașov' }, convictions: [theft] } },
    { act: 'register', country: 'RO', entry: { birthPlace: { country: 'RO', town: 'Sibiu' } } },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: {
            outcome: 'SEVERAL_PERSONS',
            identityCheck: 'TO_REVIEW',
            identityDifferences: ['severalPersons'],
            convictions: [],
          },
        },
      ],
    },
  ],
};
