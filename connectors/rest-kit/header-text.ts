/** Text as the value of an HTTP header, so that it comes out on the other side as it went in, and never ends the line. */

export interface HeaderRule {
  name: string;
  /** Fewest and most characters, counted as they stand in the header. */
  least: number;
  most: number;
}

export type HeaderRefusal = 'HEADER_CHARACTER' | 'HEADER_LENGTH';

/** Ours: characters beyond printable ASCII, and `%`, are written as percent-encoded UTF-8 (as in RFC 8187). Outer blanks go. */
export function headerText(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed.isWellFormed() || /\p{Cc}/u.test(trimmed)) return undefined;
  return trimmed.replaceAll(/[^\x20-\x7e]|%/gu, encodeURIComponent);
}

export function headerRefusal(text: string, { least, most }: Pick<HeaderRule, 'least' | 'most'>): HeaderRefusal | undefined {
  const written = headerText(text);
  if (written === undefined) return 'HEADER_CHARACTER';
  return written.length < least || written.length > most ? 'HEADER_LENGTH' : undefined;
}

export type WrittenHeaders = { headers: Record<string, string> } | { refusal: HeaderRefusal; name: string };

/** All of a table's headers, or the first one whose value does not fit. */
export function writeHeaders<Key extends string>(
  rules: Readonly<Record<Key, HeaderRule>>,
  values: Readonly<Record<Key, string>>,
): WrittenHeaders {
  const headers: Record<string, string> = {};
  for (const key of Object.keys(rules) as Key[]) {
    const { name } = rules[key];
    const refusal = headerRefusal(values[key], rules[key]);
    if (refusal) return { refusal, name };
    headers[name] = headerText(values[key]) ?? '';
  }
  return { headers };
}
