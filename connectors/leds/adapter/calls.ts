/** The calls of LEDS, each with a token and with who asks and why. */
import { randomUUID } from 'node:crypto';
import type { ConnectorContext } from '../../contract/connector.ts';
import { isBackendFault } from '../../contract/fault.ts';
import type { Accountability } from '../../contract/messages.ts';
import { openRestClient, unreadable } from '../../rest-kit/client.ts';
import type { Deadline, Line } from '../../rest-kit/line.ts';
import { operations, type Operation, type OperationName } from '../wire/operations.ts';
import { schemas, type Wire } from '../wire/schemas.ts';
import { auditHeadersOf } from './audit.ts';
import { backEnd, ledsFault, problemKinds, tokenRefused } from './faults.ts';
import type { LedsOptions } from './options.ts';
import { openTokens } from './token.ts';

export type AnswerTo<Name extends OperationName> = Wire<(typeof operations)[Name]['answer']>;

export interface Ask {
  path?: Readonly<Record<string, string>>;
  body?: unknown;
  /** Of the person an update was made on. */
  version?: number;
  /** Of an update: the same on every attempt. */
  reference?: string;
}

/** One thing the hub wants, however many calls it takes. */
export interface Journey {
  accountability: Accountability;
  flowId: string;
  deadline: Deadline;
}

export interface Calls {
  /** Throws BackendFault. */
  ask<Name extends OperationName>(name: Name, ask: Ask, journey: Journey): Promise<AnswerTo<Name>>;
  /** Signs in, where no token is held, and asks how the service is. */
  checkService(deadline: Deadline): Promise<Wire<'Health'>>;
}

export function openCalls(options: LedsOptions, { clock }: Pick<ConnectorContext, 'clock'>, line: Line): Calls {
  const client = openRestClient({ backEnd, address: options.address, schemas, problems: problemKinds }, line);
  const tokens = openTokens(options, clock, line);
  const session = { sessionId: randomUUID(), systemName: options.systemName };

  type Outgoing = Omit<Parameters<typeof client.send>[1], 'headers'> & { headers: Record<string, string> };

  /** A call whose token is not taken was not made: it goes once more, with a new one. */
  async function send(operation: Operation, { headers, ...sent }: Outgoing): Promise<unknown> {
    const attempt = (token: string) =>
      client.send(operation, { ...sent, headers: { ...headers, authorization: `Bearer ${token}` } });
    const first = await tokens.current(sent.deadline);
    try {
      return await attempt(first);
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
    }
    tokens.discard(first);
    const second = await tokens.current(sent.deadline);
    try {
      return await attempt(second);
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
      tokens.discard(second);
      throw ledsFault('unavailable', 'TOKEN_REFUSED', 'LEDS takes none of the tokens it gives');
    }
  }

  return {
    async ask<Name extends OperationName>(name: Name, { path, body, version, reference }: Ask, journey: Journey) {
      const operation: Operation = operations[name];
      const { accountability, flowId, deadline } = journey;
      const call = { referenceId: reference ?? randomUUID(), sentAt: clock() };
      const headers = auditHeadersOf({ accountability, flowId, ...session }, operation, call);
      const versioned: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
      const answer = await send(operation, { path, body, headers: { ...headers, ...versioned }, deadline });
      return answer as AnswerTo<Name>; // the schema it was checked against
    },
    async checkService(deadline) {
      return (await send(operations.checkService, { headers: {}, deadline })) as Wire<'Health'>; // checked
    },
  };
}

function isTokenRefused(error: unknown): boolean {
  return isBackendFault(error) && error.code === tokenRefused;
}

/** An answer that is not about what was asked. */
export function unreadableAnswer(writes: boolean, code: string, message: string) {
  return unreadable({ backEnd, writes }, code, message);
}
