/** Refusals as the schema publishes them. The only place where a refusal gets its published code and sentence. */
import {
  IdempotencyConflictType,
  InputRejectedType,
  NotFoundType,
  NotPermittedType,
  PurposeNotAllowedType,
  WrongStateType,
  type ProblemType,
} from '../../../schema/problem.ts';
import type { Refusal } from '../refusal.ts';

type Encode = { [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>) => ProblemType };

const encode: Encode = {
  'input-rejected': ({ issues }) =>
    Object.assign(new InputRejectedType(), {
      code: 'INPUT_REJECTED',
      message: `Nothing was done: ${issues.length === 1 ? 'one field needs' : `${issues.length} fields need`} correcting.`,
      retryable: false,
      issues,
    }),
  'not-permitted': ({ code, message }) => Object.assign(new NotPermittedType(), { code, message, retryable: false }),
  'idempotency-conflict': () =>
    Object.assign(new IdempotencyConflictType(), {
      code: 'IDEMPOTENCY_CONFLICT',
      message: 'This key was used before with other input: use a new key for a new request.',
      retryable: false,
    }),
  'not-found': () =>
    Object.assign(new NotFoundType(), {
      code: 'NOT_FOUND',
      message: 'There is no such record, or you may not know of it.',
      retryable: false,
    }),
  'wrong-state': ({ code, message }) => Object.assign(new WrongStateType(), { code, message, retryable: false }),
  'purpose-not-allowed': ({ offeredPurpose, personId, countries }) =>
    Object.assign(new PurposeNotAllowedType(), {
      code: 'PURPOSE_NOT_ALLOWED',
      message: `This was given for another purpose, and does not stand on the PNC: ask for it anew, for ${offeredPurpose}.`,
      retryable: false,
      offeredPurpose,
      personId,
      countries,
    }),
};

export function encodeRefusal(refusal: Refusal): ProblemType {
  const byKind = encode[refusal.kind] as (refusal: Refusal) => ProblemType;
  return byKind(refusal);
}
