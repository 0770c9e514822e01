import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';

export const monthEndFreeze: Scenario = {
  title: 'Month-end freeze',
  sentence:
    'The force asks in the last hours of the month, when partners take nothing: the request waits and leaves after two in the morning.',
  startsAt: '2016-11-30T22:15:00Z',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO' }],
  then: [
    {
      day: 0,
      told: [{ kind: 'REGISTER_SEARCHED' }],
      shows: { requests: { RO: { status: 'QUEUED', waitingFor: { whoCanAct: 'HUB' } } } },
    },
    {
      day: 0.15,
      shows: { requests: { RO: { status: 'QUEUED' } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 0 }],
    },
    {
      day: 0.16,
      told: [{ kind: 'COUNTRY_REQUEST_SENT', country: 'RO', countryRequest: { dueOn: '2016-12-28' } }],
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }],
    },
    { day: 0.25, told: [{ kind: 'DEADLINE_KNOWN', country: 'RO' }] },
    { day: 1.2, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }] },
  ],
};
