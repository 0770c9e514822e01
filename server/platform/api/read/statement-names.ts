import { createHash } from 'node:crypto';

// A connection keeps what was prepared under a name until it ends. Names are therefore few, and only for what comes back: a caller who
// sends ever new documents must not fill PostgreSQL's memory.
const bounds = { namesMax: 300, usesBeforeName: 2, textLengthMax: 128 * 1024 };

export interface StatementNames {
  /** Name for a statement that was run `uses` times before; undefined where it goes without. */
  nameOf(text: string, uses: number): string | undefined;
}

/** Names of prepared statements: the same text, the same name. */
export function createStatementNames({ namesMax, usesBeforeName, textLengthMax } = bounds): StatementNames {
  const names = new Map<string, string>();
  return {
    nameOf(text, uses) {
      if (uses < usesBeforeName || text.length > textLengthMax) return undefined;
      const digest = createHash('sha256').update(text).digest('base64url');
      if (!names.has(digest) && names.size < namesMax) names.set(digest, `read-${digest}`);
      return names.get(digest);
    },
  };
}
