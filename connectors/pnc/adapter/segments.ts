/** Picks segments out of a body whose order the grammar has already checked. */
import type { Fields, Segment, Tag } from '../wire/layouts.ts';

export function allOf<T extends Tag>(segments: readonly Segment[], tag: T): Fields<T>[] {
  return segments.filter((segment) => segment.tag === tag).map((segment) => segment.fields as Fields<T>);
}

export function firstOf<T extends Tag>(segments: readonly Segment[], tag: T): Fields<T> | undefined {
  return allOf(segments, tag)[0];
}

/** The body cut before every segment of that tag; what stands before the first is left out. */
export function runsFrom(segments: readonly Segment[], tag: Tag): Segment[][] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    if (segment.tag === tag) runs.push([]);
    runs.at(-1)?.push(segment);
  }
  return runs;
}
