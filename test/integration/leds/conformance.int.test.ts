import { expect, it } from '@jest/globals';
import { standIn } from '../../../connectors/leds/conformance.ts';
import { runChecks } from '../../../connectors/test-kit/conformance/run.ts';

it('does all that a connector must', async () => {
  expect((await runChecks(standIn)).filter(({ status }) => status === 'fail')).toEqual([]);
});
