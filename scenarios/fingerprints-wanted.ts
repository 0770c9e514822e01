import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const fingerprintsWanted: Scenario = {
  title: 'Fingerprints wanted',
  sentence: 'Romania cannot tell who is meant without fingerprints: the force is told what is wanted.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { wants: ['Fingerprints'] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 0.6,
      told: [{ kind: 'INFORMATION_WANTED', country: 'RO' }],
      shows: {
        requests: {
          RO: {
            status: 'INFORMATION_WANTED',
            messages: [
              { kind: 'REQUEST', direction: 'OUT' },
              { kind: 'DEADLINE', direction: 'IN' },
              { kind: 'INFORMATION_WANTED', direction: 'IN', text: { text: 'Fingerprints' } },
            ],
          },
        },
      },
    },
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'NO_CONVICTIONS' } }] },
  ],
};
