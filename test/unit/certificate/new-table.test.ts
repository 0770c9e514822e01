import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { disclose as Disclose } from '../../../server/certificate/disclose.ts';
import type { ShownEvent } from '../../../server/certificate/disclosable-events.ts';
import * as published from '../../../schema/codes/step-down-rules.ts';

interface Case {
  born: string;
  onDay: string;
  events: { what: string; cat: 'A' | 'B' | 'C'; day: string; months: number; where: published.EventOrigin }[];
}

const cases = readFileSync(path.join(import.meta.dirname, 'step-down-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const eventsIn = ({ events }: Case): ShownEvent[] =>
  events.map(({ what, cat, day, months, where }, index) => ({
    id: `e${index}`,
    kind: what === 'caution' ? 'CAUTION' : what === 'impending' ? 'IMPENDING' : 'CONVICTION',
    origin: where,
    on: day,
    category: cat,
    custody: what === 'custody' ? 'YES' : 'NO',
    custodyMonths: what === 'custody' ? months : 0,
    usable: true,
    confirmed: true,
    shown: { on: day, court: 'a court', offence: 'an offence', disposal: 'a fine' },
  }));

const newDay = '2027-01-01';
const year = { years: 1, source: 'OURS' } as const;
const byCategory = { A: year, B: year, C: year };
const outcomes = { CUSTODIAL: byCategory, NON_CUSTODIAL: byCategory, CAUTION: byCategory };
const inForce = published.stepDownRules.at(-1) as published.StepDownRules;
const replacing: published.StepDownRules = {
  ...inForce,
  version: 'unit/2027-01-01',
  validFrom: newDay,
  periods: { ADULT: outcomes, MINOR: outcomes },
};

let before: typeof Disclose;
let after: typeof Disclose;
beforeAll(async () => {
  ({ disclose: before } = await import('../../../server/certificate/disclose.ts'));
  jest.resetModules();
  jest.unstable_mockModule('../../../schema/codes/step-down-rules.ts', () => ({
    ...published,
    stepDownRules: [...published.stepDownRules, replacing],
  }));
  ({ disclose: after } = await import('../../../server/certificate/disclose.ts'));
});

const decided = (by: typeof Disclose, each: Case, onDay: string) =>
  JSON.stringify(by({ onDay, birthDate: each.born, hasRecord: true, events: eventsIn(each), decisions: [] }));

describe('a table that replaces ours', () => {
  it('leaves every decision of an earlier day as it was, to the byte', () => {
    const past = cases.filter(({ onDay }) => onDay < newDay);
    expect(past.length).toBeGreaterThan(300);
    for (const each of past) expect(decided(after, each, each.onDay)).toBe(decided(before, each, each.onDay));
  });

  it('decides from its own day on', () => {
    const changed = cases.filter((each) => decided(after, each, newDay) !== decided(before, each, newDay));
    expect(changed.length).toBeGreaterThan(300);
    expect(decided(after, cases[0] as Case, newDay)).toContain(replacing.version);
    expect(decided(after, cases[0] as Case, '2026-12-31')).not.toContain(replacing.version);
  });
});
