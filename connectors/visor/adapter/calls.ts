/** The calls of ViSOR, each saying who asks and why. */
import { randomUUID } from 'node:crypto';
import type { ConnectorContext } from '../../contract/connector.ts';
import type { Accountability } from '../../contract/messages.ts';
import { openRestClient } from '../../rest-kit/client.ts';
import type { Deadline, Line } from '../../rest-kit/line.ts';
import { operations, type OperationName } from '../wire/operations.ts';
import { schemas, type Wire } from '../wire/schemas.ts';
import { auditHeadersOf } from './audit.ts';
import { backEnd, problemKinds } from './faults.ts';
import type { VisorOptions } from './options.ts';

export type AnswerTo<Name extends OperationName> = Wire<(typeof operations)[Name]['answer']>;

export interface Ask {
  /** Values for the placeholders of the path. */
  path?: Readonly<Record<string, string>>;
  body?: unknown;
  /** The version a change was made on. */
  version?: number;
  /** Of a change: the same on every attempt. */
  reference?: string;
}

export interface Journey {
  accountability: Accountability;
  deadline: Deadline;
}

export interface Calls {
  /** Throws BackendFault. */
  ask<Name extends OperationName>(name: Name, ask: Ask, journey: Journey): Promise<AnswerTo<Name>>;
  /** Asks how the service is; about nobody, so without audit headers. */
  checkService(deadline: Deadline): Promise<Wire<'Health'>>;
}

export function openCalls(options: VisorOptions, { clock }: Pick<ConnectorContext, 'clock'>, line: Line): Calls {
  const client = openRestClient({ backEnd, address: options.address, schemas, problems: problemKinds }, line);
  const sessionId = randomUUID();
  const token: Record<string, string> = options.accessToken ? { authorization: `Bearer ${options.accessToken}` } : {};

  function audit(name: OperationName, { reference }: Ask, { accountability }: Journey): Record<string, string> {
    const flowId = randomUUID();
    return auditHeadersOf({
      accountability,
      sessionId,
      systemName: options.systemName,
      sentAt: clock(),
      flowId,
      activityCode: operations[name].activity,
      actionCode: operations[name].action,
      referenceId: reference ?? flowId,
    });
  }

  return {
    async ask<Name extends OperationName>(name: Name, ask: Ask, journey: Journey) {
      const version: Record<string, string> = ask.version === undefined ? {} : { 'if-match': `"${ask.version}"` };
      const headers = { ...audit(name, ask, journey), ...token, ...version };
      const answer = await client.send(operations[name], { ...ask, headers, deadline: journey.deadline });
      return answer as AnswerTo<Name>; // the schema it was checked against
    },
    async checkService(deadline) {
      const answer = await client.send(operations.checkService, { headers: token, deadline });
      return answer as Wire<'Health'>; // the schema it was checked against
    },
  };
}
