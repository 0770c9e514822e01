/** Which submissions ECRIS has a message for, and which message it is. */
import { BackendFault } from '../../contract/fault.ts';
import type { Submission, SubmissionKind } from '../../contract/messages.ts';
import type { MessageType } from '../wire/operations.ts';

/** Its messages are those of Council Decision 2009/316/JHA: none recalls a request, and none tells of an extradition. */
const notCarried = ['REMINDER', 'EXTRADITION_NOTICE'] as const satisfies readonly SubmissionKind[];
type NotCarried = (typeof notCarried)[number];

export type CarriedSubmission = Exclude<Submission, { kind: NotCarried }>;
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
  if (!isCarried(kind)) throw noSuchMessage();
  return typeOfSubmission[kind];
}

/** The submission itself where ECRIS has a message for it; throws as `typeOf` does. */
export function carriedOf(submission: Submission): CarriedSubmission {
  if (!hasMessage(submission)) throw noSuchMessage();
  return submission;
}

function isCarried(kind: SubmissionKind): kind is CarriedKind {
  return !notCarried.some((each) => each === kind);
}

const hasMessage = (submission: Submission): submission is CarriedSubmission => isCarried(submission.kind);

function noSuchMessage(): BackendFault {
  return new BackendFault({
    backEnd: 'ecris',
    kind: 'rejected',
    code: 'NO_SUCH_MESSAGE',
    message: 'this channel has no message of this kind',
  });
}
