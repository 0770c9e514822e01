/** Which submissions ECRIS has a message for, and which message it is. */
import { BackendFault } from '../../contract/fault.ts';
import type { ReminderSubmission, Submission, SubmissionKind } from '../../contract/messages.ts';
import type { MessageType } from '../wire/operations.ts';

/** ECRIS has no reminder: its messages are those of Council Decision 2009/316/JHA, and none recalls a request. */
export type CarriedSubmission = Exclude<Submission, ReminderSubmission>;
export type CarriedKind = CarriedSubmission['kind'];

const typeOfSubmission = {
  REQUEST: 'REQ',
  FURTHER_DETAILS: 'RAI',
  CANCELLATION: 'CAN',
  NOTIFICATION: 'NOT',
  RESPONSE: 'RRS',
  DEADLINE: 'RDL',
  INFORMATION: 'RAR',
  NOTIFICATION_RESPONSE: 'NRS',
  FUNCTIONAL_ERROR: 'FEM',
} as const satisfies Record<CarriedKind, MessageType>;

/** Throws BackendFault `rejected`, code NO_SUCH_MESSAGE, for a kind that ECRIS has no message for. */
export function typeOf(kind: SubmissionKind): MessageType {
  if (kind === 'REMINDER') throw noSuchMessage();
  return typeOfSubmission[kind];
}

/** The submission itself where ECRIS has a message for it; throws as `typeOf` does. */
export function carriedOf(submission: Submission): CarriedSubmission {
  if (submission.kind === 'REMINDER') throw noSuchMessage();
  return submission;
}

function noSuchMessage(): BackendFault {
  return new BackendFault({
    backEnd: 'ecris',
    kind: 'rejected',
    code: 'NO_SUCH_MESSAGE',
    message: 'this channel has no message of this kind',
  });
}
