import { aJamaican } from './kit/people.ts';
import type { Scenario } from './kit/scenario.ts';
import { tellsOfExtradition } from './kit/telling-desk.ts';

const lines = { 'EXTRADITED TO': 'United States of America', 'SURRENDERED ON': '14/11/2016' };

export const dualNationalExtradited: Scenario = {
  title: 'A dual national extradited',
  sentence:
    'Somebody Jamaican and Romanian is surrendered to the United States: both countries are told through their bureaus, since ECRIS has no message for it.',
  about: { ...aJamaican, nationalities: ['JM', 'RO'] },
  asks: 'NOBODY',
  then: [
    {
      day: 0,
      does: [tellsOfExtradition('US', '2016-11-14')],
      told: [
        { kind: 'NOTIFICATION_SENT', country: 'JM' },
        { kind: 'NOTIFICATION_SENT', country: 'RO' },
      ],
      journals: [{ at: 'interpol', type: 'EXTRADITION_NOTICE', way: 'IN', frames: 2, numbers: 2, lines }],
    },
    {
      day: 2,
      told: [
        { kind: 'FURTHER_DETAILS_ARRIVED', country: 'JM' },
        { kind: 'FURTHER_DETAILS_ARRIVED', country: 'RO' },
      ],
    },
  ],
};
