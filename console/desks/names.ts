/** A person's name as one reads it. */
interface Name {
  kind: string;
  given?: string | null;
  family?: string | null;
  secondFamily?: string | null;
  full?: string | null;
}

export function nameOf(names: readonly Name[]): string {
  const name = names.find(({ kind }) => kind === 'PRIMARY') ?? names[0];
  return name ? oneName(name) : '';
}

export function oneName({ given, family, secondFamily, full }: Name): string {
  return [given, family, secondFamily].filter(Boolean).join(' ') || (full ?? '');
}

/** Where a request is worked on: those of other countries at a desk of their own. */
export function placeOf({ id, direction }: { id: string; direction: string }, isUnit: boolean): string {
  return `/${direction === 'IN' && isUnit ? 'requests-in' : 'requests'}/${encodeURIComponent(id)}`;
}
