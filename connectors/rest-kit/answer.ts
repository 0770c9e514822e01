/** What an HTTP answer means: a JSON value, or a fault. */
import { BackendFault, type FaultKind } from '../contract/fault.ts';
import type { Answered } from './line.ts';

export interface AnswerRules {
  backEnd: string;
  /** Types of problem documents (RFC 9457) and what each means. Others are judged by the status alone. */
  problems: Readonly<Record<string, FaultKind>>;
}

/**
 * The JSON body of a success; undefined where it has none (204). Throws BackendFault for everything else. What cannot be read after a
 * call that writes is `outcome-unknown`: the change may have been made.
 */
export function readAnswer(answered: Answered, { writes, rules }: { writes: boolean; rules: AnswerRules }): unknown {
  const { status } = answered;
  const fail = (kind: FaultKind, code: string, message: string) =>
    new BackendFault({ backEnd: rules.backEnd, kind, code, message });
  if (status >= 400) throw refusalOf(answered, { writes, rules });
  // Where it points to is not looked at: the only addresses are those of the configuration.
  if (status >= 300) throw fail(writes ? 'outcome-unknown' : 'rejected', 'REDIRECT_REFUSED', 'answered with a redirect');
  if (status < 200) throw fail(writes ? 'outcome-unknown' : 'malformed', `HTTP_${status}`, 'answered with no final status');
  if (status === 204) return undefined;
  const unreadable = writes ? 'outcome-unknown' : 'malformed';
  if (!isMediaType(answered, 'application/json')) throw fail(unreadable, 'MEDIA_TYPE', 'the answer is not application/json');
  const value = parsed(answered.body);
  if (value === undefined) throw fail(unreadable, 'JSON_UNREADABLE', 'the answer is no JSON text in UTF-8');
  return value;
}

function refusalOf(answered: Answered, { writes, rules }: { writes: boolean; rules: AnswerRules }): BackendFault {
  const type = problemTypeOf(answered);
  const known = type !== undefined && Object.hasOwn(rules.problems, type) ? rules.problems[type] : undefined;
  // A type that is not in the table is not repeated: it is somebody else's text.
  const code = known && type ? codeOfType(type) : `HTTP_${answered.status}`;
  const kind = known ?? kindOfStatus(answered.status, writes);
  return new BackendFault({ backEnd: rules.backEnd, kind, code, message: `refused with ${code}` });
}

/** `conflict/version` is CONFLICT_VERSION. */
export function codeOfType(type: string): string {
  return type.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
}

function problemTypeOf(answered: Answered): string | undefined {
  if (!isMediaType(answered, 'application/problem+json')) return undefined;
  const document = parsed(answered.body);
  const type: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'type') : undefined;
  return typeof type === 'string' ? type : undefined;
}

const busyStatuses: readonly number[] = [425, 429, 503];
const requestTimeout = 408;

/** Only "not now" is sure not to have been done; what a server says when it broke says nothing about the change. */
function kindOfStatus(status: number, writes: boolean): FaultKind {
  if (busyStatuses.includes(status)) return 'busy';
  if (status < 500 && status !== requestTimeout) return 'rejected';
  if (writes) return 'outcome-unknown';
  return status === requestTimeout ? 'timeout' : 'unavailable';
}

function isMediaType({ headers }: Answered, mediaType: string): boolean {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === mediaType;
}

/** Undefined where the bytes are no JSON text in UTF-8. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
