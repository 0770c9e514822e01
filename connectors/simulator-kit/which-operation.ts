import type { JsonCall } from './json-door.ts';

/** `{name}` in a path stands for a segment that the caller fills in. */
interface Operation {
  method: string;
  path: readonly string[];
}

export interface Matched<Name extends string> {
  name: Name;
  values: Record<string, string>;
}

/** Which operation a call is, with what its path is filled in. */
export function whichOperation<Name extends string>(
  operations: Readonly<Record<Name, Operation>>,
  { method, path }: Pick<JsonCall, 'method' | 'path'>,
): Matched<Name> | undefined {
  for (const name of Object.keys(operations) as Name[]) {
    const asked = operations[name];
    if (asked.method !== method || asked.path.length !== path.length) continue;
    if (!asked.path.every((segment, index) => isOpen(segment) || segment === path[index])) continue;
    const filled = asked.path.flatMap((segment, index) => (isOpen(segment) ? [[segment.slice(1, -1), path[index]]] : []));
    return { name, values: Object.fromEntries(filled) as Record<string, string> };
  }
  return undefined;
}

function isOpen(segment: string): boolean {
  return segment.startsWith('{');
}
