/**
 * When somebody is reminded of what is still owed, and when it is taken higher; and our own target where no law sets a time. OURS: nothing
 * is published. What the law sets stands in server/exchange/playbook/deadline.ts.
 */
export const exchangeProcesses = ['REQUEST_OUT', 'REQUEST_IN', 'NOTIFICATION_OUT', 'NOTIFICATION_IN'] as const;
export type ExchangeProcess = (typeof exchangeProcesses)[number];

export interface Chase {
  /** Calendar days from the due day: -5 five days before it, 0 on it, 1 the day after. In order. */
  remind: readonly number[];
  escalate: readonly number[];
}

export interface ExchangeTiming {
  version: string;
  /** ISO 8601 full date; it holds until the next version's. */
  validFrom: string;
  /** Calendar days, the first day included, where no law sets a time. */
  ownTargetDays: Readonly<Record<ExchangeProcess, number>>;
  chase: Readonly<Record<ExchangeProcess, Chase>>;
  /** Calendar days before a court date by which an answer to an urgent request is needed: to be read, and put before the court. */
  courtLeadDays: number;
}

export const exchangeTimings: readonly ExchangeTiming[] = [
  {
    version: 'hub/1',
    validFrom: '2012-04-27',
    ownTargetDays: { REQUEST_OUT: 30, REQUEST_IN: 28, NOTIFICATION_OUT: 28, NOTIFICATION_IN: 7 },
    chase: {
      REQUEST_OUT: { remind: [-5, 1, 8], escalate: [3, 15, 30] },
      REQUEST_IN: { remind: [-10, -5], escalate: [-2, 0, 1] },
      NOTIFICATION_OUT: { remind: [-14, -7], escalate: [-3, 0, 1] },
      NOTIFICATION_IN: { remind: [-3], escalate: [0, 7] },
    },
    courtLeadDays: 2,
  },
];
