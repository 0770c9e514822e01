// Which way imports point. test/architecture/import-rules.test.ts plants a breach of every rule and expects it to be caught.
//
// The ladder: a feature imports those to its left, never to its right. The four in the middle do not know each other.
const below = ['access', 'audit', 'person', 'conviction', 'exchange'];
const siblings = ['offender', 'certificate', 'rights', 'prosecution'];
const ladder = [...below, ...siblings, 'insight'];

const anyOf = (names) => `(${names.join('|')})`;
const feature = anyOf(ladder);
/** Pure and table-shaped: what they need comes in as arguments. */
const rule = anyOf([
  '[a-z-]+-lifecycles?',
  ...['deadline', 'routing', 'identity-check', 'enquiry-rules', 'extradition-rules'],
  ...['age-at-offence', 'offence-category', 'map-uk-conviction', 'map-uk-sanction', 'serious-offence'],
  ...[
    'period-bounds',
    'custody-period',
    'rehabilitation-period',
    'prolong',
    'spent',
    'select-for-answer',
    'equivalence-candidates',
  ],
  ...['normalise', 'match', 'weigh', 'written-record', 'judge-candidates', 'step-down'],
  ...['pnc-id', 'judge-found'],
  ...[
    'certificate-lifecycle',
    'service-terms',
    'disclosable-events',
    'application-rules',
    'applicant-certainty',
    'disclose',
    'content',
  ],
]);
const ruleOrEntity = `^server/${feature}/([^/]+/|)(${rule}|[^/]+\\.entity)\\.ts$|^server/person/matching/.*\\.(ts|json)$|^server/platform/([^/]+/([^/]+\\.entity|machine)|calendar-days)\\.ts$`;
const plainTypes = '^connectors/contract/canonical\\.ts$';
const plainHelpers = [
  // What a register is told and answers: types without a function, kept as they are until they have been sent.
  '^connectors/contract/(register|offenders|messages)\\.ts$',
  '^server/exchange/requests-out/new-enquiry\\.ts$',
  '^server/platform/(refusal|text-rules)\\.ts$',
  // Letters of every script in ASCII: a table and a loop.
  '^node_modules/any-ascii/',
  '^node_modules/@mikro-orm/core/',
];
const doors = '\\.(resolver|subscription)\\.ts$';

/** One rule for each feature: it knows nothing of what is built on it. */
const ladderRules = ladder.slice(0, -1).map((name, index) => ({
  name: `${name}-knows-nothing-above-it`,
  from: { path: `^server/${name}/` },
  to: {
    path: `^server/${anyOf(siblings.includes(name) ? [...siblings.filter((other) => other !== name), 'insight'] : ladder.slice(index + 1))}/`,
  },
}));

