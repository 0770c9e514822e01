import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged } from './kit/usual.ts';

export const pncDownOverTheWeekend: Scenario = {
  title: 'PNC down over the weekend',
  sentence:
    'The PNC is down from Friday evening to Monday morning: Romania is asked at once all the same, and the PNC as soon as it is back.',
  startsAt: '2016-11-11T17:30:00Z',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO' },
    { act: 'pnc-refuses-with', code: 'PNCAM' },
    { act: 'fault', at: 'pnc', on: 'ENQNAM', action: 'refuse', times: 10_000 },
  ],
  then: [
    {
      day: 0,
      told: [{ kind: 'COUNTRY_REQUEST_SENT', country: 'RO', countryRequest: { dueOn: '2016-11-24' } }],
      shows: { enquiry: { registerCheck: { records: null, note: 'PNCAM' } } },
    },
    acknowledged,
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'NO_CONVICTIONS' } }] },
    { day: 2, shows: { enquiry: { registerCheck: { records: null } } } },
    {
      day: 2.7,
      does: [{ act: 'mend', at: 'pnc' }],
      told: [{ kind: 'REGISTER_SEARCHED' }],
      shows: { enquiry: { registerCheck: { records: 0, note: null } } },
      journals: [{ at: 'pnc', type: 'ENQNAM', way: 'FAULT', framesAtLeast: 1 }],
    },
  ],
};
