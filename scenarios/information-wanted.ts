import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const informationWanted: Scenario = {
  title: 'Information wanted',
  sentence:
    "Romania asks for the father's name before it answers: the force sees that it can act, and later the answer comes all the same.",
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
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
      shows: { requests: { RO: { status: 'ANSWERED', waitingFor: null } } },
    },
  ],
};
