import type { Scenario } from './kit/scenario.ts';
import { shopTheft } from '../connectors/pnc/simulator/cases.ts';
import { askedOf, asksWho, decidesWho, drafts, releases } from './kit/asked.ts';
import { aRomanian } from './kit/people.ts';

export const ambiguousIdentityQueriedBack: Scenario = {
  title: 'Two people fit, and the country is asked',
  sentence:
    'The PNC has two men of the name and date of birth that Romania asks about. Nobody guesses: Romania is asked, its answer is searched with again, and a person says which of the two it is.',
  about: aRomanian,
  asks: 'NOBODY',
  given: [
    { act: 'pnc-record', record: { birthTown: 'CRAIOVA', cases: [shopTheft('2013-06-04', 4824)] } },
    { act: 'pnc-record', record: { birthTown: 'IASI', cases: [] }, underAnotherNumber: true },
  ],
  then: [
    {
      day: 0,
      does: [{ act: 'asks-us', country: 'RO', entry: { whenAsked: { father: 'Gheorghe' } } }],
      told: [
        { kind: 'REQUEST_RECEIVED', country: 'RO' },
        { kind: 'REQUEST_TO_IDENTIFY', country: 'RO' },
      ],
      inOrder: true,
      shows: {
        unit: [
          {
            as: 'caseworker',
            look: askedOf,
            finds: {
              waitingFor: { what: 'IDENTITY', whoCanAct: 'UNIT' },
              search: { doubt: 'SEVERAL', records: [{ differences: [] }, { differences: [] }] },
            },
          },
        ],
      },
    },
    {
      day: 1,
      does: [asksWho(['FatherName', 'BirthPlace'], 'Which of two men of this name and date of birth is meant?')],
      told: [{ kind: 'REQUEST_QUERIED_BACK', country: 'RO' }],
      journals: [{ at: 'ecris', type: 'RAI', way: 'IN', frames: 1, tells: { wants: ['FatherName', 'BirthPlace'] } }],
      shows: {
        unit: [{ as: 'caseworker', look: askedOf, finds: { waitingFor: { what: 'INFORMATION', whoCanAct: 'COUNTRY' } } }],
      },
    },
    {
      day: 4,
      told: [
        { kind: 'FURTHER_DETAILS_ARRIVED', country: 'RO' },
        { kind: 'REQUEST_TO_IDENTIFY', country: 'RO' },
      ],
      inOrder: true,
    },
    {
      day: 5,
      does: [
        decidesWho(({ identity }) => identity.birthPlace?.town === 'CRAIOVA', 'Born in Craiova, as Romania says'),
        drafts(),
        releases,
      ],
      told: [
        { kind: 'REQUEST_IDENTIFIED', country: 'RO' },
        { kind: 'ANSWER_DRAFTED', country: 'RO' },
        { kind: 'ANSWER_RELEASED', country: 'RO' },
        { kind: 'REQUEST_ANSWERED', country: 'RO' },
      ],
      inOrder: true,
      journals: [{ at: 'ecris', type: 'RRS', way: 'IN', frames: 1, tells: { convictions: [{ decidedOn: '2013-06-04' }] } }],
    },
  ],
};
