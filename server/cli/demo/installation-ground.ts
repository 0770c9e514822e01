/** The local installation as the ground of scenarios. */
import path from 'node:path';
import pg from 'pg';
import { createHubClient } from '../../../client-sdk/index.ts';
import { openBackEnd } from '../../../scenarios/kit/back-ends.ts';
import { eventually } from '../../../scenarios/kit/eventually.ts';
import type { BackEnd, Ground } from '../../../scenarios/kit/ground.ts';
import type { BackEndName, PartName, Purpose } from '../../../scenarios/kit/scenario.ts';
import { unitOrganisation, type Role } from '../../access/caller.ts';
import { openLocalIssuer } from '../../access/local-issuer.ts';
import { readRunFile, type RunFile } from '../../run-file.ts';
import { openInstallationClock } from '../installation-clock.ts';
import { openOffice } from './office.ts';

const patienceMs = 30_000;

export interface InstallationGround extends Ground {
  /** Puts the clock back to real time first. */
  close(): Promise<void>;
}

/** @throws Error where none runs in this folder, or where it keeps real time. */
export async function openInstallationGround(dataDir: string, { json }: { json: boolean }): Promise<InstallationGround> {
  const run = await readRunFile(dataDir);
  // A simulated day passes as the clock is moved, and not while a slow machine is still looking at the one before.
  const clock = await openInstallationClock(run, { paceMs: 86_400_000 });
  const database = new pg.Client({ connectionString: run.databaseUrl });
  await database.connect();
  const backEnds = { ecris: backEndOf(run, 'ecris'), pnc: backEndOf(run, 'pnc'), interpol: backEndOf(run, 'interpol') };
  const { client, staff } = await clients(run, dataDir);
  return {
    client,
    staff,
    clock,
    backEnds,
    kill: (part) => kill(dataDir, part, () => isThere(part, backEnds, client)),
    office: openOffice(database),
    async say(text) {
      const at = await clock.now();
      console.log(json ? JSON.stringify({ at: at.toISOString(), text }) : `${stamp(at)}  ${text}`);
    },
    patienceMs,
    async close() {
      await clock.reset();
      await Promise.all([clock.close(), database.end()]);
    },
  };
}

function backEndOf({ simulators }: RunFile, name: BackEndName): BackEnd {
  const address = simulators[name];
  if (!address) throw new Error(`This installation has no ${name} simulator.`);
  return openBackEnd(address);
}

async function clients(run: RunFile, dataDir: string): Promise<Pick<Ground, 'client' | 'staff'>> {
  const issuer = await openLocalIssuer(path.join(dataDir, 'issuer.jwk'));
  const purposes: Purpose[] = ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'];
  const callAs = (organisation: string, role: Role, { subject, purpose }: { subject: string; purpose?: Purpose }) => {
    const caller = { organisation, role, purposes, subject };
    return createHubClient({ url: run.graphql, purpose, token: () => issuer.token(caller) });
  };
  return {
    client: (organisation, purpose) => callAs(organisation, 'investigator', { subject: `demo@${organisation}.example`, purpose }),
    staff: (role, name = role) => callAs(unitOrganisation, role, { subject: `${name}@${unitOrganisation}.example` }),
  };
}

/** The installation starts another process by itself. */
async function kill(dataDir: string, part: PartName, isBack: () => Promise<unknown>): Promise<void> {
  const pidNow = async () => (await readRunFile(dataDir)).pids[part];
  const killed = await pidNow();
  if (killed === undefined) throw new Error(`This installation does not say which process "${part}" is.`);
  process.kill(killed, 'SIGKILL');
  await eventually(`after ${part} was killed`, patienceMs, async () => {
    if ((await pidNow()) === killed) return 'it was not started again';
    await isBack();
    return undefined;
  });
}

/** Rejects while a part that is spoken to directly does not answer. */
async function isThere(part: PartName, backEnds: Ground['backEnds'], client: Ground['client']): Promise<void> {
  if (part === 'hub') await client('30', 'CRIMINAL_PROCEEDINGS').viewer();
  else if (part !== 'worker') await backEnds[part].days();
}

/** Monday 14 Nov 2016, 09:40, in London. */
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const stamp = (instant: Date) => format.format(instant).replaceAll(',', '');
