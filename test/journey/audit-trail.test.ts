import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createHubClient, type HubClient } from '../../client-sdk/index.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
let admin: pg.Client;
let hub: HubClient;
let enquiry: { id: string; person: { id: string }; requests: { id: string }[] };
beforeAll(async () => {
  database = await freshDatabase();
  stage = await startStage({ databaseUrl: database.url });
  admin = new pg.Client({ connectionString: database.url });
  admin.on('error', () => {}); // the test drops the database under it
  await admin.connect();
  const token = () => stage.token('30');
  hub = createHubClient({ url: stage.graphql, token, purpose: 'PUBLIC_PROTECTION', justification: 'Incident 7' });
  const raised = await hub.raiseEnquiry(enquiryAboutIon());
  if (raised.__typename !== 'EnquiryRaised') throw new Error(raised.__typename);
  enquiry = raised.enquiry;
});
afterAll(async () => {
  await stage?.stop();
  await admin?.end();
  await database?.drop();
});

interface Row {
  seq: number;
  kind: string;
  operation: string;
  records: string[];
}

async function rowsAfter(seq: number): Promise<Row[]> {
  const { rows } = await admin.query<Row>(
    `select seq::int, kind, actor, organisation, role, purpose, justification, operation, records from audit_entry
     where seq > $1 order by seq`,
    [seq],
  );
  return rows;
}

/** What reading leaves behind. */
async function readsLeftBy(work: () => Promise<unknown>): Promise<Row[]> {
  const before = (await rowsAfter(0)).at(-1)?.seq ?? 0;
  await work();
  return (await rowsAfter(before)).filter(({ kind }) => kind === 'READ');
}

const officer = { actor: 'investigator@30.example', organisation: '30', role: 'investigator' };

describe('the audit trail', () => {
  it('tells of a change who made it, for whom, why, and what it touched', async () => {
    expect(await rowsAfter(0)).toContainEqual(
      expect.objectContaining({
        ...officer,
        kind: 'CHANGE',
        operation: 'mutation raiseEnquiry',
        purpose: 'CRIMINAL_PROCEEDINGS',
        justification: 'Custody 30/TEST/1',
        records: [enquiry.id, enquiry.person.id, ...enquiry.requests.map(({ id }) => id)],
      }),
    );
  });

  it('tells of a reading which records were in the answer', async () => {
    const { nodes } = await hub.countryRequests();
    const ids = nodes.flatMap(({ id, person }) => [id, person.id]);
    const rows = await readsLeftBy(() => hub.countryRequests());
    expect(rows).toEqual([
      expect.objectContaining({
        ...officer,
        operation: 'query countryRequests',
        purpose: 'PUBLIC_PROTECTION',
        justification: 'Incident 7',
        records: expect.arrayContaining(ids),
      }),
    ]);
  });

  it('tells of a search that found nobody, with the reason that was given for it', async () => {
    const search = {
      purpose: 'PUBLIC_PROTECTION',
      reason: 'Custody 30/9',
      birthDate: '1901-01-01',
      identifiers: [{ scheme: 'PASSPORT', value: 'NOBODY' }],
    };
    const rows = await readsLeftBy(async () => expect((await hub.searchPersons(search)).nodes).toEqual([]));
    expect(rows).toEqual([
      expect.objectContaining({ operation: 'query searchPersons', justification: 'Custody 30/9', records: [] }),
    ]);
  });

  it('holds no name, date of birth or number of anybody', async () => {
    const { rows } = await admin.query<{ text: string }>(`select string_agg(a::text, ' ') as text from audit_entry a`);
    expect(rows[0]?.text).not.toMatch(/exemplescu|1979|craiova|nobody/i);
  });

  it('is what an answer waits for: while it cannot be written nothing is disclosed, and nothing is accepted', async () => {
    const { totalCount } = await hub.countryRequests();
    await admin.query('alter table audit_entry rename to audit_entry_away');
    try {
      await expect(hub.countryRequests()).rejects.toMatchObject({ code: 'RETRY_LATER' });
      await expect(hub.raiseEnquiry(enquiryAboutIon())).rejects.toMatchObject({ kind: 'try-later' });
    } finally {
      await admin.query('alter table audit_entry_away rename to audit_entry');
    }
    expect((await hub.countryRequests()).totalCount).toBe(totalCount);
  });
});
