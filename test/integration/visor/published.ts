/** Reads the published interface (openapi.json) by itself, without anything of the connector, and holds a journal's frames against it. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { framesOf } from './stage.ts';

export const documentFile = new URL('../../../connectors/visor/wire/openapi.json', import.meta.url);

interface Content {
  content: Record<string, { schema: object }>;
}
export interface PublishedOperation {
  operationId: string;
  parameters: { $ref: string }[];
  requestBody?: Content & { required: boolean };
  responses: Record<string, Content | { $ref: string }>;
}
export interface Published {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, PublishedOperation>>;
  components: {
    schemas: Record<string, object>;
    parameters: Record<string, { name: string; in: string; required: boolean; schema: object }>;
    responses: Record<string, Content>;
  };
}

export const published = JSON.parse(readFileSync(documentFile, 'utf8')) as Published;

const ajv = new Ajv2020({ strict: false, formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ } });
ajv.addSchema(published, 'document:/');

const compiled = new Map<object, ValidateFunction>();

/** A schema of the document, its references resolved within the document. */
export function fits(schema: object, value: unknown): boolean {
  const known =
    compiled.get(schema) ??
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document:/#/components')) as object);
  compiled.set(schema, known);
  return known(value);
}

const lastOf = (reference: string) => reference.split('/').at(-1) ?? '';

/** What of the frames in a journal is not as published, e.g. `createNominal: X-Visor-Reason`. */
export function misfits(simulator: Simulator): string[] {
  const operations = Object.entries(published.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const operationOf = (id: string) => operations.find(({ operation }) => operation.operationId === id);
  const requests = framesOf(simulator, 'FRAME_IN').filter(({ type }) => type !== 'other');
  const answers = framesOf(simulator, 'FRAME_OUT').filter(({ type }) => type !== 'other');
  return [
    ...requests.flatMap((frame) => misfitsOfRequest(frame, operationOf(frame.type))),
    ...answers.flatMap((frame) => misfitsOfAnswer(frame, operationOf(frame.type))),
  ];
}

type Frame = ReturnType<typeof framesOf>[number];
type Found = { path: string; method: string; operation: PublishedOperation } | undefined;

function misfitsOfRequest({ type, method, path = [], headers, body }: Frame, found: Found): string[] {
  if (!found) return [`${type}: no such operation`];
  const { operation } = found;
  const template = found.path.split('/').slice(1);
  const wrong: string[] = [];
  if (method?.toLowerCase() !== found.method || template.length !== path.length) wrong.push(`${type}: place`);
  for (const { $ref } of operation.parameters) {
    const parameter = published.components.parameters[lastOf($ref)];
    // An id that nobody has may have any form: the answer to it is "not there".
    if (!parameter || parameter.in === 'path') continue;
    if (!fits(parameter.schema, headers[parameter.name.toLowerCase()])) wrong.push(`${type}: ${parameter.name}`);
  }
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema && !fits(schema, body)) wrong.push(`${type}: body`);
  if (!schema && body !== undefined) wrong.push(`${type}: a body that is not published`);
  return wrong;
}

function misfitsOfAnswer({ type, status, headers, body }: Frame, found: Found): string[] {
  if (!found) return [`${type}: no such operation`];
  const isSuccess = String(status) in found.operation.responses;
  const response = found.operation.responses[isSuccess ? String(status) : 'default'];
  const content =
    response && '$ref' in response ? published.components.responses[lastOf(response.$ref)]?.content : response?.content;
  const schema = content?.[isSuccess ? 'application/json' : 'application/problem+json']?.schema;
  if (!schema || !fits(schema, body)) return [`${type}: answer ${status}`];
  const tagged = response && 'headers' in response;
  return tagged && !/^"\d+"$/.test(headers['ETag'] ?? '') ? [`${type}: ETag`] : [];
}
