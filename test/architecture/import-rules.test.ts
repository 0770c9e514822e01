import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type Breach } from '../support/cruise.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

/** For each rule, who must not import what. A rule without a row here fails the first test. */
const planted: Record<string, [from: string, to: string][]> = {
  'no-circle': [['server/person/circle-a.ts', 'server/person/circle-b.ts']],
  'no-missing-module': [['server/person/lost.ts', 'server/person/absent.ts']],
  'no-barrel': [
    ['server/person/index.ts', 'server/person/find.ts'],
    ['connectors/pnc/adapter/index.ts', 'connectors/pnc/adapter/line.ts'],
  ],
  'product-runs-without-development-packages': [
    ['server/person/develop.ts', 'for-development'],
    ['server/person/unlisted.ts', 'not-in-package-json'],
  ],
  'the-proof-of-completeness-is-independent': [
    ['test/completeness/independent/borrowed.ts', 'schema/codes/countries.ts'],
    ['test/completeness/independent/peeking.ts', 'test/completeness/prove.ts'],
  ],
  'nothing-imports-a-test': [['server/person/tested.ts', 'test/support/database.ts']],
  'nothing-imports-a-benchmark': [['server/person/measured.ts', 'bench/matching/run.ts']],
  'codes-are-plain-data': [
    ['schema/codes/reads-a-file.ts', 'node:fs'],
    ['schema/codes/typed.ts', 'schema/person.ts'],
  ],
  'schema-stands-alone': [['schema/stored.ts', 'server/person/stored.entity.ts']],
  'connectors-know-no-hub': [
    ['connectors/pnc/adapter/with-ids.ts', 'server/platform/ids.ts'],
    ['connectors/pnc/adapter/typed.ts', 'schema/person.ts'],
  ],
  'contract-stands-alone': [['connectors/contract/journaled.ts', 'connectors/simulator-kit/journal.ts']],
  'simulator-kit-stands-alone': [['connectors/simulator-kit/framed.ts', 'connectors/pnc/wire/frame.ts']],
  'rest-kit-stands-alone': [['connectors/rest-kit/journaled.ts', 'connectors/simulator-kit/journal.ts']],
  'test-kit-knows-no-connector': [['connectors/test-kit/conformance/known.ts', 'connectors/pnc/wire/known.ts']],
  'only-stand-ins-see-the-test-kit': [
    ['connectors/pnc/adapter/checked.ts', 'connectors/test-kit/conformance/check.ts'],
    ['connectors/pnc/adapter/recorded.ts', 'connectors/pnc/cassette.ts'],
  ],
  'connectors-know-no-sibling': [['connectors/pnc/adapter/borrowed.ts', 'connectors/ecris/wire/codes.ts']],
  'adapter-never-sees-a-simulator': [
    ['connectors/pnc/adapter/peeking.ts', 'connectors/pnc/simulator/state.ts'],
    ['connectors/pnc/index.ts', 'connectors/simulator-kit/journal.ts'],
  ],
  'simulator-never-sees-an-adapter': [
    ['connectors/pnc/simulator/peeking.ts', 'connectors/pnc/adapter/line.ts'],
    ['connectors/pnc/simulator/coded.ts', 'schema/codes/purposes.ts'],
  ],
  'wire-is-data': [
    ['connectors/pnc/wire/opens-sockets.ts', 'node:net'],
    ['connectors/pnc/wire/adapted.ts', 'connectors/pnc/adapter/line.ts'],
    ['connectors/pnc/wire/calling.ts', 'connectors/rest-kit/line.ts'],
  ],
  'platform-knows-no-feature': [
    ['server/platform/authorised.ts', 'server/access/policy.ts'],
    ['server/platform/configured.ts', 'server/config.ts'],
  ],
  'access-knows-nothing-above-it': [['server/access/audited.ts', 'server/audit/record.ts']],
  'audit-knows-nothing-above-it': [['server/audit/named.ts', 'server/person/find.ts']],
  'person-knows-nothing-above-it': [['server/person/convicted.ts', 'server/conviction/record.ts']],
  'conviction-knows-nothing-above-it': [['server/conviction/asked.ts', 'server/exchange/raise.ts']],
  'exchange-knows-nothing-above-it': [['server/exchange/certified.ts', 'server/certificate/issue.ts']],
  'offender-knows-nothing-above-it': [['server/offender/certified.ts', 'server/certificate/issue.ts']],
  'certificate-knows-nothing-above-it': [['server/certificate/deleted.ts', 'server/rights/delete.ts']],
  'rights-knows-nothing-above-it': [['server/rights/counted.ts', 'server/insight/count.ts']],
  'prosecution-knows-nothing-above-it': [['server/prosecution/handed-over.ts', 'server/offender/hand-over.ts']],
  'features-know-no-composition': [
    ['server/person/configured.ts', 'server/config.ts'],
    ['server/exchange/commanded.ts', 'server/cli/token.ts'],
  ],
  'features-use-the-read-path-only': [['server/person/listening.ts', 'server/platform/api/http-server.ts']],
  'only-main-and-plugged-know-connectors': [
    ['server/worker.ts', 'connectors/pnc/index.ts'],
    ['server/exchange/adapted.ts', 'connectors/pnc/adapter/line.ts'],
    ['server/up.ts', 'connectors/simulator-kit/journal.ts'],
  ],
  'the-command-line-sees-the-test-kit-only': [['server/cli/connector/adapted.ts', 'connectors/pnc/index.ts']],
  'only-main-plugs-in': [['server/hub.ts', 'server/plugged.ts']],
  'few-speak-to-connectors': [['server/audit/spoken.ts', 'connectors/contract/connector.ts']],
  'only-the-schema-knows-resolvers': [
    ['server/exchange/answered.ts', 'server/exchange/exchange.resolver.ts'],
    ['server/composed.ts', 'server/exchange/exchange.resolver.ts'],
  ],
  'only-main-starts-the-command-line': [['server/api.ts', 'server/cli/token.ts']],
  'rules-and-entities-do-no-io': [
    ['server/exchange/threads/request-out-lifecycle.ts', 'node:fs'],
    ['server/exchange/playbook/deadline.ts', 'server/exchange/requests-out/raise.ts'],
    ['server/person/person.entity.ts', 'server/platform/database/orm.ts'],
    ['server/person/matching/names/reads-a-file.ts', 'node:fs'],
    ['server/platform/event/feed.entity.ts', 'server/platform/event/relay.ts'],
  ],
  'graphql-types-only-at-the-door': [
    ['server/person/published.ts', 'schema/person.ts'],
    ['server/platform/api/published.ts', 'schema/person.ts'],
  ],
  'sdk-talks-over-the-wire': [
    ['client-sdk/inside.ts', 'server/access/policy.ts'],
    ['client-sdk/coded.ts', 'schema/codes/purposes.ts'],
    ['console/inside.ts', 'server/access/policy.ts'],
  ],
  'sdk-runs-in-browsers': [['client-sdk/in-node.ts', 'node:http']],
  'scenarios-play-from-outside': [
    ['scenarios/inside.ts', 'server/exchange/receive.ts'],
    ['scenarios/adapting.ts', 'connectors/ecris/adapter/decode.ts'],
    ['scenarios/connected.ts', 'connectors/contract/messages.ts'],
    ['scenarios/typed.ts', 'schema/person.ts'],
  ],
  'only-demos-know-scenarios': [
    ['server/exchange/played.ts', 'scenarios/derby.ts'],
    ['server/cli/played.ts', 'scenarios/derby.ts'],
  ],
  'hub-is-not-its-own-client': [['server/asking.ts', 'client-sdk/client.ts']],
};

