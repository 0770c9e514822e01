/** Asks the answering country for more about an answer it has given. */
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import { idempotencyConflict, notFound, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import type { CountryResponse } from '../threads/request.entity.ts';
import { idempotencyKeyMax } from './enquiry-rules.ts';
import { findVisibleResponse } from '../threads/find-request.ts';
import { lockRequest } from '../threads/find-subject.ts';
import { remarkIssues } from '../threads/remark-rules.ts';
import { writeMessage } from '../threads/write-message.ts';

export interface FurtherDetails {
  idempotencyKey: string;
  responseId: string;
  question: string;
}

export type RequestFurtherDetails = (
  call: HubCall,
  input: FurtherDetails,
) => Promise<{ kind: 'requested'; requestId: string } | Refusal>;

/** ECRIS remarks hold 4,000 characters; a question needs far fewer. */
const questionMax = 1_000;

export function createRequestFurtherDetails({
  unitOfWork,
  connected,
}: {
  unitOfWork: UnitOfWork;
  connected: Connected;
}): RequestFurtherDetails {
  return async (call, input) => {
    if (!permits(call.caller, 'details:request'))
      return notPermitted('ROLE', `The role ${call.caller.role} asks for no details.`);
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: idempotencyKeyMax }),
      ...remarkIssues('question', input.question, { max: questionMax }),
    ];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const response = await findVisibleResponse(work.em, call, input.responseId);
      if (!response) return notFound;
      const requestId = response.request.id;
      const key = {
        organisation: call.caller.organisation,
        operation: 'requestFurtherDetails',
        key: input.idempotencyKey,
        input,
      };
      const asked = await once(work, key, () => ask(work, call, response, input.question.trim(), connected));
      if (asked.kind === 'conflict') return idempotencyConflict;
      return asked.kind === 'refused' ? asked.refusal : { kind: 'requested', requestId };
    });
  };
}

const withdrawn: Refusal = {
  kind: 'wrong-state',
  code: 'CANCELLED',
  message: 'The request was withdrawn before it was answered: raise a new enquiry to ask the country for more.',
};

async function ask(
  work: Work,
  call: HubCall,
  response: CountryResponse,
  question: string,
  connected: Connected,
): Promise<string | Refusal> {
  const request = await lockRequest(work.em, response.request.id);
  if (!request) throw new Error(`response ${response.id} has no request`);
  // Nothing of a withdrawn request is sent any more: a question accepted here would wait for ever.
  if (request.status === 'CANCELLED') return withdrawn;
  const inReplyTo = response.message.getEntity().reference;
  const message = await writeMessage(work, connected, request, { kind: 'FURTHER_DETAILS', inReplyTo, question });
  recordChange(work.em, work.now, call.caller, {
    kind: 'CHANGE',
    traceId: call.traceId,
    operation: 'mutation requestFurtherDetails',
    records: [globalId('CountryRequest', request.id), globalId('CountryResponse', response.id)],
  });
  return message.id;
}
