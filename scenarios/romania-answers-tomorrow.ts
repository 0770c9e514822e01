import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const romaniaAnswersTomorrow: Scenario = {
  title: 'Romania answers tomorrow',
  sentence: 'Derbyshire asks Romania on Monday morning; on Tuesday it has the conviction, in Romanian words and English codes.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    {
      day: 0,
      told: sentTo('RO'),
      shows: { requests: { RO: { status: 'SENT', dueOn: '2016-11-25', waitingFor: { whoCanAct: 'COUNTRY' } } } },
    },
    acknowledged,
    { day: 0.9 },
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: {
            outcome: 'CONVICTIONS',
            identityCheck: 'CONFIRMED',
            convictions: [
              {
                decidedOn: '2011-05-12',
                court: { language: 'ro', translated: false },
                offences: [{ category: { code: '1701 00' }, title: { text: 'Furt' } }],
                sanctions: [{ sentenced: 'P2Y' }],
              },
            ],
          },
        },
      ],
      shows: { requests: { RO: { status: 'ANSWERED', waitingFor: null } }, enquiry: { progress: { answered: 1, open: 0 } } },
      journals: [
        { at: 'ecris', type: 'REQ', way: 'IN', frames: 1 },
        { at: 'ecris', type: 'RRS', way: 'OUT', frames: 1 },
      ],
    },
  ],
};
