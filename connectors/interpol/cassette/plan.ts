/** What becomes of each place of a text. */
export interface Span {
  from: number;
  to: number;
}

export interface Plan {
  keep(from: number, to: number): void;
  /** Nothing of it stays. */
  drop(from: number, to: number): void;
  /** Whoever comes later wins. */
  replace(from: number, to: number, written: string): void;
  write(scrub: (rest: string) => string): string;
}

/** Where nothing is decided, `write` scrubs. */
export function planOf(text: string): Plan {
  /** For each position what is written there: its own character, another text, or nothing as part of one; undefined: not decided. */
  const written = new Array<string | undefined>(text.length).fill(undefined);
  return {
    keep(from, to) {
      for (let at = from; at < to; at += 1) written[at] = text.charAt(at);
    },
    drop: (from, to) => void written.fill(undefined, from, to),
    replace(from, to, replacement) {
      for (let at = from; at < to; at += 1) written[at] = at === from ? replacement : '';
    },
    write(scrub) {
      const parts: string[] = [];
      for (let at = 0; at < text.length;) {
        let end = at;
        while (end < text.length && written[end] === undefined) end += 1;
        parts.push(end > at ? scrub(text.slice(at, end)) : (written[at] ?? ''));
        at = Math.max(end, at + 1);
      }
      return parts.join('');
    },
  };
}
