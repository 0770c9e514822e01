import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const silentFor40Days: Scenario = {
  title: 'Silent for 40 days',
  sentence:
    'Romania takes the request and says nothing: the last lawful day is 9 December, and from the next day on the request shows as overdue.',
  about: aRomanian,
  given: [{ act: 'behave', country: 'RO', as: { silent: true } }],
  then: [
    { day: 0, told: sentTo('RO'), shows: { requests: { RO: { dueOn: '2016-12-09', overdue: false } } } },
    { day: 25, shows: { requests: { RO: { status: 'SENT', overdue: false } } } },
    { day: 26, shows: { requests: { RO: { status: 'SENT', overdue: true } }, enquiry: { progress: { overdue: 1, open: 1 } } } },
    {
      day: 40,
      shows: { requests: { RO: { status: 'SENT', overdue: true, waitingFor: { whoCanAct: 'COUNTRY' } } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }],
    },
  ],
};
