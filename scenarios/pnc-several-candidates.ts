import type { Scenario } from './kit/scenario.ts';
import { shopTheft } from '../connectors/pnc/simulator/cases.ts';
import { aRomanian } from './kit/people.ts';

export const pncSeveralCandidates: Scenario = {
  title: 'PNC several candidates',
  sentence: 'Two PNC records bear the name and the birth date: both are counted, neither is attached, and a person must decide.',
  about: aRomanian,
  given: [
    { act: 'behave', country: 'RO', as: { silent: true } },
    { act: 'pnc-record', record: { cases: [shopTheft('2014-03-12', 4712)] } },
    { act: 'pnc-record', underAnotherNumber: true },
  ],
  then: [
    {
      day: 0,
      told: [{ kind: 'REGISTER_SEARCHED' }, { kind: 'COUNTRY_REQUEST_SENT', country: 'RO' }],
      shows: {
        enquiry: { registerCheck: { records: 2, note: 'TO_REVIEW' } },
        person: { records: [], convictions: { totalCount: 0 } },
      },
    },
  ],
};
