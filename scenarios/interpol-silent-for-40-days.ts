import type { Scenario } from './kit/scenario.ts';
import { aJamaican } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolSilentFor40Days: Scenario = {
  title: 'Interpol silent for 40 days',
  sentence:
    'Jamaica takes the mail and says nothing for 40 days: no treaty names a day, so our own target counts. The bureau is reminded before and after it, and the matter is taken higher.',
  about: aJamaican,
  given: [{ act: 'bureau-behave', country: 'JM', as: { silent: true } }],
  then: [
    {
      day: 0,
      told: sentTo('JM'),
      shows: { requests: { JM: { channel: 'INTERPOL', dueOn: null, neededOn: '2016-12-13', status: 'SENT' } } },
    },
    {
      day: 24,
      told: [{ kind: 'DEADLINE_NEAR', country: 'JM' }],
      journals: [{ at: 'interpol', type: 'REMINDER', way: 'IN', frames: 1 }],
    },
    {
      day: 30,
      told: [{ kind: 'DEADLINE_MISSED', country: 'JM' }],
      journals: [{ at: 'interpol', type: 'REMINDER', way: 'IN', frames: 2 }],
    },
    { day: 32, told: [{ kind: 'ESCALATED', country: 'JM' }] },
    {
      day: 40,
      shows: {
        requests: { JM: { status: 'SENT', overdue: false, waitingFor: { since: /^2016-11-14/ } } },
        enquiry: { progress: { open: 1, overdue: 0 } },
      },
      journals: [
        { at: 'interpol', type: 'REQUEST', way: 'IN', frames: 1 },
        { at: 'interpol', type: 'REMINDER', way: 'IN', frames: 3 },
      ],
    },
    // Nothing of it is left open for whoever plays next.
    {
      day: 40.1,
      does: [{ act: 'cancel', country: 'JM', gets: 'CountryRequestCancelled' }],
      told: [{ kind: 'COUNTRY_REQUEST_CANCELLED', country: 'JM' }],
    },
  ],
};
