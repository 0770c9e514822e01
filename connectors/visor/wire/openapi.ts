/** The interface as an OpenAPI 3.1 document, made from the tables beside it; openapi.json is this, written down for others to read. */
import { auditHeaders } from './audit-headers.ts';
import { operationNames, operations, type Operation } from './operations.ts';
import { schemas } from './schemas.ts';

const json = (schema: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } });
const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Simulated register of dangerous persons',
    version: '1.0.0',
    description:
      'Designed by this project: the real register publishes no interface. Every change names its reference; the same reference again gets the answer of the first. A change of a nominal names the version it was made on.',
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  paths: pathsOf(),
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    parameters: parametersOf(),
    responses: {
      Problem: {
        description: 'Refused; `type` says why',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    schemas,
  },
};

function pathsOf(): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const name of operationNames) {
    const operation: Operation = operations[name];
    const path = `/${operation.path.join('/')}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(name, operation) };
  }
  return paths;
}

function describe(operationId: string, { path, summary, request, status, answer, versioned, activity }: Operation): object {
  const inPath = path.filter((segment) => segment.startsWith('{')).map((segment) => segment.slice(1, -1));
  const audited = activity === 'Service Check' ? [] : Object.keys(auditHeaders);
  return {
    operationId,
    summary,
    parameters: [...inPath, ...audited, ...(versioned ? ['ifMatch'] : [])].map(parameter),
    ...(request && { requestBody: { required: true, content: json(request) } }),
    responses: {
      [status]: {
        description: 'Done',
        ...(answer === 'Nominal' && {
          headers: { ETag: { required: true, schema: { type: 'string' }, description: 'The version, in quotation marks' } },
        }),
        content: json(answer),
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function parametersOf(): Record<string, object> {
  const inHeader = Object.entries(auditHeaders).map(([key, { name, least, most }]) => [
    key,
    { name, in: 'header', required: true, schema: { type: 'string', minLength: least, maxLength: most } },
  ]);
  return {
    id: { name: 'id', in: 'path', required: true, schema: schemas.Nominal.properties.id },
    reference: { name: 'reference', in: 'path', required: true, schema: schemas.Change.properties.reference },
    ifMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The version the change was made on, in quotation marks',
      schema: { type: 'string', pattern: '^"[1-9]\\d{0,9}"$' },
    },
    ...(Object.fromEntries(inHeader) as Record<string, object>),
  };
}
