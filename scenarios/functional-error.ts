import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const functionalError: Scenario = {
  title: 'Functional error',
  sentence: 'Romania took the request and finds the next day that it cannot work with it: the force is told which code it gave.',
  about: aRomanian,
  given: [{ act: 'behave', country: 'RO', as: { delayDays: 30 } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      does: [{ act: 'answer-unasked', from: 'RO', to: 'RO', errors: ['FE-00002'] }],
      told: [{ kind: 'COUNTRY_REQUEST_FAILED', country: 'RO' }],
      shows: {
        requests: {
          RO: {
            status: 'FAILED',
            responses: [],
            messages: [
              { kind: 'REQUEST', direction: 'OUT' },
              { kind: 'DEADLINE', direction: 'IN' },
              { kind: 'FUNCTIONAL_ERROR', direction: 'IN', failure: 'FE-00002' },
            ],
          },
        },
      },
    },
    {
      // It can after all: what was given up is not lost.
      day: 30,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: { requests: { RO: { status: 'ANSWERED' } } },
    },
  ],
};
