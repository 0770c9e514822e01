import type { Scenario } from './kit/scenario.ts';
import { aJamaican } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolAnswersInProse: Scenario = {
  title: 'Interpol answers in prose',
  sentence:
    'Kingston writes of a conviction in a sentence: date and length are read out of it with how sure that is, and nothing is a fact before a person has confirmed it.',
  about: aJamaican,
  given: [
    {
      act: 'bureau-register',
      country: 'JM',
      entry: { convictions: [{ on: '2009-06-17', court: 'Kingston Criminal Court', offence: 'Robbery', months: 36 }] },
    },
  ],
  then: [
    { day: 0, told: sentTo('JM') },
    {
      day: 2.1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'JM',
          response: {
            outcome: 'TO_BE_READ',
            convictions: [],
            reading: {
              outcome: { value: 'CONVICTIONS' },
              convictions: [{ pending: false, decidedOn: { value: '2009-06-17' }, sentenced: { value: 'P3Y' } }],
            },
          },
        },
      ],
      shows: { requests: { JM: { status: 'ANSWERED' } }, person: { convictions: { totalCount: 0 } } },
    },
  ],
};
