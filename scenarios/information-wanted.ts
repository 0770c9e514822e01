import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const informationWanted: Scenario = {
  title: 'Information wanted',
  sentence:
    "Romania asks for the father's name before it answers: the force sees that it can act, tells it in the same thread, and the answer comes.",
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { wants: ['FatherName', 'BirthPlace'], convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 0.6,
      told: [{ kind: 'INFORMATION_WANTED', country: 'RO' }],
      shows: {
        requests: { RO: { status: 'INFORMATION_WANTED', waitingFor: { what: 'INFORMATION_FROM_US', whoCanAct: 'FORCE' } } },
      },
    },
    {
      day: 0.7,
      does: [{ act: 'inform', country: 'RO', items: { FatherName: 'Vasile Exemplu' } }],
      told: [{ kind: 'INFORMATION_PROVIDED', country: 'RO' }],
      shows: { requests: { RO: { status: 'SENT', waitingFor: { whoCanAct: 'COUNTRY' } } } },
      journals: [{ at: 'ecris', type: 'RAR', way: 'IN', frames: 1, says: 'Vasile' }],
    },
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
      shows: { requests: { RO: { status: 'ANSWERED', waitingFor: null } } },
    },
  ],
};