const rules = [
  { name: 'no-circle', comment: 'type-only circles included', from: {}, to: { circular: true } },
  { name: 'no-missing-module', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-barrel',
    comment: "index.ts only where the outside world enters: a connector's door, the SDK's (and the one its generator writes)",
    from: { path: '(^|/)index\\.ts$', pathNot: '^(connectors/[^/]+|client-sdk|client-sdk/generated)/index\\.ts$' },
    to: {},
  },
  {
    name: 'product-runs-without-development-packages',
    from: { path: '^(server|connectors|schema|client-sdk|console|scenarios)/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  { name: 'nothing-imports-a-test', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  { name: 'nothing-imports-a-benchmark', from: { pathNot: '^(bench|test)/' }, to: { path: '^bench/' } },

  // The published language
  { name: 'codes-are-plain-data', from: { path: '^schema/codes/' }, to: { pathNot: '^schema/codes/' } },
  {
    name: 'schema-stands-alone',
    from: { path: '^schema/(?!codes/)' },
    to: { path: '^(server|connectors|client-sdk|console|bin|scripts)/' },
  },

  // Connectors
  {
    name: 'connectors-know-no-hub',
    from: { path: '^connectors/' },
    to: { path: '^(server|client-sdk|console|bin|scripts)/|^schema/(?!codes/)' },
  },
  { name: 'contract-stands-alone', from: { path: '^connectors/contract/' }, to: { path: '^connectors/(?!contract/)' } },
  {
    name: 'simulator-kit-stands-alone',
    from: { path: '^connectors/simulator-kit/' },
    to: { path: '^connectors/(?!simulator-kit/)' },
  },
  {
    name: 'rest-kit-stands-alone',
    comment: 'calls over HTTP and JSON that every REST connector makes alike; it knows no back end',
    from: { path: '^connectors/rest-kit/' },
    to: { path: '^connectors/(?!(rest-kit|contract)/)' },
  },
  {
    name: 'test-kit-knows-no-connector',
    from: { path: '^connectors/test-kit/' },
    to: { path: '^connectors/(?!test-kit/|contract/|simulator-kit/)' },
  },
  {
    name: 'only-stand-ins-see-the-test-kit',
    comment: 'what a connector is tried and recorded with is no part of it',
    from: { path: '^connectors/(?!test-kit/)', pathNot: '^connectors/[^/]+/(conformance\\.ts$|cassette(\\.ts$|/))' },
    to: { path: '^connectors/([^/]+/(conformance\\.ts$|cassette(\\.ts$|/))|test-kit/)' },
  },
  {
    name: 'connectors-know-no-sibling',
    from: { path: '^connectors/(?!contract/|simulator-kit/|test-kit/)([^/]+)/' },
    to: { path: '^connectors/', pathNot: '^connectors/($1|contract|simulator-kit|rest-kit|test-kit)/' },
  },
  {
    name: 'adapter-never-sees-a-simulator',
    comment: 'or one wrong reading could hide in both',
    from: { path: '^connectors/(?!contract/|simulator-kit/)([^/]+)/(adapter/|index\\.ts$)' },
    to: { path: '^connectors/($1/simulator|simulator-kit)/' },
  },
  {
    name: 'simulator-never-sees-an-adapter',
    comment: 'it is built from wire/ alone; how a country behaves stands in its playbook',
    from: { path: '^connectors/([^/]+)/simulator/' },
    to: { path: '^connectors/$1/|^schema/codes/', pathNot: '^connectors/$1/(simulator|wire)/|^schema/codes/playbooks\\.ts$' },
  },
  {
    name: 'wire-is-data',
    comment: 'the format and nothing else: no transport, no library; of a kit only how a schema is read as a type',
    from: { path: '^connectors/([^/]+)/wire/' },
    to: { pathNot: '^connectors/$1/wire/|^schema/codes/|^connectors/rest-kit/shape\\.ts$' },
  },

  // The hub
  { name: 'platform-knows-no-feature', from: { path: '^server/platform/' }, to: { path: '^server/(?!platform/)' } },
  ...ladderRules,
  {
    name: 'features-know-no-composition',
    from: { path: `^server/${feature}/` },
    to: { path: '^server/([^/]+\\.ts$|cli/|migrations/)' },
  },
  {
    name: 'features-use-the-read-path-only',
    comment: 'of the transports they see how reads are declared and how a refusal is encoded',
    from: { path: `^server/${feature}/` },
    to: { path: '^server/platform/api/', pathNot: '^server/platform/api/(read/|encode-refusal\\.ts$|[^/]+\\.reads\\.ts$)' },
  },
  {
    name: 'only-main-and-plugged-know-connectors',
    from: { path: '^(server|client-sdk|console|bin|scripts)/', pathNot: '^server/((main|plugged)\\.ts$|cli/connector/)' },
    to: { path: '^connectors/(?!contract/)' },
  },
  {
    name: 'the-command-line-sees-the-test-kit-only',
    comment: 'it finds connectors by name',
    from: { path: '^server/cli/connector/' },
    to: { path: '^connectors/(?!contract/|test-kit/)' },
  },
  {
    name: 'only-main-plugs-in',
    from: { path: '^(server|bin|scripts)/', pathNot: '^server/main\\.ts$' },
    to: { path: '^server/plugged\\.ts$' },
  },
  {
    name: 'few-speak-to-connectors',
    comment: 'the plain types of the trade are for everybody: docs/decisions/0008',
    from: {
      path: '^server/',
      pathNot: '^server/((exchange|person|offender|prosecution|cli/connector)/|(hub|worker|plugged|main)\\.ts$)',
    },
    to: { path: '^connectors/contract/', pathNot: plainTypes },
  },
  {
    name: 'only-the-schema-knows-resolvers',
    from: { path: '^server/', pathNot: '^server/hub-schema\\.ts$' },
    to: { path: `^server/.*${doors}` },
  },
  {
    name: 'only-main-starts-the-command-line',
    from: { path: '^server/[^/]+\\.ts$', pathNot: '^server/main\\.ts$' },
    to: { path: '^server/cli/' },
  },
  {
    name: 'rules-and-entities-do-no-io',
    comment: 'they see each other, code tables, plain types and how an entity is described',
    from: { path: ruleOrEntity },
    to: { pathNot: anyOf([ruleOrEntity, '^schema/codes/', plainTypes, ...plainHelpers]) },
  },
  {
    name: 'graphql-types-only-at-the-door',
    from: {
      path: '^server/',
      pathNot: `${doors}|^server/(hub-schema\\.ts|platform/api/(encode-refusal|read/page)\\.ts)$`,
    },
    to: { path: '^schema/(?!codes/)' },
  },

  {
    name: 'the-proof-of-completeness-is-independent',
    comment: 'generator and checker share no code with what they check, or one wrong reading could hide in both',
    from: { path: '^test/completeness/independent/' },
    to: { path: '^(server|connectors|schema|client-sdk|scenarios)/|^test/(?!completeness/independent/)' },
  },

  // Outside
  {
    name: 'sdk-talks-over-the-wire',
    from: { path: '^(client-sdk|console)/' },
    to: { path: '^(server|schema|bin|scripts)/|^connectors/contract/' },
  },
  { name: 'sdk-runs-in-browsers', from: { path: '^(client-sdk|console)/' }, to: { dependencyTypes: ['core'] } },
  {
    name: 'scenarios-play-from-outside',
    comment: 'they see the SDK and what a back end may be told, never the hub or how it speaks to a back end',
    from: { path: '^scenarios/' },
    to: { path: '^(server|bin|scripts)/|^schema/(?!codes/)|^connectors/contract/|^connectors/[^/]+/(adapter/|index\\.ts$)' },
  },
  {
    name: 'only-demos-know-scenarios',
    from: { path: '^(server|connectors|schema|client-sdk|console|bin|scripts)/', pathNot: '^server/cli/demo(/|\\.ts$)' },
    to: { path: '^scenarios/' },
  },
  {
    name: 'hub-is-not-its-own-client',
    comment: 'demos and drills are: they play a force',
    from: { path: '^server/(?!cli/)' },
    to: { path: '^(client-sdk|console)/' },
  },
];

module.exports = {
  forbidden: rules.map((one) => ({ ...one, severity: 'error' })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // A package of types has nothing else to resolve to.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    exclude: { path: '^(dist|client-sdk/dist|\\.data|coverage)/' },
  },
};
