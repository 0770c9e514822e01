import type { Scenario } from './kit/scenario.ts';
import { burglary } from '../connectors/pnc/simulator/cases.ts';
import { askedOf, drafts, releases, settles } from './kit/asked.ts';
import { aJamaican } from './kit/people.ts';

export const jamaicaAsksUsByMail: Scenario = {
  title: 'Jamaica asks us through Interpol',
  sentence:
    'The bureau in Kingston asks by mail and names no authority. Nothing is searched until a person has settled on whose behalf it asks; then it is answered by mail, as the gateway allows, after a second person has looked.',
  about: aJamaican,
  asks: 'NOBODY',
  given: [{ act: 'pnc-record', record: { cases: [burglary('2014-02-03', 4825)] } }],
  then: [
    {
      day: 0,
      does: [{ act: 'asks-us', country: 'JM' }],
      told: [{ kind: 'REQUEST_RECEIVED', country: 'JM' }],
      shows: {
        unit: [
          {
            as: 'caseworker',
            look: askedOf,
            finds: {
              status: 'RECEIVED',
              channel: 'INTERPOL',
              waitingFor: { what: 'PURPOSE_AND_AUTHORITY', whoCanAct: 'UNIT' },
              asked: { doubts: ['AUTHORITY_MISSING'] },
              search: null,
              draft: null,
            },
          },
        ],
      },
    },
    {
      day: 1,
      does: [settles('CRIMINAL_PROCEEDINGS', 'The bureau says: for the Resident Magistrate in Kingston')],
      told: [
        { kind: 'REQUEST_ACCEPTED', country: 'JM' },
        { kind: 'REQUEST_IDENTIFIED', country: 'JM' },
      ],
      inOrder: true,
    },
    {
      day: 2,
      does: [drafts(), releases],
      told: [
        { kind: 'ANSWER_DRAFTED', country: 'JM' },
        { kind: 'ANSWER_RELEASED', country: 'JM' },
        { kind: 'REQUEST_ANSWERED', country: 'JM' },
      ],
      inOrder: true,
      journals: [{ at: 'interpol', type: 'RESPONSE', way: 'IN', frames: 1, lines: { 'CONVICTION DATE': '03/02/2014' } }],
    },
  ],
};
