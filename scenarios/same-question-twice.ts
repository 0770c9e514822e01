import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const sameQuestionTwice: Scenario = {
  title: 'The same question twice',
  sentence: 'Two officers of a force ask the same about the same man: Romania is asked once, and its answer serves both.',
  about: aRomanian,
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO') },
    { ...acknowledged, does: [{ act: 'ask-again', joins: ['RO'] }] },
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
      journals: [{ at: 'ecris', type: 'REQ', way: 'IN', frames: 1 }],
    },
  ],
};
