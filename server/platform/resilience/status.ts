/** How each back end stands: what was ordered of it, what holds it, and what is owed to it. */
import type { Pool } from 'pg';
import type { Control } from './control.entity.ts';

export interface BackEndStatus {
  connector: string;
  /** Null for the connector as a whole. */
  country: string | null;
  control: Control;
  circuit: 'CLOSED' | 'OPEN';
  /** Published code of what opened the circuit. */
  fault: string | null;
  /** When a held back end is tried again. */
  held_until: Date | null;
  owed: number;
  under_way: number;
  oldest_owed_at: Date | null;
}

/** In order of name and country; countries about which there is nothing to say are left out. */
export async function readStatus(pool: Pool, connector?: string): Promise<BackEndStatus[]> {
  const { rows } = await pool.query<BackEndStatus>(
    `select connector, nullif(country, '') as country, control, circuit, fault, held_until, owed, under_way, oldest_owed_at
     from back_end b where $1::text is null or connector = $1 order by connector, b.country`,
    [connector ?? null],
  );
  return rows;
}
