/** Calls and answers of a REST interface, as the simulators' journals have them. */
import type { CassetteFrame } from '../cassette.ts';
import { bytesOf } from '../cassette.ts';
import type { RecordedFrame } from '../format.ts';
import type { Scrubber } from '../scrubber.ts';
import { scrubId, scrubJson, scrubString, type JsonFormat, type SchemaNode } from './scrub-json.ts';

export interface RestCall {
  method: string;
  /** Decoded segments. */
  path: string[];
  headers: Record<string, unknown>;
  body?: unknown;
}
export interface RestReply {
  status: number;
  headers: Record<string, unknown>;
  body?: unknown;
}

export interface RestOperation {
  method: string;
  path: readonly string[];
  request?: string;
  answer: string;
  status: number;
  activity: string;
  action: string;
}

export interface RestFormat extends JsonFormat {
  operations: Readonly<Record<string, RestOperation>>;
  auditHeaders: Readonly<Record<string, { name: string }>>;
  /** Words of the format beside those of schemas and operations, e.g. coded reasons. */
  words: readonly string[];
}

/** Undefined where it is neither. */
export function readFrame(text: string): RestCall | RestReply | undefined {
  try {
    const frame = JSON.parse(text) as Partial<RestCall & RestReply> | null;
    const { method, path, status, body, headers = {} } = frame ?? {};
    if (typeof status === 'number') return { status, headers, body };
    return typeof method === 'string' && Array.isArray(path) ? { method, path: path.map(String), headers, body } : undefined;
  } catch {
    return undefined;
  }
}

/** `type`: name of the operation. What belongs to none is replaced altogether. */
export function scrubRestFrame(text: string, scrubber: Scrubber, type: string | undefined, format: RestFormat): string {
  const frame = readFrame(text);
  if (!frame) return scrubber.text(text);
  const operation = type !== undefined && Object.hasOwn(format.operations, type) ? format.operations[type] : undefined;
  const headers = scrubHeaders(frame.headers, format, scrubber);
  const scrubBody = (schema: string | undefined) =>
    scrubJson(frame.body, { node: schema === undefined ? undefined : format.schemas[schema], name: '' }, format, scrubber);
  if ('status' in frame) {
    const isSuccess = frame.status === operation?.status;
    return JSON.stringify({ status: frame.status, headers, body: scrubBody(isSuccess ? operation?.answer : 'Problem') });
  }
  const method = /^(GET|POST|PATCH|PUT|DELETE)$/.test(frame.method) ? frame.method : scrubber.text(frame.method);
  const path = frame.path.map((segment, at) => scrubSegment(segment, operation?.path[at], format, scrubber));
  return JSON.stringify({ method, path, headers, body: scrubBody(operation?.request) });
}

export const tokenPath = ['oauth2', 'token'] as const;

function scrubSegment(segment: string, known: string | undefined, format: RestFormat, scrubber: Scrubber): string {
  if (segment === known || tokenPath.some((own) => own === segment)) return segment;
  const name = known?.replace(/[{}]/g, '') ?? '';
  return scrubString(segment, { node: known === undefined ? undefined : {}, name }, format, scrubber);
}

const keptHeaders: Readonly<Record<string, RegExp>> = {
  'content-type': /^application\/(json|problem\+json|x-www-form-urlencoded)$/,
  'if-match': /^"\d{1,9}"$/,
  etag: /^"\d{1,9}"$/,
};

/** Who asks, why and when is replaced like everything else; a header that nobody reads is left out. */
function scrubHeaders(headers: Record<string, unknown>, format: RestFormat, scrubber: Scrubber): Record<string, string> {
  const keys = new Map(Object.entries(format.auditHeaders).map(([key, { name }]) => [name.toLowerCase(), key]));
  const words = wordsOf(format);
  const written = Object.entries(headers).flatMap(([header, value]): [string, string][] => {
    if (typeof value !== 'string') return [];
    const key = keys.get(header.toLowerCase());
    if (key === undefined) return keptHeaders[header.toLowerCase()]?.test(value) ? [[header, value]] : [];
    const node: SchemaNode = { ...(key === 'applicationDatetime' && { format: 'date-time' }) };
    const isOwn = /^(reason|activityCode|actionCode)$/.test(key) && words.has(value);
    return [[header, isOwn ? value : scrubString(value, { node, name: key }, format, scrubber)]];
  });
  return Object.fromEntries(written);
}

