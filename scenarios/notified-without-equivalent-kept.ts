import { decides, newest } from './kit/notified-desk.ts';
import { aBriton, notYetTold, theft } from './kit/people.ts';
import type { Scenario } from './kit/scenario.ts';

export const notifiedWithoutEquivalentKept: Scenario = {
  title: 'Notified, without an equivalent, kept',
  sentence: 'Romania tells of something that is no offence here: it is kept, as the law bids, and the PNC never hears of it.',
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
    },
    {
      day: 0.1,
      does: [decides({ none: true }, 'No offence in England and Wales')],
      told: [{ kind: 'EQUIVALENCE_DECIDED' }, { kind: 'NOTIFICATION_KEPT', country: 'RO' }],
      shows: {
        unit: [
          {
            as: 'caseworker',
            look: newest,
            finds: { status: 'KEPT', failure: 'NO_EQUIVALENT', conviction: { pncEntry: null } },
          },
        ],
      },
    },
  ],
};
