/** One call: audit headers made, body checked, sent, the answer read and checked. */
import { randomUUID } from 'node:crypto';
import type { ConnectorContext } from '../../contract/connector.ts';
import type { Accountability } from '../../contract/messages.ts';
import { readAnswer } from '../../rest-kit/answer.ts';
import type { Deadline, Line } from '../../rest-kit/line.ts';
import { addressBelow } from '../../rest-kit/options.ts';
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import { operations, type Operation, type OperationName } from '../wire/operations.ts';
import { schemas, type Wire } from '../wire/schemas.ts';
import { auditHeadersOf } from './audit.ts';
import { answerRules, visorFault } from './faults.ts';
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
  const check = openSchemaCheck(schemas);
  const sessionId = randomUUID();

  function headersFor(operation: Operation, { reference }: Ask, { accountability }: Journey): Record<string, string> {
    const flowId = randomUUID();
    return auditHeadersOf({
      accountability,
      sessionId,
      systemName: options.systemName,
      sentAt: clock(),
      flowId,
      activityCode: operation.activity,
      actionCode: operation.action,
      referenceId: reference ?? flowId,
    });
  }

  async function send<Name extends OperationName>(
    name: Name,
    { path = {}, body, version }: Ask,
    { headers, deadline }: { headers: Record<string, string>; deadline: Deadline },
  ): Promise<AnswerTo<Name>> {
    const operation: Operation = operations[name];
    const misfit = operation.request && check.misfit(operation.request, body);
    if (misfit) throw visorFault('rejected', 'FIELD_FORM', `not sent, ${misfit.path} does not fit (${misfit.rule})`);
    const answered = await line.call({
      method: operation.method,
      address: addressOf(options.address, operation.path, path),
      headers: {
        accept: 'application/json, application/problem+json',
        ...(options.accessToken && { authorization: `Bearer ${options.accessToken}` }),
        ...headers,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(operation.request && { 'content-type': 'application/json' }),
      },
      ...(operation.request && { body: JSON.stringify(body) }),
      writes: operation.writes,
      deadline,
    });
    const value = readAnswer(answered, { writes: operation.writes, rules: answerRules });
    const wrong = check.misfit(operation.answer, value);
    if (wrong) throw unreadable(operation, 'ANSWER_FORM', `the answer's ${wrong.path} does not fit (${wrong.rule})`);
    return value as AnswerTo<Name>; // the schema it was checked against
  }

  return {
    ask: (name, ask, journey) =>
      send(name, ask, { headers: headersFor(operations[name], ask, journey), deadline: journey.deadline }),
    checkService: (deadline) => send('checkService', {}, { headers: {}, deadline }),
  };
}

/** An answer that does not say what it should leaves a change in doubt. */
export function unreadable({ writes }: Pick<Operation, 'writes'>, code: string, message: string) {
  return visorFault(writes ? 'outcome-unknown' : 'malformed', code, message);
}

function addressOf(base: string, template: readonly string[], values: Readonly<Record<string, string>>): URL {
  const path = template.map((segment) => (segment.startsWith('{') ? (values[segment.slice(1, -1)] ?? '') : segment));
  const address = addressBelow(base, path);
  if (!address) throw visorFault('rejected', 'ID_FORM', 'not sent, an id cannot stand in an address');
  return address;
}
