import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theftOnFile } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const furtherDetails: Scenario = {
  title: 'Further details',
  sentence: 'The answer gives no sentence; the force asks, Romania looks into the paper file and amends its answer.',
  about: aRomanian,
  given: [
    {
      act: 'register',
      country: 'RO',
      entry: {
        convictions: [theftOnFile],
        details: 'Pedeapsa aplicată a fost de 2 ani închisoare, din care a executat 1 an și 3 luni.',
      },
    },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { convictions: [{ sanctions: [{ sentenced: null }] }] } }],
    },
    { day: 1.1, does: [{ act: 'ask-more', country: 'RO', question: 'What was the sentence, and how much of it was served?' }] },
    {
      day: 2.12,
      told: [{ kind: 'FURTHER_DETAILS_ARRIVED', country: 'RO' }],
    },
    {
      day: 2.2,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: { convictions: [{ sanctions: [{ sentenced: 'P2Y', executed: 'P1Y3M' }] }] },
        },
      ],
      shows: { person: { convictions: { totalCount: 1, nodes: [{ sanctions: [{ sentenced: 'P2Y' }] }] } } },
      journals: [{ at: 'ecris', type: 'RAI', way: 'IN', frames: 1 }],
    },
  ],
};
