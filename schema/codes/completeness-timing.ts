/** How far back and how often completeness is looked into. OURS: nothing is published. Days are calendar days unless named otherwise. */
export const completenessTiming = {
  version: 'hub/1',
  /** London time at which a day is compared: the other side has closed the day before by then (activity files are written by midnight UTC). */
  comparedFrom: '02:00',
  /** A register is asked again about so many days. */
  registerDays: 35,
  /** A country is asked again about days on which something passed, and about days on which nothing did. */
  partnerDays: 28,
  quietDays: 3,
  /** A country that wrote on so many working days in a row is expected to write on the next. */
  regularAfterWorkingDays: 3,
  /** Calendar days beyond its typical time after which it owes a sign for what it was sent. */
  signDays: 1,
} as const;
