import type { Scenario } from './kit/scenario.ts';
import { aMoroccan } from './kit/people.ts';
import { sentTo } from './kit/usual.ts';

export const interpolNoTraceInFrench: Scenario = {
  title: 'Interpol: no trace, in French',
  sentence:
    'Rabat writes in French that the man is not known: the letter is shown whole, what was read out of it is a proposal, and a person decides.',
  about: aMoroccan,
  then: [
    { day: 0, told: sentTo('MA') },
    {
      day: 5.1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'MA',
          response: {
            outcome: 'TO_BE_READ',
            identityCheck: 'TO_REVIEW',
            remarks: { text: /casier judiciaire ne porte aucune condamnation/, language: 'fr', translated: false },
            reading: { outcome: { value: 'NO_CONVICTIONS' }, convictions: [], wanted: [] },
            convictions: [],
          },
        },
      ],
      shows: { requests: { MA: { status: 'ANSWERED' } }, person: { convictions: { totalCount: 0 } } },
    },
  ],
};
