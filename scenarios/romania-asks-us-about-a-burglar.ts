import type { Scenario } from './kit/scenario.ts';
import { burglary } from '../connectors/pnc/simulator/cases.ts';
import { aRomanian } from './kit/people.ts';
import { askedOf, drafts, releases } from './kit/asked.ts';

export const romaniaAsksUsAboutABurglar: Scenario = {
  title: 'Romania asks us about a burglar',
  sentence:
    'Romania asks for criminal proceedings about a man whom the PNC knows: it is told by when it will have its answer, one person drafts it, a second one releases it, and his burglary goes out in the words of the common tables.',
  about: aRomanian,
  asks: 'NOBODY',
  given: [{ act: 'pnc-record', record: { cases: [burglary('2015-03-12', 4821)] } }],
  then: [
    {
      day: 0,
      does: [{ act: 'asks-us', country: 'RO' }],
      told: [
        { kind: 'REQUEST_RECEIVED', country: 'RO' },
        { kind: 'REQUEST_IDENTIFIED', country: 'RO' },
      ],
      inOrder: true,
      // Twenty working days, the 14th of November 2016 counted.
      journals: [{ at: 'ecris', type: 'RDL', way: 'IN', frames: 1, tells: { dueOn: '2016-12-09' } }],
    },
    {
      day: 2,
      does: [drafts()],
      told: [{ kind: 'ANSWER_DRAFTED', country: 'RO' }],
      shows: {
        unit: [
          {
            as: 'supervisor',
            look: askedOf,
            finds: {
              status: 'TO_CHECK',
              waitingFor: { what: 'SECOND_CHECK', whoCanAct: 'UNIT' },
              draft: { outcome: 'CONVICTIONS', use: 'CRIMINAL_PROCEEDINGS', items: [{ state: 'TOLD', origin: 'UK' }] },
            },
          },
        ],
      },
    },
    {
      day: 3,
      does: [releases],
      told: [
        { kind: 'ANSWER_RELEASED', country: 'RO' },
        { kind: 'REQUEST_ANSWERED', country: 'RO' },
      ],
      inOrder: true,
      journals: [
        {
          at: 'ecris',
          type: 'RRS',
          way: 'IN',
          frames: 1,
          tells: {
            outcome: 'RRT-00-00',
            convictions: [{ country: 'CO-00-826-GBR', decidedOn: '2015-03-12', offences: ['O-00-170200'] }],
          },
        },
      ],
    },
  ],
};
