// What a linter can hold of how we write. What needs types to be seen is oxlint's business (.oxlintrc.json: a fifth of the time),
// import directions are dependency-cruiser's, layout is prettier's.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Beside config.ts: who hands an environment on to a process, and processes of their own that no hub configures. */
const environmentReaders = [
  'server/config.ts',
  'server/child.ts',
  'server/supervisor.ts',
  'server/cli/**',
  'server/platform/database/embedded/run-program.ts',
  'connectors/simulator-kit/simulator.ts',
  'scripts/**',
  'bin/**',
  'bench/**',
  'test/**',
];

/** Programs that a person runs and reads. */
const speakers = [
  'test/national-day/main.mjs',
  'server/up.ts',
  'server/cli/**',
  'scripts/**',
  'bin/**',
  'bench/**',
  'test/support/**',
];

/** What may know of time only what it is told: deadlines and ages are reckoned on the hub's clock, which may be virtual. */
const clockless = {
  files: [
    'server/{audit,person,conviction,exchange}/**/*.ts',
    'connectors/contract/**/*.ts',
    'connectors/*/{adapter,wire}/**/*.ts',
    'schema/**/*.ts',
  ],
  // A number must have one text however the virtual clock was moved between writing and searching it.
  ignores: ['server/person/normalise.ts'],
};

const clockReads = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'MemberExpression[object.name="Date"][property.name="now"]',
];

const typescript = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  // A leading underscore says: part of the shape, not wanted here.
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const everywhere = {
  'default-case-last': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-constant-condition': 'error',
  'no-debugger': 'error',
  'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only server/config.ts reads the environment.' },
  ],
  'no-self-compare': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** Limits, not aims: past them a function has no one thing to say. */
const size = {
  complexity: ['error', 20],
  'max-depth': ['error', 5],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 6],
};

export default defineConfig(
  { ignores: ['node_modules/', '**/dist/', '.data/', 'coverage/', 'client-sdk/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.recommended], rules: typescript },
  { files: ['**/*.{ts,tsx,js,mjs,cjs}'], rules: { ...everywhere, ...size } },
  { files: environmentReaders, rules: { 'no-restricted-properties': 'off' } },
  { files: speakers, rules: { 'no-console': 'off' } },
  {
    ...clockless,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...clockReads.map((selector) => ({
          selector,
          message: 'Time comes in as an argument: the hub has one clock, and it may be virtual.',
        })),
      ],
    },
  },
  // Tables and suites (below) are as long as what they list.
  {
    files: ['schema/codes/**', 'console/strings/**', 'connectors/*/simulator/registers/**', 'connectors/*/wire/samples/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
