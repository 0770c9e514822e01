import { expect, it } from '@jest/globals';
import { sourceChecks } from '../../connectors/test-kit/conformance/checks/sources.ts';
import { runChecks } from '../../connectors/test-kit/conformance/run.ts';
import { readingActivity, touchingFiles } from './doubles/broken-definitions.ts';
import { expectEachFails } from './doubles/expect-each-fails.ts';

expectEachFails('DEF', 'OPT', 'SRC');

const files = sourceChecks.filter(({ id }) => id === 'SRC-09');

it.each(touchingFiles)('a register that is read from files fails SRC-09 where it %s', async (_what, double) => {
  expect(await runChecks(double(), files)).toMatchObject([{ status: 'fail', why: expect.stringMatching(/does/) }]);
});

it('a register that is read from files may read them in the one folder for it', async () => {
  expect(await runChecks(readingActivity(), files)).toMatchObject([{ status: 'pass' }]);
});
