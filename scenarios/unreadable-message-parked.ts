import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const unreadableMessageParked: Scenario = {
  title: 'An unreadable message is parked',
  sentence:
    "Romania's answer arrives broken: it is refused, kept with its bytes for a person, and the proper answer that follows is taken.",
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO', entry: { convictions: [theft] } },
    { act: 'fault', at: 'ecris', on: 'RRS', action: 'garble' },
  ],
  then: [
    { day: 0, told: sentTo('RO') },
    acknowledged,
    {
      day: 1,
      told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { outcome: 'CONVICTIONS' } }],
      journals: [{ at: 'ecris', type: 'RRS', way: 'FAULT', frames: 1 }],
      parked: ['XML_NOT_WELL_FORMED'],
    },
  ],
};
