/** Between Apollo and the executor: nothing leaves before its reading is durable, nor after the caller's token has ended. */
import type { ExecutionResult } from 'graphql';
import type { ApiOptions, Gateway } from './api-options.ts';
import type { CallAtDoor } from './door.ts';
import { errorCodes } from './error-codes.ts';
import { logFault, refusal } from './mask-errors.ts';

export function auditedGateway(options: ApiOptions): Gateway {
  const { executor: inner } = options;
  return {
    async load(given) {
      const { executor } = await inner.load(given);
      if (!executor) throw new Error('the executor gave no executor');
      return {
        async executor(context) {
          const result = await executor(context);
          // Apollo's own context is untyped here; the pipeline makes every one of them this.
          return disclose(options, context.context as CallAtDoor, result);
        },
      };
    },
    onSchemaLoadOrUpdate: (callback) => inner.onSchemaLoadOrUpdate(callback),
    stop: () => inner.stop(),
  };
}

/** Fails closed: what cannot be written down is not told. */
async function disclose(options: ApiOptions, call: CallAtDoor, result: ExecutionResult): Promise<ExecutionResult> {
  const { caller, traceId, seen, door } = call;
  const operation = door.label ?? '';
  try {
    if (seen.size > 0 || door.consults) await options.recordReads([{ caller, traceId, operation, records: [...seen] }]);
  } catch (error) {
    logFault(error, 'RETRY_LATER', { traceId, operation, log: options.log });
    return { errors: [refusal('RETRY_LATER', errorCodes.RETRY_LATER.meaning)] };
  }
  if (caller.expiresAt.getTime() <= Date.now())
    return { errors: [refusal('UNAUTHENTICATED', errorCodes.UNAUTHENTICATED.meaning)] };
  return result;
}
