/** A part of a bar; what it says stands beside it or in a table. */
export type Fill = 'good' | 'late' | 'quiet' | 'bad' | 'ended' | 'for' | 'against' | 'before';

export interface Segment {
  fill: Fill;
  /** Percent of the row. */
  from: number;
  to: number;
}
