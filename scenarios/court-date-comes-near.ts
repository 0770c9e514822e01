import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const courtDateComesNear: Scenario = {
  title: 'A court date comes near',
  sentence:
    'The court sits on 23 November and the enquiry is urgent: the answer is needed two days before, and the force is recalled to it long before the last lawful day.',
  about: aRomanian,
  asks: { urgency: 'URGENT', courtDate: '2016-11-23' },
  given: [{ act: 'behave', country: 'RO', as: { silent: true } }],
  then: [
    { day: 0, told: sentTo('RO'), shows: { requests: { RO: { dueOn: '2016-11-25', neededOn: '2016-11-21' } } } },
    { day: 2, told: [{ kind: 'DEADLINE_NEAR', country: 'RO' }] },
    { day: 8, told: [{ kind: 'DEADLINE_MISSED', country: 'RO' }], shows: { requests: { RO: { overdue: false } } } },
    { day: 10, told: [{ kind: 'ESCALATED', country: 'RO' }] },
  ],
};
