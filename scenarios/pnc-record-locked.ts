import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const pncRecordLocked: Scenario = {
  title: 'PNC record locked',
  sentence: 'Another transaction holds the PNC twice: the hub asks again by itself, and the force hears of one search.',
  about: aRomanian,
  given: [
    { act: 'behave', country: 'RO', as: { silent: true } },
    { act: 'pnc-refuses-with', code: 'I6001' },
    { act: 'fault', at: 'pnc', on: 'ENQNAM', action: 'refuse', times: 2 },
  ],
  then: [
    {
      day: 0,
      told: sentTo('RO'),
      shows: { enquiry: { registerCheck: { records: 0, note: null } } },
      journals: [{ at: 'pnc', type: 'ENQNAM', way: 'IN', frames: 3 }],
    },
  ],
};
