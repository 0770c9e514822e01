import { afterAll, describe, expect, it } from '@jest/globals';
import { checks } from '../../../connectors/test-kit/conformance/checks.ts';
import { runChecks } from '../../../connectors/test-kit/conformance/run.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { broken } from './broken.ts';
import { removeSources } from './toy-sources.ts';
import { leaks } from './wrap.ts';

/** What these are about shows as an error of the language; everywhere else one would be an accident of the double. */
const isThrownAt = (id: string) => ['DEF-17', 'OPT-04', 'ENQ-16', 'SUB-16', 'UPD-16'].includes(id);

/** One test for each check of these groups: its broken double fails it, for a reason that is the check's own. */
export function expectEachFails(...groups: string[]): void {
  afterAll(async () => {
    for (const end of leaks.splice(0)) await end();
    removeSources();
  });
  describe('is seen where it does not hold:', () => {
    it.each(checks.filter(({ id }) => groups.includes(id.slice(0, 3))).map((check) => [check.id, check.name, check] as const))(
      '%s %s',
      async (id, _name, check) => {
        const [result] = await runChecks(brokenDouble(id), [check]);
        expect(result).toMatchObject({
          id,
          status: 'fail',
          why: isThrownAt(id) ? expect.any(String) : expect.not.stringMatching(/^(Type|Reference|Range|Syntax)Error\b/),
        });
      },
    );
  });
}

function brokenDouble(id: string): StandIn {
  const double = broken[id];
  if (!double) throw new Error(`${id} has no failing double`);
  return double();
}
