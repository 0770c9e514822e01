import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const sameReplySixTimes: Scenario = {
  title: 'Same reply six times',
  sentence: 'A partner that repeats every answer five times over adds nothing: one answer, one conviction, one event.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'repeat-answers', times: 5 },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }],
      shows: { requests: { RO: { responses: [{ outcome: 'CONVICTIONS' }] } }, person: { convictions: { totalCount: 1 } } },
    },
  ],
};
