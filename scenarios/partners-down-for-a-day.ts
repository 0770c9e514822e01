import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const partnersDownForADay: Scenario = {
  title: 'Partners down for a day',
  sentence:
    'No partner can be reached for a day: five requests wait, none fails, and all of them leave when the line is back, each under one number.',
  about: aRomanian,
  asks: { countries: ['DE', 'ES', 'FR', 'IT', 'PL'] },
  given: [{ act: 'fault', at: 'ecris', on: 'REQ', action: 'drop', times: 10_000 }],
  then: [
    {
      day: 0,
      told: [{ kind: 'REGISTER_SEARCHED' }],
      shows: {
        enquiry: { progress: { asked: 5, open: 5 } },
        requests: { FR: { status: 'QUEUED', waitingFor: { whoCanAct: 'HUB' } } },
      },
      journals: [{ at: 'ecris', type: 'REQ', way: 'FAULT', framesAtLeast: 5 }],
    },
    { day: 0.9, shows: { requests: { IT: { status: 'QUEUED' } } } },
    {
      day: 1,
      does: [{ act: 'mend', at: 'ecris' }],
      told: sentTo('DE', 'ES', 'FR', 'IT', 'PL').slice(1),
      shows: { requests: { DE: { dueOn: '2016-11-28' }, PL: { dueOn: '2016-11-28' } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', numbers: 5 }],
    },
  ],
};
