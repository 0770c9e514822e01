import type { Scenario } from './kit/scenario.ts';
import { aRomanian, theft } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const britishAndRomanian: Scenario = {
  title: 'British and Romanian',
  sentence:
    'A man with a British and a Romanian passport: the PNC is searched and Romania is asked; nobody asks the United Kingdom abroad.',
  about: { ...aRomanian, nationalities: ['GB', 'RO'] },
  given: [{ act: 'register', country: 'RO', entry: { convictions: [theft] } }],
  then: [
    { day: 0, told: sentTo('RO'), shows: { enquiry: { progress: { asked: 1 } } } },
    acknowledged,
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO', response: { identityCheck: 'CONFIRMED' } }] },
  ],
};
