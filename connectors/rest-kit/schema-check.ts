/** Checks JSON values against the schemas of a format. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** Where and which rule; never what was found there. */
export interface Misfit {
  /** JSON pointer, e.g. `/names/0/surname`. */
  path: string;
  /** Keyword of JSON Schema that does not hold, e.g. `maxLength`. */
  rule: string;
}

export interface SchemaCheck<Name extends string> {
  /** Undefined where the value fits the schema of that name. */
  misfit(name: Name, value: unknown): Misfit | undefined;
}

/** Formats that the schemas may name. Others are refused when the check is opened. */
const formats = {
  date: isFullDate,
  'date-time': (text: string) => isFullDate(text.slice(0, 10)) && /^[\dT:.-]{19,29}(Z|[+-]\d{2}:\d{2})$/.test(text),
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
} as const;

/**
 * `schemas` are JSON Schema 2020-12 by name; they refer to each other as `#/components/schemas/<name>`. Throws where one is not valid.
 * Lengths count characters, not UTF-16 units. The first misfit ends a check: a hostile value costs no more than a right one.
 */
export function openSchemaCheck<Name extends string>(schemas: Readonly<Record<Name, object>>): SchemaCheck<Name> {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, validateFormats: true, formats });
  ajv.addKeyword('components');
  ajv.addSchema({ $id: 'format:/document', components: { schemas } }, undefined, undefined, false);
  const names = Object.keys(schemas) as Name[]; // Name is exactly the keys
  const checks = new Map<string, ValidateFunction>(
    names.map((name) => [name, ajv.compile({ $ref: `format:/document#/components/schemas/${name}` })]),
  );
  return {
    misfit(name, value) {
      const check = checks.get(name);
      if (!check) throw new Error(`there is no schema ${name}`);
      if (check(value)) return undefined;
      const [error] = check.errors ?? [];
      return { path: error?.instancePath ?? '', rule: error?.keyword ?? 'unknown' };
    },
  };
}

function isFullDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
