import { decides, newest } from './kit/notified-desk.ts';
import { aBriton, notYetTold, theft } from './kit/people.ts';
import type { Scenario } from './kit/scenario.ts';

export const romaniaNotifiesAUkNational: Scenario = {
  title: 'Romania notifies a UK national',
  sentence:
    'Romania tells of a theft of a British man: it is stored and acknowledged, a caseworker decides what it corresponds to, and the PNC has it.',
  about: aBriton,
  asks: 'NOBODY',
  then: [
    {
      day: 0,
      does: [{ act: 'notifies-us', country: 'RO', entry: { convictions: [notYetTold(theft)] } }],
      told: [
        { kind: 'NOTIFICATION_RECEIVED', country: 'RO' },
        { kind: 'NOTIFICATION_IDENTIFIED', country: 'RO' },
      ],
      journals: [{ at: 'ecris', type: 'NRS', way: 'IN', framesAtLeast: 1 }],
    },
    {
      day: 0.1,
      does: [decides({ cjsCode: 'TH68020' }, 'Furt, art. 208: theft')],
      told: [{ kind: 'EQUIVALENCE_DECIDED' }, { kind: 'PNC_ENTERED', country: 'RO' }],
      shows: {
        unit: [
          {
            as: 'caseworker',
            look: newest,
            finds: {
              status: 'ENTERED',
              conviction: { equivalence: { decided: true, recordable: true }, pncEntry: { state: 'ENTERED', failure: null } },
            },
          },
        ],
      },
    },
  ],
};
