import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const wrongCountryParked: Scenario = {
  title: 'A reply from the wrong country is parked',
  sentence:
    'Bulgaria answers what Romania was asked: nobody answers for another, so it is kept for a person and the request stays open.',
  about: aRomanian,
  given: [{ act: 'behave', country: 'RO', as: { silent: true } }],
  then: [
    { day: 0, told: sentTo('RO') },
    {
      day: 1,
      does: [{ act: 'answer-unasked', from: 'BG', to: 'RO' }],
      parked: ['ANSWERS_ANOTHER_PAIR'],
      shows: { requests: { RO: { status: 'SENT', responses: [] } } },
    },
  ],
};
