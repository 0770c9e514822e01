import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';

export const answerBeforeOurOwnSent: Scenario = {
  title: 'The answer comes before our own "sent"',
  sentence:
    'Romania answers before it has even confirmed that it took the request: the answer is taken, and our late "sent" changes nothing.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'behave', country: 'RO', as: { delayDays: 0, deadlineFirst: false } },
    { act: 'fault', at: 'ecris', on: 'REQ', action: 'delay', ms: 900 },
  ],
  then: [
    {
      day: 0,
      told: [
        { kind: 'REGISTER_SEARCHED' },
        { kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } },
        { kind: 'COUNTRY_REQUEST_SENT', country: 'RO' },
      ],
      inOrder: true,
      shows: { requests: { RO: { status: 'ANSWERED' } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', numbers: 1 }],
    },
  ],
};
