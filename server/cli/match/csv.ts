/** Comma-separated values with quotes (RFC 4180), by header. */
export function parseCsv(text: string): Record<string, string>[] {
  const [head, ...rows] = [...csvRows(text)];
  if (!head) return [];
  return rows.filter((row) => row.length === head.length).map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

export function* csvRows(text: string): Generator<string[]> {
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text.charAt(at + 1) === '"') { field += '"'; at += 1; }
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') { row.push(field); field = ''; }
    else if (letter === '\n') { row.push(field); yield row; row = []; field = ''; }
    else if (letter !== '\r') field += letter;
  }
  if (field !== '' || row.length > 0) { row.push(field); yield row; }
}
