/** Reads as the published schema answers them, for use-case tests that must see what a caller sees. */
import { getOperationAST, parse } from 'graphql';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import type { Hub } from '../../../server/hub.ts';
import { createLabelLoader } from '../../../server/platform/api/label-loader.ts';
import { createExecutor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner } from '../../../server/platform/api/read/planner.ts';

export type Reader = (call: HubCall, source: string, variables?: Record<string, unknown>) => Promise<unknown>;

/** What the caller may not see is null. @throws Error with whatever else the schema answers beside data. */
export function openReader(hub: Hub): Reader {
  const schema = makeSchema(hub.useCases);
  const planner = createReadPlanner({ schema, declared: reads });
  const execute = createExecutor({ schema, planner });
  return async ({ traceId, caller, reader, seen }, source, variables = {}) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const call: HubCall = {
      traceId,
      caller,
      reader,
      seen,
      db: hub.pool,
      labels: createLabelLoader(hub.pool),
      readEntry: (node, id, info) => planner.readEntry(call, node, id, info),
    };
    const result = await execute({ document, operation, operationName: null, variables, call });
    const wrong = (result.errors ?? []).filter(({ extensions }) => extensions.code !== 'FORBIDDEN');
    if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('; '));
    return JSON.parse(JSON.stringify(result.data)) as unknown;
  };
}
