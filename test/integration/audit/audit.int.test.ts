import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.ts';
import { createReadAudit, recordChange, type Actor, type ReadAudit } from '../../../server/audit/record.ts';
import { openOrm, type Orm } from '../../../server/platform/database/orm.ts';
import { openUnitOfWork } from '../../../server/platform/database/unit-of-work.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let pool: pg.Pool;
/** Looks at what is committed, from a connection of its own. */
let witness: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => {});
  witness = new pg.Client({ connectionString: database.url });
  await witness.connect();
});
afterAll(async () => {
  await witness.end();
  await pool.end();
  await database.drop();
});

const actor: Actor = {
  subject: 'investigator@30.example',
  organisation: '30',
  role: 'investigator',
  purpose: 'CRIMINAL_PROCEEDINGS',
  justification: 'Custody 30DD/16/1234',
};
const read = (traceId: string, records = ['per_1']) => ({
  actor,
  facts: { kind: 'READ' as const, traceId, operation: 'query Person', records },
});

const rowsWith = async (traceId: string) =>
  (await witness.query<{ records: string[] }>('select * from audit_entry where trace_id = $1 order by seq', [traceId])).rows;

describe('the audit of reads', () => {
  let audit: ReadAudit;
  let inserts: number;
  beforeEach(() => {
    inserts = 0;
    const counted = {
      query: (...given: Parameters<pg.Pool['query']>) => {
        inserts += 1;
        return pool.query(...given);
      },
    };
    // All that it uses of a pool.
    audit = createReadAudit(counted as unknown as pg.Pool);
  });

  it('says who saw what, when, for whom and why, and is there for everybody before its promise resolves', async () => {
    await audit.record([read('one', ['per_1', 'con_2'])]);
    expect(await rowsWith('one')).toEqual([
      {
        seq: expect.any(String),
        at: expect.any(Date),
        kind: 'READ',
        trace_id: 'one',
        actor: 'investigator@30.example',
        organisation: '30',
        role: 'investigator',
        purpose: 'CRIMINAL_PROCEEDINGS',
        justification: 'Custody 30DD/16/1234',
        operation: 'query Person',
        records: ['per_1', 'con_2'],
      },
    ]);
  });

  it('of a hundred callers at once is written in two inserts at most, each caller finding its own row', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `crowd-${at}`);
    const first = audit.record([read('crowd-first')]);
    await Promise.resolve();
    const found = await Promise.all(names.map((name) => audit.record([read(name)]).then(() => rowsWith(name))));
    await first;
    expect(found.map((rows) => rows.length)).toEqual(names.map(() => 1));
    expect(inserts).toBeLessThanOrEqual(2);
  });

  it('keeps the rows of one caller together and in order', async () => {
    await audit.record(['a', 'b', 'c'].map((record) => read('several', [record])));
    expect((await rowsWith('several')).map(({ records }) => records)).toEqual([['a'], ['b'], ['c']]);
  });

  it('that cannot be written rejects for every caller of the batch, and works again afterwards', async () => {
    await witness.query('alter table audit_entry rename to audit_entry_away');
    try {
      const outcomes = await Promise.allSettled(['x', 'y', 'z'].map((name) => audit.record([read(name)])));
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    } finally {
      await witness.query('alter table audit_entry_away rename to audit_entry');
    }
    await audit.record([read('afterwards')]);
    expect(await rowsWith('afterwards')).toHaveLength(1);
    expect(await rowsWith('x')).toHaveLength(0);
  });

  it('rejects where one row of the batch is refused: nobody is told of a row that is not there', async () => {
    const outcomes = await Promise.allSettled([audit.record([read('good-row')]), audit.record([read('x'.repeat(33))])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await rowsWith('good-row')).toHaveLength(0);
  });

  it('rejects where the database is gone', async () => {
    const away = new pg.Pool({ connectionString: database.url.replace(/:\d+\//, ':9/'), connectionTimeoutMillis: 2_000 });
    await expect(createReadAudit(away).record([read('nowhere')])).rejects.toThrow();
    await away.end();
  });
});

describe('what is written in the audit', () => {
  it.each([
    `update audit_entry set actor = 'somebody else'`,
    `update audit_entry set at = at - interval '1 day' where trace_id = 'kept'`,
    'delete from audit_entry',
    'truncate audit_entry',
    'truncate audit_entry cascade',
    `insert into audit_entry select * from audit_entry limit 1 on conflict (seq) do update set actor = 'somebody else'`,
  ])('is not changed by anybody: %s', async (statement) => {
    await createReadAudit(pool).record([read('kept')]);
    const before = await witness.query('select * from audit_entry order by seq');
    await expect(witness.query(statement)).rejects.toMatchObject({ code: '23001', message: 'audit_entry is append-only' });
    expect((await witness.query('select * from audit_entry order by seq')).rows).toEqual(before.rows);
  });
});

describe('a change', () => {
  let orm: Orm;
  beforeAll(async () => {
    orm = await openOrm(database.url, { entities: [AuditEntry], migrations: [] });
  });
  afterAll(() => orm.close());

  const change = (traceId: string) => ({
    kind: 'CHANGE' as const,
    traceId,
    operation: `mutation ${'long '.repeat(40)}`,
    records: ['enq_1'],
  });

  it('is committed together with its trace, stamped with the transaction’s time', async () => {
    const at = await openUnitOfWork(orm)(async ({ em, now }) => {
      recordChange(em, now, actor, change('committed'));
      await em.flush();
      expect(await rowsWith('committed')).toHaveLength(0);
      return now;
    });
    expect(await rowsWith('committed')).toEqual([expect.objectContaining({ kind: 'CHANGE', at, records: ['enq_1'] })]);
  });

  it('that is rolled back leaves no trace', async () => {
    const undone = openUnitOfWork(orm)(async ({ em, now }) => {
      recordChange(em, now, actor, change('undone'));
      await em.flush();
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await rowsWith('undone')).toHaveLength(0);
  });
});
