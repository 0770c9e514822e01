import type { Scenario } from './kit/scenario.ts';
import { shopTheft } from '../connectors/pnc/simulator/cases.ts';
import { aRomanian } from './kit/people.ts';

export const pncFindsTheRecordByNumber: Scenario = {
  title: 'PNC finds the record by number',
  sentence:
    'The force knows the PNC number: the record that bears it and agrees in every fact becomes part of the person, with its conviction.',
  about: { ...aRomanian, withPncId: true },
  given: [
    { act: 'behave', country: 'RO', as: { silent: true } },
    { act: 'pnc-record', record: { warnings: ['VI'], cases: [shopTheft('2014-03-12', 4711)] } },
  ],
  then: [
    {
      day: 0,
      told: [{ kind: 'REGISTER_SEARCHED' }, { kind: 'COUNTRY_REQUEST_SENT', country: 'RO' }],
      shows: {
        enquiry: { registerCheck: { records: 1, note: null } },
        person: {
          records: [{ backEnd: 'pnc', warnings: ['VI'] }],
          convictions: { totalCount: 1, nodes: [{ country: { code: 'GB' } }] },
        },
      },
      journals: [
        { at: 'pnc', type: 'ENQIDS', way: 'IN', frames: 1 },
        { at: 'pnc', type: 'ENQNAM', way: 'IN', frames: 0 },
      ],
    },
  ],
};
