/** An operator pauses, drains or resumes a connector or one of its countries. What is owed stays owed, untried, and counts as no failure. */
import { unitOrganisation } from '../../access/caller.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange, type Actor } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { outboxChannel } from '../../platform/event/outbox.ts';
import { newTraceId } from '../../platform/ids.ts';
import { notFound, notPermitted, type Refusal } from '../../platform/refusal.ts';
import { ConnectorControl, type Control } from '../../platform/resilience/control.entity.ts';

export interface ConnectorOrder {
  connector: string;
  /** One country of it; absent: all of it. Resuming all of it does not resume a country that was paused by itself. */
  country?: string | null;
  control: Control;
}

type Ordered = { kind: 'ordered' } & ConnectorOrder;
export type OrderConnector = (call: HubCall, order: ConnectorOrder) => Promise<Ordered | Refusal>;

/** Back ends serve every force, so only the exchange unit's own administrators give orders. */
export function createOrderConnector({ unitOfWork }: { unitOfWork: UnitOfWork }): OrderConnector {
  return async ({ caller, traceId }, order) => {
    if (!permits(caller, 'connector:order')) return notPermitted('ROLE', `The role ${caller.role} gives connectors no orders.`);
    if (caller.organisation !== unitOrganisation)
      return notPermitted('ORGANISATION', 'Only the exchange unit gives connectors orders.');
    const isKnown = await unitOfWork((work) => placeOrder(work, order, caller, traceId));
    return isKnown ? { kind: 'ordered', ...order } : notFound;
  };
}

/** Workers look it up before every attempt, so it holds from its commit on. @returns false where there is no such connector or country. */
export async function placeOrder(work: Work, order: ConnectorOrder, actor: Actor, traceId = newTraceId()): Promise<boolean> {
  const { em, now } = work;
  const { connector, control } = order;
  const country = order.country ?? '';
  if (!(await isKnown(work, connector, country))) return false;
  if (control === 'RUNNING') await em.nativeDelete(ConnectorControl, { connector, country });
  else await em.execute(restrain, [connector, country, control, actor.subject]);
  const what = country ? `${connector}/${country}` : connector;
  recordChange(em, now, actor, { kind: 'CHANGE', traceId, operation: `order ${what} ${control}`, records: [] });
  await em.execute('select pg_notify(?, ?)', [outboxChannel, what]);
  return true;
}

/** By the database's real time, against which the age of owed work is held. */
const restrain = `
insert into connector_control (connector, country, control, changed_at, changed_by) values (?, ?, ?, clock_timestamp(), ?)
on conflict (connector, country) do update
  set control = excluded.control, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;

/** A connector is known from its first worker on. */
async function isKnown({ em }: Work, connector: string, country: string): Promise<boolean> {
  const rows = await em.execute(
    `select 1 from connector_state s where s.name = ?
       and (? = '' or exists (select 1 from country c where c.code = ? and c.channel = s.channel))`,
    [connector, country, country],
  );
  return rows.length > 0;
}
