import type { Scenario } from './kit/scenario.ts';
import { aJamaican } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolLetterWithoutReference: Scenario = {
  title: 'Interpol writes without a reference',
  sentence:
    'Kingston leaves our reference out of its answer: it is kept for a person, because a name alone never finds a request.',
  about: aJamaican,
  given: [{ act: 'bureau-behave', country: 'JM', as: { reference: 'MISSING' } }],
  then: [
    { day: 0, told: sentTo('JM') },
    {
      day: 2.1,
      parked: ['NO_REFERENCE'],
      shows: { requests: { JM: { status: 'SENT', responses: [] } } },
      journals: [{ at: 'interpol', type: 'REPLY', way: 'OUT', frames: 1 }],
    },
  ],
};
