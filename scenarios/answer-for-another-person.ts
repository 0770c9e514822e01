import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const answerForAnotherPerson: Scenario = {
  title: 'Answer for another person',
  sentence:
    'Romania answers about somebody else: the answer is shown with every difference, and none of it becomes part of the person asked about.',
  about: aRomanian,
  given: [
    {
      act: 'register',
      country: 'RO',
      entry: { forename: 'Vasile', surname: 'Altcineva', birth: '1971-02-02', convictions: [theft] },
    },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: {
            outcome: 'CONVICTIONS',
            identityCheck: 'TO_REVIEW',
            identityDifferences: ['family', 'given', 'birthDate'],
            identity: { birthDate: '1971-02-02' },
            convictions: [{ decidedOn: '2011-05-12' }],
          },
        },
      ],
      shows: { person: { convictions: { totalCount: 0 } } },
    },
  ],
};
