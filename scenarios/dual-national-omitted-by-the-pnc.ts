import { ledgerOfSubject, lackingOfSubject } from './kit/telling-desk.ts';
import { aRomanian } from './kit/people.ts';
import type { Scenario } from './kit/scenario.ts';

export const dualNationalOmittedByThePnc: Scenario = {
  title: 'A dual national omitted by the PNC',
  sentence:
    'The PNC records the conviction of somebody British and Romanian and leaves it out of its file, as it did from 2015 to 2020: the unit knows the next day, and Romania is told once the PNC gives it.',
  about: { ...aRomanian, nationalities: ['GB', 'RO'] },
  asks: 'NOBODY',
  then: [
    {
      day: 0,
      does: [{ act: 'pnc-record' }, { act: 'pnc-convicts', leavesOut: 'DUAL_NATIONALS' }],
      journals: [{ at: 'ecris', type: 'NOT', way: 'IN', frames: 0 }],
    },
    {
      day: 1,
      shows: {
        unit: [
          { as: 'supervisor', look: lackingOfSubject, finds: [{ kind: 'RECORDED_DIFFERS', missingWith: 'US' }] },
          { as: 'supervisor', look: ledgerOfSubject, finds: [] },
        ],
      },
      journals: [{ at: 'ecris', type: 'NOT', way: 'IN', frames: 0 }],
    },
    {
      day: 1.1,
      does: [{ act: 'pnc-nationalities', nationalities: ['RO', 'GB'] }],
      told: [{ kind: 'NOTIFICATION_SENT', country: 'RO' }],
      journals: [{ at: 'ecris', type: 'NOT', way: 'IN', frames: 1 }],
    },
    {
      day: 2.2,
      told: [{ kind: 'NOTIFICATION_ACCEPTED', country: 'RO' }],
      shows: {
        unit: [
          {
            as: 'supervisor',
            look: ledgerOfSubject,
            finds: [{ nationality: 'RO', state: 'NOTIFIED', status: 'ACCEPTED' }],
          },
        ],
      },
    },
  ],
};
