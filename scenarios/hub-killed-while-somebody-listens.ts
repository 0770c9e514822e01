import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const hubKilledWhileSomebodyListens: Scenario = {
  title: 'The hub is killed while somebody listens',
  sentence:
    'The hub dies and comes back between question and answer: the open subscription resumes by itself and misses nothing.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    { day: 0.01, does: [{ act: 'kill', part: 'hub' }] },
    acknowledged,
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }] },
  ],
};
