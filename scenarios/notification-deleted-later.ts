import { confirmsStruck, decides, newest } from './kit/notified-desk.ts';
import { aBriton, notYetTold, theft } from './kit/people.ts';
import type { Scenario } from './kit/scenario.ts';

const entry = { convictions: [notYetTold(theft)] };

export const notificationDeletedLater: Scenario = {
  title: 'A notification deleted later',
  sentence:
    'Romania strikes a conviction that is on the PNC by now: our copy goes at once, and the notification waits until a caseworker has struck the other.',
  about: aBriton,
  asks: 'NOBODY',
  then: [
    {
      day: 0,
      does: [{ act: 'notifies-us', country: 'RO', entry }],
      told: [
        { kind: 'NOTIFICATION_RECEIVED', country: 'RO' },
        { kind: 'NOTIFICATION_IDENTIFIED', country: 'RO' },
      ],
    },
    {
      day: 0.1,
      does: [decides({ cjsCode: 'TH68020' }, 'Furt, art. 208: theft')],
      told: [{ kind: 'EQUIVALENCE_DECIDED' }, { kind: 'PNC_ENTERED', country: 'RO' }],
    },
    {
      day: 3,
      does: [{ act: 'deletes-notified', country: 'RO', entry }],
      told: [
        { kind: 'NOTIFICATION_RECEIVED', country: 'RO' },
        { kind: 'NOTIFICATION_IDENTIFIED', country: 'RO' },
      ],
      shows: {
        unit: [
          {
            as: 'caseworker',
            look: newest,
            finds: { status: 'TO_DECIDE', failure: 'PNC_ENTRY_TO_STRIKE' },
          },
        ],
      },
    },
    {
      day: 3.1,
      does: [confirmsStruck],
      told: [
        { kind: 'NOTIFICATION_DROPPED', country: 'RO' },
        { kind: 'NOTIFICATION_DROPPED', country: 'RO' },
      ],
      shows: { unit: [{ as: 'caseworker', look: newest, finds: { status: 'DROPPED', failure: null } }] },
    },
  ],
};
