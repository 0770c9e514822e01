/** A test's processes as the ground of scenarios. */
import pg from 'pg';
import { createHubClient } from '../../client-sdk/index.ts';
import { openBackEnd } from '../../scenarios/kit/back-ends.ts';
import type { Ground } from '../../scenarios/kit/ground.ts';
import { openOffice } from '../../server/cli/demo/office.ts';
import { openInstallationClock } from '../../server/cli/installation-clock.ts';
import type { Stage } from './stage.ts';

export interface TestGround extends Ground {
  /** The timeline so far. */
  lines(): string[];
  close(): Promise<void>;
}

export async function openTestGround(stage: Stage, { patienceMs = 20_000 } = {}): Promise<TestGround> {
  const { databaseUrl, graphql: url, token } = stage;
  const { ecris, pnc, interpol } = stage.controls;
  const clock = await openInstallationClock({ databaseUrl, simulators: { ecris, pnc, interpol }, clock: 'virtual' });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const lines: string[] = [];
  return {
    client: (organisation, purpose) => createHubClient({ url, token: () => token(organisation), purpose }),
    staff: (role, name = role) => createHubClient({ url, token: () => token('89', role, `${name}@89.example`) }),
    clock,
    backEnds: { ecris: openBackEnd(ecris), pnc: openBackEnd(pnc), interpol: openBackEnd(interpol) },
    async kill(name) {
      const part = stage[name === 'hub' ? 'api' : name];
      await part.kill();
      await part.start();
    },
    office: openOffice(client),
    say: async (text) => void lines.push(text),
    patienceMs,
    lines: () => lines,
    async close() {
      await clock.close();
      await client.end();
    },
  };
}
