/** A hub on a database of its own, and callers of several organisations. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { ecris } from '../../../connectors/ecris/index.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { policyClassOf, type Role } from '../../../server/access/caller.ts';
import type { HubCall } from '../../../server/access/hub-call.ts';
import type { NewEnquiry, NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { openHub, type Hub } from '../../../server/hub.ts';
import { newTraceId } from '../../../server/platform/ids.ts';
import type { Purpose } from '../../../schema/codes/purposes.ts';
import { freshDatabase } from '../../support/database.ts';
import type { LabelLoader } from '../../../server/platform/api/label-loader.ts';

export interface Ground {
  databaseUrl: string;
  hub: Hub;
  /** Rows of one statement, as the driver gives them. */
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Rows in every table of the hub. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openGround(connectors: readonly ConnectorDefinition[] = definitions): Promise<Ground> {
  const database = await freshDatabase();
  const hub = await openHub({ databaseUrl: database.url, connectors });
  const witness = new pg.Pool({ connectionString: database.url, max: 2 });
  witness.on('error', () => {});
  return {
    databaseUrl: database.url,
    hub,
    rows: async <Row extends object>(text: string, values: unknown[] = []) => (await witness.query<Row>(text, values)).rows,
    counts: () => countRows(witness),
    async close() {
      await hub.close();
      await witness.end();
      await database.drop();
    },
  };
}

/** What this installation has. */
export const definitions = [ecris, pnc] as readonly ConnectorDefinition[];

/** The worker compares persons when it comes to it: what it writes down then belongs to no test of something else. */
const ofMatching = ['person_to_match', 'person_key', 'common_key', 'link_review', 'merge_event', 'merge_reach'];

async function countRows(pool: pg.Pool): Promise<Record<string, number>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name <> all($1) order by 1`,
    [ofMatching],
  );
  const counted = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ count: string }>(
        `select count(*) from ${pg.escapeIdentifier(name)}${name === 'audit_entry' ? ` where operation <> 'match persons'` : ''}`,
      );
      return [name, Number(rows[0]?.count)] as const;
    }),
  );
  return Object.fromEntries(counted);
}

export interface CallFacts {
  organisation?: string;
  role?: Role;
  purposes?: readonly Purpose[];
}

/** An operation of an investigator in Derbyshire, unless said otherwise. */
export function aCall({
  organisation = '30',
  role = 'investigator',
  purposes = ['CRIMINAL_PROCEEDINGS'],
}: CallFacts = {}): HubCall {
  const [purpose = 'CRIMINAL_PROCEEDINGS'] = purposes;
  const subject = `${role}@${organisation}.example`;
  const caller = { subject, organisation, role, purposes, purpose, justification: null, expiresAt: new Date('2099-01-01') };
  return {
    traceId: newTraceId(),
    caller,
    reader: { policyClass: policyClassOf(caller), organisation, purpose, purposes },
    // Reads are the planner's business; a use case that reads for itself fails here.
    get labels(): LabelLoader {
      throw new Error('no resolver here');
    },
    get db(): pg.Pool {
      throw new Error('a use case has no business with planned reads');
    },
    readEntry: () => Promise.reject(new Error('a use case has no business with planned reads')),
    seen: new Set(),
  };
}

/** Without a town of birth these facts tell too little apart to join two questions: every enquiry about him makes requests of its own. */
export const ion: NewSubject = {
  names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
  birthDate: '1979-05-17',
  birthPlace: { country: 'RO' },
  sex: 'MALE',
  nationalities: ['RO'],
};

/** About the Romanian of the documented case, under a key of its own. */
export function anEnquiry(change: Partial<NewEnquiry> = {}): NewEnquiry {
  return {
    idempotencyKey: randomUUID(),
    subject: ion,
    purpose: 'CRIMINAL_PROCEEDINGS',
    reason: 'Custody 30DD/16/1234',
    urgency: 'ROUTINE',
    ...change,
  };
}

/** The enquiry's id. @throws Error naming the refusal. */
export async function raise(
  { hub }: Pick<Ground, 'hub'>,
  enquiry: NewEnquiry = anEnquiry(),
  call: HubCall = aCall(),
): Promise<string> {
  const result = await hub.useCases.raiseEnquiry(call, enquiry);
  if (result.kind !== 'raised') throw new Error(JSON.stringify(result));
  return result.enquiryId;
}
