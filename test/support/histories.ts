/** Every lifecycle there is, and whether what was recorded of its rows leads to where they stand. */
import { expect } from '@jest/globals';
import pg from 'pg';
import { requestOut } from '../../server/exchange/threads/request-out-lifecycle.ts';
import { notificationIn, notificationOut } from '../../server/exchange/threads/notification-lifecycles.ts';
import { requestIn } from '../../server/exchange/threads/request-in-lifecycle.ts';
import { certificate, certificateApplication } from '../../server/certificate/certificate-lifecycle.ts';
import { offenderMatter } from '../../server/offender/offender-lifecycle.ts';
import { referralMachine } from '../../server/offender/referral/referral-lifecycle.ts';
import { replay, type Machine } from '../../server/platform/lifecycle/machine.ts';

/** With the table whose rows live through it. */
export const machines = [
  { machine: requestOut, table: 'country_request' },
  { machine: requestIn, table: 'country_request' },
  { machine: notificationOut, table: 'notification' },
  { machine: notificationIn, table: 'notification' },
  { machine: offenderMatter, table: 'offender_matter' },
  { machine: referralMachine, table: 'referral' },
  { machine: certificateApplication, table: 'certificate_application' },
  { machine: certificate, table: 'certificate' },
] as const satisfies readonly { machine: Machine; table: string }[];

interface Recorded {
  machine: string;
  subject: string;
  steps: { step: string; from: string; to: string }[];
}

/** Replays all histories of a database against the tables; resolves with how many there were. */
export async function replayHistories(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Recorded>(
      `select machine, subject_id as subject, json_agg(json_build_object('step', step, 'from', "from", 'to', "to") order by seq) as steps
       from step_taken group by machine, subject_id`,
    );
    for (const recorded of rows)
      expect(ended(recorded)).toEqual({ ...(await standsAt(client, recorded)), machine: recorded.machine });
    return rows.length;
  } finally {
    await client.end();
  }
}

function ended({ machine: name, steps }: Recorded): { machine: string; status: string } {
  const { machine } = known(name);
  const follows = steps.every(({ from }, index) => from === (steps[index - 1]?.to ?? machine.initial));
  if (!follows) throw new Error(`${name}: a step begins where none has ended`);
  return { machine: name, status: replay<string, string>(machine, steps) };
}

async function standsAt(client: pg.Client, { machine, subject }: Recorded): Promise<{ status: string | undefined }> {
  const { rows } = await client.query<{ status: string }>(`select status from ${known(machine).table} where id = $1`, [subject]);
  return { status: rows[0]?.status };
}

function known(name: string): { machine: Machine; table: string } {
  const found = machines.find(({ machine }) => machine.name === name);
  if (!found) throw new Error(`no lifecycle is called ${name}`);
  return found;
}
