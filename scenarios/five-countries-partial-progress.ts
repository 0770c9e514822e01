import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const fiveCountriesPartialProgress: Scenario = {
  title: 'Five countries, partial progress',
  sentence:
    'Five countries are asked and answer in their own time, from a few hours to eight days: the force sees how far it is.',
  about: aRomanian,
  asks: { countries: ['CY', 'DE', 'FR', 'LT', 'PT'] },
  then: [
    { day: 0, told: sentTo('CY', 'DE', 'FR', 'LT', 'PT'), shows: { enquiry: { progress: { asked: 5, answered: 0, open: 5 } } } },
    {
      day: 0.2,
      told: [
        { kind: 'DEADLINE_KNOWN', country: 'CY' },
        { kind: 'DEADLINE_KNOWN', country: 'FR' },
        { kind: 'DEADLINE_KNOWN', country: 'PT' },
        { kind: 'RESPONSE_ARRIVED', country: 'DE' },
      ],
      shows: {
        enquiry: {
          progress: { answered: 1, open: 4 },
          answer: { completeness: 'PARTIAL', countries: [{ state: 'OPEN' }, { state: 'ANSWERED' }, {}, {}, {}] },
        },
      },
    },
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'LT' }], shows: { enquiry: { progress: { answered: 2, open: 3 } } } },
    { day: 3, told: [{ kind: 'RESPONSE_ARRIVED', country: 'FR' }], shows: { enquiry: { progress: { answered: 3, open: 2 } } } },
    { day: 4, told: [{ kind: 'RESPONSE_ARRIVED', country: 'PT' }], shows: { enquiry: { progress: { answered: 4, open: 1 } } } },
    { day: 6, told: [{ kind: 'DEADLINE_NEAR', country: 'CY' }] },
    {
      day: 8,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'CY' }],
      shows: { enquiry: { progress: { answered: 5, open: 0 }, answer: { completeness: 'COMPLETE' }, waitingFor: [] } },
    },
  ],
};
