import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const urgent: Scenario = {
  title: 'Urgent',
  sentence: 'A danger stands behind the question: it is marked urgent, and Romania reads that in the message.',
  about: aRomanian,
  asks: { urgency: 'URGENT', purpose: 'PUBLIC_PROTECTION' },
  given: [
    { act: 'register', country: 'RO' },
    { act: 'behave', country: 'RO', as: { delayDays: 0.2 } },
  ],
  then: [
    {
      day: 0,
      told: sentTo('RO'),
      shows: { requests: { RO: { urgency: 'URGENT', purpose: { code: 'PUBLIC_PROTECTION' } } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1, says: 'MessageDataUrgency>Yes<' }],
    },
    acknowledged,
    { day: 0.25, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }] },
  ],
};
