import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const answerCrossesTheWithdrawal: Scenario = {
  title: 'The answer crosses the withdrawal',
  sentence:
    'The withdrawal does not get through until Romania has answered: the answer is kept and shown, and the request stays withdrawn.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'fault', at: 'ecris', on: 'CAN', action: 'drop', times: 1_000 },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 0.5,
      does: [{ act: 'cancel', country: 'RO', gets: 'CountryRequestCancelled' }],
      told: [{ kind: 'COUNTRY_REQUEST_CANCELLED', country: 'RO' }],
      journals: [{ at: 'ecris', type: 'CAN', way: 'FAULT', framesAtLeast: 1 }],
    },
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: { requests: { RO: { status: 'CANCELLED', responses: [{ outcome: 'CONVICTIONS' }] } } },
    },
    {
      day: 1.5,
      does: [{ act: 'mend', at: 'ecris' }],
      journals: [{ at: 'ecris', type: 'CAN', way: 'IN', framesAtLeast: 2, numbers: 1 }],
    },
  ],
};
