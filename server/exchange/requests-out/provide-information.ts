/** A country wants to know more before it answers; the force says it, in the same thread, and the request goes on. */
import { wantedItems } from '../../../schema/codes/wanted-items.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, notPermitted, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { countIssues, textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { lockVisibleRequest } from '../threads/find-request.ts';
import { ExchangeMessage } from '../threads/message.entity.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { writeMessage } from '../threads/write-message.ts';
import { idempotencyKeyMax } from './enquiry-rules.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { requestEvent } from './request-event.ts';

export interface ProvidedInformation {
  idempotencyKey: string;
  countryRequestId: string;
  /** What was wanted, one by one. */
  items: { code: string; value: string }[];
  text?: string | null;
}

export type ProvideInformation = (
  call: HubCall,
  input: ProvidedInformation,
) => Promise<{ kind: 'provided'; requestId: string } | Refusal>;

const labelOf = new Map(wantedItems.rows);
const limits = { items: 15, value: 200, text: 1_000 } as const;

export function createProvideInformation({
  unitOfWork,
  connected,
}: {
  unitOfWork: UnitOfWork;
  connected: Connected;
}): ProvideInformation {
  return async (call, input) => {
    if (!permits(call.caller, 'details:request'))
      return notPermitted('ROLE', `The role ${call.caller.role} tells other countries nothing.`);
    const issues = informationIssues(input);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const request = await lockVisibleRequest(work.em, call, input.countryRequestId);
      if (request?.direction !== 'OUT') return notFound;
      const { organisation } = call.caller;
      const key = { organisation, operation: 'provideInformation', key: input.idempotencyKey, input };
      const provided = await once(work, key, () => provide(work, call, request, input, connected));
      if (provided.kind === 'conflict') return idempotencyConflict;
      return provided.kind === 'refused' ? provided.refusal : { kind: 'provided', requestId: request.id };
    });
  };
}

function informationIssues({ idempotencyKey, items, text }: ProvidedInformation): FieldIssue[] {
  const nothing = items.length === 0 && !text;
  return [
    ...textIssues('idempotencyKey', idempotencyKey, { max: idempotencyKeyMax }),
    ...(nothing ? [{ path: 'items', code: 'REQUIRED', message: 'Say something: give items, or text.' }] : []),
    ...countIssues('items', items.length, { min: 0, max: limits.items }),
    ...items.flatMap(({ code, value }, at) => [
      ...(labelOf.has(code)
        ? []
        : [{ path: `items.${at}.code`, code: 'UNKNOWN_CODE', message: `Use one of: ${[...labelOf.keys()].join(', ')}.` }]),
      ...remarkIssues(`items.${at}.value`, value, { max: limits.value }),
    ]),
    ...remarkIssues('text', text, { max: limits.text, optional: true }),
  ];
}

async function provide(
  work: Work,
  call: HubCall,
  request: CountryRequest,
  { items, text }: ProvidedInformation,
  connected: Connected,
): Promise<string | Refusal> {
  const question = await newestQuestion(work, request);
  if (!question || !stepRequestOut(work, request, 'inform', call.caller.subject)) {
    return { kind: 'wrong-state', code: request.status, message: 'The country does not wait for information from us.' };
  }
  const lines = [...items.map(({ code, value }) => `${labelOf.get(code)}: ${value.trim()}`), ...(text ? [text.trim()] : [])];
  const message = await writeMessage(work, connected, request, {
    kind: 'INFORMATION',
    inReplyTo: question.reference,
    text: lines.join('\n'),
  });
  recordChange(work.em, work.now, call.caller, {
    kind: 'CHANGE',
    traceId: call.traceId,
    operation: 'mutation provideInformation',
    records: [globalId('CountryRequest', request.id)],
  });
  await appendFeedEvents(work.em, [requestEvent(request, 'INFORMATION_PROVIDED', work.now)]);
  return message.id;
}

/** A bureau asks in prose. */
function newestQuestion({ em }: Work, { id }: CountryRequest): Promise<ExchangeMessage | null> {
  return em.findOne(
    ExchangeMessage,
    { request: id, direction: 'IN', kind: { $in: ['INFORMATION_WANTED', 'FREE_TEXT'] } },
    { orderBy: { at: 'desc', id: 'desc' } },
  );
}
