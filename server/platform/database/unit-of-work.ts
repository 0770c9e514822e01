import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';

/** Everything one transaction needs: facts, messages, feed and audit leave together or not at all. */
export interface Work {
  em: EntityManager;
  /** The hub's clock as the database has it; the same for the whole transaction. */
  now: Date;
}

export type UnitOfWork = <Result>(work: (work: Work) => Promise<Result>) => Promise<Result>;

/** Time comes from the database: a worker's own clock may step (reliability-security finding 5). */
export function openUnitOfWork(orm: MikroORM): UnitOfWork {
  return (work) =>
    orm.em.fork().transactional(async (em) => {
      const [row] = await em.execute<{ now: Date | string }[]>('select hub_now() as now');
      if (!row) throw new Error('hub_now() gave no row');
      return work({ em, now: new Date(row.now) });
    });
}
