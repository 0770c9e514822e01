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
