/** Calls of an interface that is given as data: what is sent is checked before it goes, what comes before it is believed. */
import { BackendFault, type FaultKind } from '../contract/fault.ts';
import { readAnswer } from './answer.ts';
import type { Deadline, Line } from './line.ts';
import { addressBelow } from './options.ts';
import { openSchemaCheck } from './schema-check.ts';

export interface RestOperation<SchemaName extends string> {
  method: 'GET' | 'POST' | 'PATCH';
  /** Segments below the address; `{id}` and the like are filled in. */
  path: readonly string[];
  request?: SchemaName;
  answer: SchemaName;
  /** Changes something. */
  writes: boolean;
}

export interface RestInterface<SchemaName extends string> {
  backEnd: string;
  address: string;
  schemas: Readonly<Record<SchemaName, object>>;
  /** Types of problem documents and what each means. */
  problems: Readonly<Record<string, FaultKind>>;
}

export interface Sent {
  /** Values for the placeholders of the path. */
  path?: Readonly<Record<string, string>>;
  body?: unknown;
  headers: Readonly<Record<string, string>>;
  deadline: Deadline;
}

export interface RestClient<SchemaName extends string> {
  /** Resolves with a value that fits the operation's answer schema. Throws BackendFault. */
  send(operation: RestOperation<SchemaName>, sent: Sent): Promise<unknown>;
}

export function openRestClient<SchemaName extends string>(
  { backEnd, address, schemas, problems }: RestInterface<SchemaName>,
  line: Line,
): RestClient<SchemaName> {
  const check = openSchemaCheck(schemas);
  const refuse = (code: string, message: string) =>
    new BackendFault({ backEnd, kind: 'rejected', code, message: `not sent, ${message}` });
  return {
    async send({ method, path: template, request, answer, writes }, { path = {}, body, headers, deadline }) {
      const misfit = request && check.misfit(request, body);
      if (misfit) throw refuse('FIELD_FORM', `${misfit.path} does not fit (${misfit.rule})`);
      const place = addressBelow(address, filled(template, path));
      if (!place) throw refuse('ID_FORM', 'an id cannot stand in an address');
      const answered = await line.call({
        method,
        address: place,
        headers: {
          accept: 'application/json, application/problem+json',
          ...headers,
          ...(request && { 'content-type': 'application/json' }),
        },
        ...(request && { body: JSON.stringify(body) }),
        writes,
        deadline,
      });
      const value = readAnswer(answered, { writes, rules: { backEnd, problems } });
      const wrong = check.misfit(answer, value);
      if (!wrong) return value;
      throw unreadable({ backEnd, writes }, 'ANSWER_FORM', `the answer's ${wrong.path} does not fit (${wrong.rule})`);
    },
  };
}

function filled(template: readonly string[], values: Readonly<Record<string, string>>): string[] {
  return template.map((segment) => (segment.startsWith('{') ? (values[segment.slice(1, -1)] ?? '') : segment));
}

/** An answer that does not say what it should: it leaves a change in doubt. */
export function unreadable(
  { backEnd, writes }: { backEnd: string; writes: boolean },
  code: string,
  message: string,
): BackendFault {
  return new BackendFault({ backEnd, kind: writes ? 'outcome-unknown' : 'malformed', code, message });
}
