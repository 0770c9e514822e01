import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dueDay, londonDate, notificationDueDay } from '../../../server/exchange/playbook/deadline.ts';

/** Worked out by deadline-cases.py from the law, without any table or code of the hub. */
const cases = readFileSync(path.join(import.meta.dirname, 'deadline-cases.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [kind: string, given: string, expected: string, why: string]);

const ours: Readonly<Record<string, (given: string) => string>> = {
  ANSWER: (receivedOn) => dueDay(receivedOn),
  NOTIFY: notificationDueDay,
  LONDON_DAY: (instant) => londonDate(new Date(instant)),
  RECEIVED_AT: (instant) => dueDay(londonDate(new Date(instant))),
};

describe('deadlines worked out independently', () => {
  it.each(Object.keys(ours))('agree in every case of %s', (kind) => {
    const wrong = cases
      .filter(([each]) => each === kind)
      .map(([, given, expected, why]) => ({ given, expected, why, ours: ours[kind]?.(given) }))
      .filter((each) => each.ours !== each.expected);
    expect(wrong).toEqual([]);
  });

  it('are more than five hundred of each kind that has a working day in it, and none is of a kind that nobody checks', () => {
    const counts = Object.groupBy(cases, ([kind]) => kind);
    expect(Object.keys(counts).sort()).toEqual(Object.keys(ours).sort());
    expect(counts.ANSWER?.length).toBeGreaterThan(500);
    expect(counts.NOTIFY?.length).toBeGreaterThan(200);
    expect(counts.LONDON_DAY?.length).toBeGreaterThan(500);
    expect(counts.RECEIVED_AT?.length).toBeGreaterThan(500);
  });
});