let folder: string;
let breaches: Breach[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-rules-'));
  await plant();
  breaches = (await cruise(folder, ['server', 'schema', 'connectors', 'client-sdk', 'console', 'scenarios', 'test'])).breaches;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A house of its own in which nothing stands but breaches. */
async function plant(): Promise<void> {
  const rows = Object.values(planted).flat();
  for (const [, to] of rows) if (to.endsWith('.ts') && to !== 'server/person/absent.ts') await write(to, 'export {};\n');
  for (const [from, to] of rows) await write(from, `import type {} from '${to.endsWith('.ts') ? relative(from, to) : to}';\n`);
  await write('server/person/circle-b.ts', "import type {} from './circle-a.ts';\n");
  await write('package.json', JSON.stringify({ type: 'module', devDependencies: { 'for-development': '1.0.0' } }));
  await write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "verbatimModuleSyntax": true } }');
  for (const name of ['for-development', 'not-in-package-json']) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    await write(`node_modules/${name}/index.js`, '');
  }
  // What is only used as a type is never loaded.
  for (const [from, to] of planted['product-runs-without-development-packages'] ?? []) await write(from, `import '${to}';\n`);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

function relative(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(from), to);
  return way.startsWith('.') ? way : `./${way}`;
}

describe('the import rules', () => {
  it('hold for the whole tree', async () => {
    const found = await cruise(root, [
      'server',
      'schema',
      'connectors',
      'client-sdk',
      'console',
      'scenarios',
      'bench',
      'test',
      'bin',
      'scripts',
    ]);
    expect(found.breaches).toEqual([]);
    expect(found.modules).toBeGreaterThan(200);
  });

  it('each have a breach planted here', () => {
    expect(Object.keys(planted).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(planted).flatMap(([rule, rows]) => rows.map((row) => [rule, ...row] as const)))(
    '%s catches, and alone, %s importing %s',
    (rule, from) => {
      expect([...new Set(breaches.filter((breach) => breach.from === from).map((breach) => breach.rule))]).toEqual([rule]);
    },
  );

  it('catch nothing that was not planted', () => {
    const importers = new Set(Object.values(planted).flatMap((rows) => rows.map(([from]) => from)));
    importers.add('server/person/circle-b.ts');
    expect(breaches.filter(({ from }) => !importers.has(from))).toEqual([]);
  });
});
