/** Rows of a table by the names of its columns. */
import { csvFile } from './csv.ts';
import { MatchRefused } from './refused.ts';

export type Row = Readonly<Record<string, string>>;

export interface NumberedRow {
  row: Row;
  /** 1 is the header. */
  line: number;
}

/** @throws MatchRefused where the file cannot be read, a needed column is missing, or a row is longer or shorter than the header */
export async function* readTable(path: string, needed: readonly string[]): AsyncGenerator<NumberedRow> {
  let header: string[] | undefined;
  let line = 0;
  for await (const cells of rowsOf(path)) {
    line += 1;
    if (!header) {
      header = headerOf(path, cells, needed);
      continue;
    }
    if (cells.length === 1 && cells[0] === '') continue;
    if (cells.length !== header.length)
      throw new MatchRefused(
        'ROW_LENGTH',
        `${path}, row ${line}: found ${cells.length} cells; allowed: ${header.length}, as in the header`,
      );
    yield { row: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])), line };
  }
  if (!header) throw new MatchRefused('NO_HEADER', `${path} is empty; allowed: a header and rows`);
}

async function* rowsOf(path: string): AsyncGenerator<string[]> {
  try {
    yield* csvFile(path);
  } catch (error) {
    throw new MatchRefused('NO_FILE', `${path} cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
}

function headerOf(path: string, cells: readonly string[], needed: readonly string[]): string[] {
  const header = cells.map((cell) => cell.trim());
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw new MatchRefused('COLUMN_TWICE', `${path}: column "${twice}" stands there twice`);
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new MatchRefused('COLUMN_MISSING', `${path}: found ${header.join(', ')}; missing: ${missing.join(', ')}`);
  return header;
}
