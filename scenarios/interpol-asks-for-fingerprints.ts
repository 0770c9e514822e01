import type { Scenario } from './kit/scenario.ts';
import { aJamaican } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolAsksForFingerprints: Scenario = {
  title: 'Interpol asks for fingerprints',
  sentence: 'Kingston answers about nobody without fingerprints: its letter is no answer yet, and the force sees what is wanted.',
  about: aJamaican,
  given: [{ act: 'bureau-register', country: 'JM', entry: { needsFingerprints: true } }],
  then: [
    { day: 0, told: sentTo('JM') },
    {
      day: 1.1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'JM',
          response: { outcome: 'TO_BE_READ', reading: { outcome: null, wanted: ['FINGERPRINTS'], convictions: [] } },
        },
      ],
      shows: { requests: { JM: { status: 'INFORMATION_WANTED', waitingFor: { whoCanAct: 'FORCE' } } } },
    },
    // The force is recalled to it; a bureau that waits for us is not pressed.
    {
      day: 30,
      told: [{ kind: 'DEADLINE_MISSED', country: 'JM' }],
      shows: { requests: { JM: { status: 'INFORMATION_WANTED' } } },
      journals: [{ at: 'interpol', type: 'REMINDER', way: 'IN', frames: 0 }],
    },
  ],
};
