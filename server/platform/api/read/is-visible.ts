import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader } from '../../context/call.ts';
import type { TableShape } from './shape.ts';

/** Whether the reader may see the row: the predicate of the reads, on the caller's transaction. False also for a row that is not there. */
export async function isVisible(em: EntityManager, shape: TableShape, reader: Reader, id: string): Promise<boolean> {
  const visible = shape.visible[reader.policyClass];
  if (typeof visible !== 'function') return false;
  const condition = visible('t', { organisation: 'reader.organisation', purpose: 'reader.purpose', purposes: 'reader.purposes' });
  const rows = await em.execute<unknown[]>(
    `select 1 from ${shape.table} t, (select ?::text as organisation, ?::text as purpose,
      array(select jsonb_array_elements_text(?::jsonb)) as purposes) reader
      where t.id = ?::uuid and (${condition})`,
    [reader.organisation, reader.purpose, JSON.stringify(reader.purposes), id], // MikroORM would spread a list over the text
  );
  return rows.length > 0;
}
