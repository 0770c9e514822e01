import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const cancelledTooLate: Scenario = {
  title: 'Cancelled too late',
  sentence: 'The answer is in already: the withdrawal is refused and Romania hears nothing of it.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }] },
    {
      day: 1.1,
      does: [{ act: 'cancel', country: 'RO', gets: 'WrongState' }],
      shows: { requests: { RO: { status: 'ANSWERED' } } },
      journals: [{ at: 'ecris', type: 'CAN', way: 'IN', frames: 0 }],
    },
  ],
};
