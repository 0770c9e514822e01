import type { Scenario } from './kit/scenario.ts';
import { aJamaican } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolSilentFor40Days: Scenario = {
  title: 'Interpol silent for 40 days',
  sentence:
    'Jamaica takes the mail and says nothing for 40 days: no treaty names a day, so nothing is overdue; the force sees who can act and since when.',
  about: aJamaican,
  given: [{ act: 'bureau-behave', country: 'JM', as: { silent: true } }],
  then: [
    { day: 0, told: sentTo('JM'), shows: { requests: { JM: { channel: 'INTERPOL', dueOn: null, status: 'SENT' } } } },
    {
      day: 40,
      shows: {
        requests: { JM: { status: 'SENT', overdue: false, waitingFor: { since: /^2016-11-14/, whoCanAct: 'COUNTRY' } } },
        enquiry: { progress: { open: 1, overdue: 0 } },
      },
      journals: [{ at: 'interpol', type: 'REQUEST', way: 'IN', frames: 1 }],
    },
  ],
};
