import type { Scenario } from './kit/scenario.ts';
import { childSexual, shopTheft } from '../connectors/pnc/simulator/cases.ts';
import { askedOf, drafts, releases } from './kit/asked.ts';
import { aPole } from './kit/people.ts';

export const asksForWorkWithChildren: Scenario = {
  title: 'Poland asks for work with children',
  sentence:
    'Poland asks whether a man may work with children. Both his convictions are spent: the theft of long ago is not told, the child sexual offence is, whatever its age; and that something was left out does not show.',
  about: { ...aPole, given: 'Adam', sex: 'MALE' },
  asks: 'NOBODY',
  given: [{ act: 'pnc-record', record: { cases: [childSexual('2004-05-11', 4822), shopTheft('2006-02-20', 4823)] } }],
  then: [
    {
      day: 0,
      does: [{ act: 'asks-us', country: 'PL', how: { purpose: 'EMPLOYMENT_WITH_CHILDREN' } }],
      told: [
        { kind: 'REQUEST_RECEIVED', country: 'PL' },
        { kind: 'REQUEST_IDENTIFIED', country: 'PL' },
      ],
      inOrder: true,
    },
    {
      day: 1,
      does: [drafts()],
      told: [{ kind: 'ANSWER_DRAFTED', country: 'PL' }],
      shows: {
        unit: [
          {
            as: 'supervisor',
            look: askedOf,
            finds: {
              draft: {
                use: 'WORK_WITH_CHILDREN',
                items: [
                  { decidedOn: '2006-02-20', state: 'LEFT_OUT', rule: 'SPENT' },
                  { decidedOn: '2004-05-11', state: 'TOLD' },
                ],
              },
            },
          },
        ],
      },
    },
    {
      day: 2,
      does: [releases],
      told: [
        { kind: 'ANSWER_RELEASED', country: 'PL' },
        { kind: 'REQUEST_ANSWERED', country: 'PL' },
      ],
      inOrder: true,
      journals: [
        {
          at: 'ecris',
          type: 'RRS',
          way: 'IN',
          frames: 1,
          tells: { convictions: [{ decidedOn: '2004-05-11', offences: ['O-00-101000'] }] },
        },
      ],
    },
  ],
};
