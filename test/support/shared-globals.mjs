import { expect as ourExpect } from 'expect';
import { ModuleMocker } from 'jest-mock';

/** What `@jest/globals` is to modules that outlive a test file: each call goes to the file that runs now. */
const forward = (name) =>
  new Proxy(() => undefined, {
    apply: (_, self, args) => Reflect.apply(present()[name], self, args),
    get: (_, key) => present()[name][key],
  });
const present = () => globalThis[Symbol.for('the test file that runs')];

export const [afterAll, afterEach, beforeAll, beforeEach, describe, it] = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'it',
].map(forward);

/** Of the tests' own realm: `expect.any(String)` means their String. It counts no assertions and knows no snapshots. */
export const expect = Object.assign(ourExpect, { assertions: undefined, hasAssertions: undefined });

const mocker = new ModuleMocker(globalThis);
/** A module's imports cannot be mocked and time cannot be faked: who wants that is a unit test. */
export const jest = { spyOn: mocker.spyOn.bind(mocker), restoreAllMocks: mocker.restoreAllMocks.bind(mocker) };
