/** The frame of everything that somebody of the unit does with a notification of ours: rights, the row locked, once for a key, one audit row. */
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { lockVisibleNotification } from '../threads/find-notification.ts';
import type { Notification } from '../threads/notification.entity.ts';

export interface NotificationOutParts {
  unitOfWork: UnitOfWork;
  connected: Connected;
}

export interface NotificationOutOrder {
  idempotencyKey: string;
  notificationId: string;
  /** Why it is done; kept in the audit. */
  reason?: string;
}

/** The message to the country. */
export interface Written {
  messageId: string;
}

export interface NotificationOutRule<Order extends NotificationOutOrder> {
  /** Name of the mutation. */
  operation: string;
  issues(order: Order): FieldIssue[];
  does(work: Work, notification: Notification, order: Order, call: HubCall): Promise<Written | Refusal>;
}

export type WorkOnNotificationOut<Order> = (
  call: HubCall,
  order: Order,
) => Promise<{ kind: 'written'; notificationId: string } | Refusal>;

const keyMax = 100;

export function onNotificationOut<Order extends NotificationOutOrder>(
  { unitOfWork }: Pick<NotificationOutParts, 'unitOfWork'>,
  rule: NotificationOutRule<Order>,
): WorkOnNotificationOut<Order> {
  return async (call, order) => {
    const refusal = refusedOutsideUnit(call.caller, 'notification:work');
    if (refusal) return refusal;
    const issues = [...textIssues('idempotencyKey', order.idempotencyKey, { max: keyMax }), ...rule.issues(order)];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const notification = await lockVisibleNotification(work.em, call, order.notificationId);
      if (notification?.direction !== 'OUT') return notFound;
      const { organisation } = call.caller;
      const key = { organisation, operation: rule.operation, key: order.idempotencyKey, input: order };
      const written = await once<Refusal>(work, key, () => write(work, notification, rule, order, call));
      if (written.kind === 'conflict') return idempotencyConflict;
      return written.kind === 'refused' ? written.refusal : { kind: 'written', notificationId: notification.id };
    });
  };
}

async function write<Order extends NotificationOutOrder>(
  work: Work,
  notification: Notification,
  { operation, does }: NotificationOutRule<Order>,
  order: Order,
  call: HubCall,
): Promise<string | Refusal> {
  const result = await does(work, notification, order, call);
  if ('kind' in result) return result;
  const { caller, traceId } = call;
  const actor = order.reason === undefined ? caller : { ...caller, justification: order.reason.trim() };
  recordChange(work.em, work.now, actor, {
    kind: 'CHANGE',
    traceId,
    operation: `mutation ${operation}`,
    records: [globalId('Notification', notification.id)],
  });
  return result.messageId;
}
