import { availableParallelism } from 'node:os';
import { typescript } from './test/support/typescript.mjs';

/** What both projects share. Only sources are matched: dist/ keeps the output of removed tests. */
const project = (displayName, folders, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript] },
  ...more,
});

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit', ['unit', 'architecture', 'conformance', 'cassettes']),
    project('services', ['integration', 'journey', 'faults', 'browser'], {
      runtime: '<rootDir>/test/support/shared-runtime.mjs',
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    }),
  ],
  // One more than there are cores, for while the others wait; tests with processes of their own need room.
  maxWorkers: Math.min(4, availableParallelism() + 1),
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs'],
};
