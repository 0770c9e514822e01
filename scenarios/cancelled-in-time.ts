import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const cancelledInTime: Scenario = {
  title: 'Cancelled in time',
  sentence: 'The force withdraws its request before Romania has answered: Romania is told, and answers nothing.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 0.3,
      does: [{ act: 'cancel', country: 'RO', gets: 'CountryRequestCancelled' }],
      told: [{ kind: 'COUNTRY_REQUEST_CANCELLED', country: 'RO' }],
      journals: [{ at: 'ecris', type: 'CAN', way: 'IN', frames: 1 }],
    },
    {
      day: 3,
      shows: { requests: { RO: { status: 'CANCELLED', responses: [] } } },
      journals: [{ at: 'ecris', type: 'RRS', way: 'OUT', frames: 0 }],
    },
  ],
};
