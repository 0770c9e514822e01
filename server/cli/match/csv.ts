/** Comma-separated values with quotes (RFC 4180), read by the piece. */
import { createReadStream } from 'node:fs';

/** @throws what opening or reading the file throws */
export async function* csvFile(path: string): AsyncGenerator<string[]> {
  const reader = csvReader();
  for await (const chunk of createReadStream(path, 'utf8')) yield* reader.push(String(chunk));
  yield* reader.end();
}

interface CsvReader {
  push(text: string): string[][];
  /** The last row, where no line break ends it. */
  end(): string[][];
}

export function csvReader(): CsvReader {
  let row: string[] = [];
  let field = '';
  let state: 'START' | 'PLAIN' | 'QUOTED' | 'QUOTE_SEEN' = 'START';
  const endField = () => {
    row.push(field);
    field = '';
    state = 'START';
  };
  const endRow = (): string[] => {
    endField();
    const ended = row;
    row = [];
    return ended;
  };
  const plain = (letter: string, rows: string[][]) => {
    if (letter === ',') endField();
    else if (letter === '\n') rows.push(endRow());
    else if (letter === '"' && state === 'START') state = 'QUOTED';
    else if (letter !== '\r' && letter !== '\ufeff') {
      field += letter;
      state = 'PLAIN';
    }
  };
  return {
    push(text) {
      const rows: string[][] = [];
      for (const letter of text) {
        if (state === 'QUOTED' && letter === '"') state = 'QUOTE_SEEN';
        else if (state === 'QUOTED' || (state === 'QUOTE_SEEN' && letter === '"')) {
          field += letter;
          state = 'QUOTED';
        } else plain(letter, rows);
      }
      return rows;
    },
    end: () => (field === '' && row.length === 0 ? [] : [endRow()]),
  };
}
