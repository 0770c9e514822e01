import { afterAll, describe, expect, it } from '@jest/globals';
import { runChecks } from '../../connectors/test-kit/conformance/run.ts';
import { removeSources } from './doubles/toy-sources.ts';
import { toyExchange, toyOffenders, toyRegister } from './doubles/toys.ts';

afterAll(removeSources);

describe('everything on the list holds for', () => {
  it.each([
    ['a register', toyRegister],
    ['dangerous-person records', toyOffenders],
    ['an exchange with other countries', toyExchange],
  ])('%s that does what it promises', async (_what, toy) => {
    const results = await runChecks(toy());
    expect(results.filter(({ status }) => status === 'fail')).toEqual([]);
  });
});
