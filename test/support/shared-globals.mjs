/** What `@jest/globals` is to modules that outlive a test file: the names mean what belongs to the file that runs now. */
import { expect as ourExpect } from 'expect';
import { ModuleMocker } from 'jest-mock';

export let [afterAll, afterEach, beforeAll, beforeEach, describe, it] = [];

export function useGlobalsOf(present) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, it } = present);
}

/** Of the tests' own realm: `expect.any(String)` means their String. It counts no assertions and knows no snapshots. */
export const expect = Object.assign(ourExpect, { assertions: undefined, hasAssertions: undefined });

const mocker = new ModuleMocker(globalThis);
/** A module's imports cannot be mocked and time cannot be faked: who wants that is a unit test. */
export const jest = { spyOn: mocker.spyOn.bind(mocker), restoreAllMocks: mocker.restoreAllMocks.bind(mocker) };
