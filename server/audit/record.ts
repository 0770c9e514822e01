/** The one place that writes audit rows. Changes are written in the transaction that makes them; reads before the answer leaves. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Caller } from '../access/caller.ts';
import { AuditEntry, type AuditKind } from './audit-entry.entity.ts';

export interface AuditFacts {
  kind: AuditKind;
  traceId: string;
  operation: string;
  /** Global ids; never names. */
  records: readonly string[];
}

/** Who acted where no person did: the hub itself, on an organisation's behalf. */
export function hubItself(organisation: string, purpose: string | null): Actor {
  return { subject: 'hub', organisation, role: 'system', purpose, justification: null };
}

export type Actor = Pick<Caller, 'subject' | 'organisation'> & {
  role: string;
  purpose: string | null;
  justification: string | null;
};

/** In the caller's transaction: the change and its trace are committed together. */
export function recordChange(em: EntityManager, now: Date, actor: Actor, facts: AuditFacts): void {
  em.create(AuditEntry, { at: now, ...row(actor, facts) });
}

function row(actor: Actor, { kind, traceId, operation, records }: AuditFacts) {
  return {
    kind,
    traceId,
    actor: actor.subject,
    organisation: actor.organisation,
    role: actor.role,
    purpose: actor.purpose,
    justification: actor.justification,
    operation: operation.slice(0, 120),
    records: [...records],
  };
}

export interface ReadAudit {
  /** Resolves when the row is durable; rejects when it could not be written, and then nothing may be disclosed. */
  record(entries: readonly { actor: Actor; facts: AuditFacts }[]): Promise<void>;
}

interface Batch {
  rows: object[];
  written: Promise<void>;
}

/**
 * Group commit: the reads of the same few milliseconds share one insert. While one insert is under way the next batch gathers, so the
 * wait is at most two inserts long whatever the load.
 */
export function createReadAudit(pool: Pool): ReadAudit {
  let gathering: Batch | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  function startBatch(): Batch {
    const batch: Batch = { rows: [], written: Promise.resolve() };
    const write = () => {
      gathering = undefined;
      return insert(pool, batch.rows);
    };
    batch.written = underWay.then(write, write);
    underWay = batch.written;
    batch.written.catch(() => {}); // every caller in the batch sees the rejection itself
    return batch;
  }

  return {
    record(entries) {
      gathering ??= startBatch();
      for (const { actor, facts } of entries) gathering.rows.push(row(actor, facts));
      return gathering.written;
    },
  };
}

async function insert(pool: Pool, rows: readonly object[]): Promise<void> {
  await pool.query({
    name: 'audit-read',
    text: `insert into audit_entry (at, kind, trace_id, actor, organisation, role, purpose, justification, operation, records)
           select hub_now(), kind, "traceId", actor, organisation, role, purpose, justification, operation, records
           from jsonb_to_recordset($1::jsonb) as r(kind text, "traceId" text, actor text, organisation text, role text,
             purpose text, justification text, operation text, records jsonb)`,
    values: [JSON.stringify(rows)],
  });
}
