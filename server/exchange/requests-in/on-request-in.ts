/** The frame of everything that somebody of the unit does with another country's request: rights, the row locked, one audit row, one trace in the feed. */
import { unitOrganisation } from '../../access/caller.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { permits, type Action } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents, type FeedKind } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, notPermitted, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { lockVisibleRequest } from '../threads/find-request.ts';
import type { CountryRequest } from '../threads/request.entity.ts';

export interface RequestInParts {
  unitOfWork: UnitOfWork;
  connected: Connected;
}

export interface RequestInOrder {
  countryRequestId: string;
  /** Of orders that make something; others are safe to repeat as they are. */
  idempotencyKey?: string;
}

/** What was done, beside the request itself. */
export interface Done {
  kind: 'done';
  events?: FeedKind[];
  records?: string[];
  /** Goes into the audit as why it was done. */
  reason?: string;
}

export type RequestInResult = { kind: 'done'; requestId: string } | Refusal;
export type WorkOnRequestIn<Order extends RequestInOrder> = (call: HubCall, order: Order) => Promise<RequestInResult>;

export interface RequestInRule<Order extends RequestInOrder> {
  action: Action;
  /** Name of the mutation. */
  operation: string;
  issues?(order: Order): FieldIssue[];
  does(work: Work, request: CountryRequest, order: Order, call: HubCall): Promise<Done | Refusal>;
}

export const done: Done = { kind: 'done' };
const keyMax = 100;

export function onRequestIn<Order extends RequestInOrder>(
  { unitOfWork }: Pick<RequestInParts, 'unitOfWork'>,
  rule: RequestInRule<Order>,
): WorkOnRequestIn<Order> {
  return async (call, order) => {
    const refusal = mayWork(call, rule.action);
    if (refusal) return refusal;
    const issues = [...keyIssues(order), ...(rule.issues?.(order) ?? [])];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const request = await lockVisibleRequest(work.em, call, order.countryRequestId);
      if (request?.direction !== 'IN') return notFound;
      return orderOnce(work, request, rule, order, call);
    });
  };
}

/** The rows of requests to us are the unit's; a force is told so before anything is looked up. */
function mayWork({ caller }: HubCall, action: Action): Refusal | undefined {
  if (!permits(caller, action)) return notPermitted('ROLE', `The role ${caller.role} answers no requests of other countries.`);
  if (caller.organisation === unitOrganisation) return undefined;
  return notPermitted('ORGANISATION', 'Requests of other countries are answered by the exchange unit alone.');
}

function keyIssues({ idempotencyKey }: RequestInOrder): FieldIssue[] {
  return textIssues('idempotencyKey', idempotencyKey, { max: keyMax, optional: true });
}

async function orderOnce<Order extends RequestInOrder>(
  work: Work,
  request: CountryRequest,
  rule: RequestInRule<Order>,
  order: Order,
  call: HubCall,
): Promise<RequestInResult> {
  const { organisation } = call.caller;
  const { idempotencyKey: key, ...input } = order;
  if (key === undefined) {
    const refused = await carryOut(work, request, rule, order, call);
    return refused ?? { kind: 'done', requestId: request.id };
  }
  const made = await once<Refusal>(
    work,
    { organisation, operation: rule.operation, key, input },
    async () => (await carryOut(work, request, rule, order, call)) ?? request.id,
  );
  if (made.kind === 'conflict') return idempotencyConflict;
  return made.kind === 'refused' ? made.refusal : { kind: 'done', requestId: made.recordId };
}

async function carryOut<Order extends RequestInOrder>(
  work: Work,
  request: CountryRequest,
  { operation, does }: RequestInRule<Order>,
  order: Order,
  call: HubCall,
): Promise<Refusal | undefined> {
  const result = await does(work, request, order, call);
  if (result.kind !== 'done') return result;
  const { events = [], records = [], reason } = result;
  const subjectId = globalId('CountryRequest', request.id);
  const actor = reason === undefined ? call.caller : { ...call.caller, justification: reason };
  recordChange(work.em, work.now, actor, {
    kind: 'CHANGE',
    traceId: call.traceId,
    operation: `mutation ${operation}`,
    records: [subjectId, ...records],
  });
  const told = events.map((kind) => ({ organisation: request.organisation, kind, occurredAt: work.now, subjectId }));
  await appendFeedEvents(
    work.em,
    told.map((event) => ({ ...event, countryRequestId: request.id })),
  );
  return undefined;
}

/** What cannot be done from where the request stands. */
export function wrongState({ status }: Pick<CountryRequest, 'status'>, message: string): Refusal {
  return { kind: 'wrong-state', code: status, message };
}

export function reasonIssues(reason: string): FieldIssue[] {
  return textIssues('reason', reason, { max: 200 });
}
