import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';

export const monthEndFreeze: Scenario = {
  title: 'Month-end freeze',
  sentence:
    'On the last evening of November it is half past ten in Romania, which takes nothing any more, and half past eight in Ireland: one request leaves, the other waits until after two in the morning there.',
  startsAt: '2016-11-30T20:30:00Z',
  about: aRomanian,
  asks: { countries: ['IE', 'RO'] },
  given: [
    { act: 'register', country: 'RO' },
    { act: 'behave', country: 'IE', as: { freezes: true } },
    { act: 'behave', country: 'RO', as: { freezes: true } },
  ],
  then: [
    {
      day: 0,
      told: [{ kind: 'REGISTER_SEARCHED' }, { kind: 'COUNTRY_REQUEST_SENT', country: 'IE' }],
      shows: { requests: { RO: { status: 'QUEUED', waitingFor: { whoCanAct: 'HUB' } } } },
    },
    { day: 0.06, told: [{ kind: 'DEADLINE_KNOWN', country: 'IE' }] },
    {
      // Ten to two in Bucharest.
      day: 0.14,
      shows: { requests: { RO: { status: 'QUEUED' } } },
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }],
    },
    {
      day: 0.16,
      told: [{ kind: 'COUNTRY_REQUEST_SENT', country: 'RO', countryRequest: { dueOn: '2016-12-14' } }],
      journals: [
        { at: 'ecris', type: 'REQ', way: 'IN', frames: 2 },
        { at: 'ecris', type: 'FEM', way: 'OUT', frames: 0 },
      ],
    },
    { day: 0.25, told: [{ kind: 'DEADLINE_KNOWN', country: 'RO' }] },
    {
      day: 1.2,
      told: [
        { kind: 'RESPONSE_ARRIVED', country: 'IE' },
        { kind: 'RESPONSE_ARRIVED', country: 'RO' },
      ],
    },
  ],
};
