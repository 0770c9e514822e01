import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const unknownReferenceParked: Scenario = {
  title: 'A reply with an unknown reference is parked',
  sentence:
    'Romania answers a request that nobody sent, about a name that somebody did ask about: it is kept for a person and attached to nothing.',
  about: aRomanian,
  given: [{ act: 'behave', country: 'RO', as: { silent: true } }],
  then: [
    { day: 0, told: sentTo('RO') },
    {
      day: 1,
      does: [{ act: 'answer-unasked', from: 'RO' }],
      parked: ['REFERENCE_UNKNOWN'],
      shows: { requests: { RO: { status: 'SENT', responses: [] } } },
    },
  ],
};
