import type { Scenario } from './kit/scenario.ts';
import { aRomanian } from './kit/people.ts';
import { acknowledged, sentTo } from './kit/usual.ts';

export const pncReplyGarbled: Scenario = {
  title: 'PNC reply garbled',
  sentence:
    'The PNC answers with bytes that are no PNC message: the force sees that it was not searched, which is not the same as no record.',
  about: aRomanian,
  given: [
    { act: 'register', country: 'RO' },
    { act: 'fault', at: 'pnc', on: 'ENQNAM', action: 'garble' },
  ],
  then: [
    { day: 0, told: sentTo('RO'), shows: { enquiry: { registerCheck: { records: null, note: /./ } } } },
    acknowledged,
    { day: 1, told: [{ kind: 'RESPONSE_ARRIVED', country: 'RO' }] },
  ],
};
