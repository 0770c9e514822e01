/** Compares what is expected with what is there. */

/** Part of `Value`: objects may leave members out, texts may be patterns, arrays are as long as written. */
export type Expected<Value> = Value extends string
  ? Value | RegExp
  : Value extends (infer Member)[]
    ? readonly Expected<Member>[]
    : Value extends object
      ? { readonly [Key in keyof Value]?: Expected<Value[Key]> }
      : Value;

/** The first difference, with the path to it; undefined where it fits. */
export function misfit(expected: unknown, found: unknown, path = ''): string | undefined {
  if (expected === undefined) return undefined;
  if (expected instanceof RegExp) return expected.test(String(found)) ? undefined : differ(path, expected, found);
  if (Array.isArray(expected)) return misfitOfList(expected, found, path);
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null) return differ(path, expected, found);
    const members = found as Record<string, unknown>; // an object, asked above
    return first(Object.entries(expected), ([key, value]) => misfit(value, members[key], path ? `${path}.${key}` : key));
  }
  return Object.is(expected, found) ? undefined : differ(path, expected, found);
}

function misfitOfList(expected: readonly unknown[], found: unknown, path: string): string | undefined {
  if (!Array.isArray(found)) return differ(path, expected, found);
  if (found.length !== expected.length) return `${path}: expected ${expected.length} of them, found ${found.length}`;
  return first(expected.entries(), ([index, value]) => misfit(value, found[index], `${path}[${index}]`));
}

function first<Item>(items: Iterable<Item>, find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const difference = find(item);
    if (difference) return difference;
  }
  return undefined;
}

function differ(path: string, expected: unknown, found: unknown): string {
  const written = (value: unknown) => (value instanceof RegExp ? String(value) : JSON.stringify(value));
  return `${path || 'it'}: expected ${written(expected)}, found ${written(found)}`;
}
