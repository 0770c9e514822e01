import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const silentFor40Days: Scenario = {
  title: 'Silent for 40 days',
  sentence:
    'Romania takes the request and says nothing: the last lawful day, the tenth working day as the law then was, is 25 November. The force is told five days before and the day after, and from then on the request shows as overdue and is taken higher, to the exchange unit, who can act.',
  about: aRomanian,
  given: [{ act: 'behave', country: 'RO', as: { silent: true } }],
  then: [
    { day: 0, told: sentTo('RO'), shows: { requests: { RO: { dueOn: '2016-11-25', neededOn: '2016-11-25', overdue: false } } } },
    { day: 6, told: [{ kind: 'DEADLINE_NEAR', country: 'RO' }] },
    { day: 11, shows: { requests: { RO: { status: 'SENT', overdue: false } } } },
    {
      day: 12,
      told: [{ kind: 'DEADLINE_MISSED', country: 'RO' }],
      shows: { requests: { RO: { status: 'SENT', overdue: true } }, enquiry: { progress: { overdue: 1, open: 1 } } },
    },
    { day: 14, told: [{ kind: 'ESCALATED', country: 'RO' }] },
    { day: 26, told: [{ kind: 'ESCALATED', country: 'RO' }] },
    {
      day: 40,
      shows: { requests: { RO: { status: 'SENT', overdue: true, waitingFor: { what: 'ACKNOWLEDGEMENT' } } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }],
    },
  ],
};
