import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cjsOffences } from '../../../schema/codes/cjs-offences.ts';
import { ecrisOffences } from '../../../schema/codes/ecris-offences.ts';
import { ecrisParameters } from '../../../schema/codes/ecris-parameters.ts';
import { ukOffenceFacts, ukOffenceFactsOf } from '../../../schema/codes/uk-offence-facts.ts';
import { candidatesMax, equivalenceCandidates } from '../../../server/conviction/equivalence-candidates.ts';
import { offence } from './builders.ts';

const decided = (cjsCode: string, times: number, lastDecidedAt = '2026-01-01T00:00:00Z') => ({ cjsCode, times, lastDecidedAt });

it('proposes for murder abroad murder here, with its statute, and then the rest of the chapter', () => {
  const [first, second, ...rest] = equivalenceCandidates(offence('0801 00'), []);
  expect(first).toMatchObject({ cjsCode: 'COML025', statute: 'Common law', recordable: true, why: 'SAME_CATEGORY' });
  expect(second).toMatchObject({ cjsCode: 'COML026', why: 'SAME_CATEGORY' });
  expect(rest.at(-1)).toMatchObject({ why: 'NEAR_CATEGORY' });
});

it('puts first what people decided before, the commonest foremost', () => {
  const found = equivalenceCandidates(offence('1701 00'), [
    decided('TH68020', 1),
    decided('TH68010', 9),
    decided('FA06001', 1, '2025-01-01T00:00:00Z'),
  ]);
  expect(found.slice(0, 3)).toMatchObject([
    { cjsCode: 'TH68010', why: 'EARLIER_DECISION' },
    { cjsCode: 'TH68020', why: 'EARLIER_DECISION' },
    { cjsCode: 'FA06001', why: 'EARLIER_DECISION' },
  ]);
  expect(found.filter(({ cjsCode }) => cjsCode === 'TH68010')).toHaveLength(1);
});

it('says of a road-traffic offence that it is not recordable', () => {
  expect(equivalenceCandidates(offence('2106 00'), [])[0]).toMatchObject({ cjsCode: 'RT88191', recordable: false });
});

it('proposes an attempt for an attempt, where the offence can be attempted', () => {
  const completion = { system: ecrisParameters.system, version: ecrisParameters.version, code: 'LC-00-A' };
  const found = equivalenceCandidates(offence('0811 00', 'O-1', { completion }), []);
  expect(found.find(({ cjsCode }) => cjsCode.startsWith('OF61102'))).toMatchObject({
    cjsCode: 'OF61102A',
    title: 'Attempt: Assault a person thereby occasioning them actual bodily harm',
  });
  expect(found.find(({ cjsCode }) => cjsCode.startsWith('CJ88001'))?.cjsCode).toBe('CJ88001');
});

it('proposes nothing where the code is in no table, but for what people decided', () => {
  expect(equivalenceCandidates(offence('ZZ99001'), [])).toEqual([]);
  expect(equivalenceCandidates(offence('ZZ99001'), [decided('TH68010', 1)])).toMatchObject([{ cjsCode: 'TH68010' }]);
});

it('does not repeat a decision for a code that our table does not hold', () => {
  expect(equivalenceCandidates(offence('1701 00'), [decided('ZZ99001', 5)]).map(({ cjsCode }) => cjsCode)).not.toContain(
    'ZZ99001',
  );
});

it('is ordered, bounded and each once, for every category and any decisions', () => {
  const decisions = fc.uniqueArray(
    fc.record({ cjsCode: fc.constantFrom(...ukOffenceFacts.map(({ code }) => code)), times: fc.integer({ min: 1, max: 99 }) }),
    { maxLength: 20, selector: ({ cjsCode }) => cjsCode },
  );
  fc.assert(
    fc.property(fc.constantFrom(...ecrisOffences.rows.map(([code]) => code)), decisions, (category, earlier) => {
      const found = equivalenceCandidates(
        offence(category),
        earlier.map(({ cjsCode, times }) => decided(cjsCode, times)),
      );
      const confidences = found.map(({ confidence }) => confidence);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      expect(confidences.every((confidence) => confidence > 0 && confidence < 1)).toBe(true);
      expect(found.length).toBeLessThanOrEqual(candidatesMax);
      expect(new Set(found.map(({ cjsCode }) => cjsCode)).size).toBe(found.length);
    }),
    { numRuns: 500 },
  );
});

it('knows the facts of every UK offence that has a title, and the reverse', () => {
  expect(cjsOffences.rows.filter(([code]) => !ukOffenceFactsOf(code))).toEqual([]);
  const titled = new Set(cjsOffences.rows.map(([code]) => code));
  expect(ukOffenceFacts.filter(({ code }) => !titled.has(code))).toEqual([]);
});