const answerSuffix = ':answer';

/** The journal names an answer after its call, and `none` what has no id. */
export function scrubRestId(id: string, scrubber: Scrubber): string {
  const isAnswer = id.endsWith(answerSuffix);
  const bare = isAnswer ? id.slice(0, -answerSuffix.length) : id;
  return (bare === 'none' ? bare : scrubId(bare, scrubber)) + (isAnswer ? answerSuffix : '');
}

/** Texts of a frame that are not the format's own. */
export function saysOf(text: string, format: RestFormat): string {
  const words = wordsOf(format);
  const said = (value: unknown): string[] => {
    if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(said);
    return typeof value === 'string' && !words.has(value) ? [value] : [];
  };
  const frame = readFrame(text);
  return frame ? said(frame).join('\n') : text;
}

function wordsOf({ schemas, operations, words }: RestFormat): ReadonlySet<string> {
  const inOperations = Object.values(operations).flatMap(({ path, activity, action }) => [...path, activity, action]);
  return new Set([...words, ...inOperations, ...Object.values(schemas).flatMap(constantsOf)]);
}

function constantsOf(node: SchemaNode): string[] {
  const own = [node.const, ...(node.enum ?? [])].filter((value) => typeof value === 'string');
  return [...own, ...[...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])].flatMap(constantsOf)];
}

/** A call and what it was answered; no reply where the line broke. */
export interface RestExchange {
  type: string;
  call: RestCall;
  reply?: RestReply;
}

/** What was wanted at once, however many calls it took, in order; calls about nobody are left out. */
export function journeysOf(frames: readonly CassetteFrame[], flowHeader: string): RestExchange[][] {
  const journeys = new Map<unknown, RestExchange[]>();
  for (const [at, frame] of frames.entries()) {
    const call = frame.direction === 'TO_BACK_END' ? readFrame(bytesOf(frame).toString('utf8')) : undefined;
    const flow = call?.headers[flowHeader.toLowerCase()];
    if (!call || !('method' in call) || flow === undefined) continue;
    const reply = replyTo(frame, frames.slice(at + 1));
    const journey = journeys.get(flow) ?? [];
    journeys.set(flow, [...journey, { type: frame.type ?? '', call, ...(reply && { reply }) }]);
  }
  return [...journeys.values()];
}

/** The next one before the next attempt. */
function replyTo({ id }: CassetteFrame, following: readonly CassetteFrame[]): RestReply | undefined {
  const next = following.find((frame) => frame.inReplyTo === id || (frame.direction === 'TO_BACK_END' && frame.id === id));
  const reply = next?.direction === 'FROM_BACK_END' ? readFrame(bytesOf(next).toString('utf8')) : undefined;
  return reply && 'status' in reply ? reply : undefined;
}

function callIn({ direction, bytes }: RecordedFrame): RestCall | undefined {
  const frame = direction === 'TO_BACK_END' ? readFrame(Buffer.from(bytes).toString('utf8')) : undefined;
  return frame && 'method' in frame ? frame : undefined;
}

function isOfFlow(frame: RecordedFrame, other: RestCall, flowHeader: string): boolean {
  const flow = callIn(frame)?.headers[flowHeader.toLowerCase()];
  return flow !== undefined && flow === other.headers[flowHeader.toLowerCase()];
}

/** A change is made after the record was looked up, in one flow. */
export function beginsWith(frames: readonly RecordedFrame[], at: number, flowHeader: string): number {
  const call = frames[at] && callIn(frames[at]);
  return call ? frames.findIndex((frame, index) => index === at || isOfFlow(frame, call, flowHeader)) : at;
}

/** Another call of the same flow, another attempt under the same reference, or the question what that reference has led to. */
export function goesOnWith(soFar: readonly RecordedFrame[], next: RecordedFrame, flowHeader: string): boolean {
  const call = callIn(next);
  if (!call || next.id === 'none') return false;
  return soFar.some((known) => known.id === next.id || call.path.includes(known.id) || isOfFlow(known, call, flowHeader));
}
