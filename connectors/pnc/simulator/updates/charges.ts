/** The part of an update that names offences: each with its result and disposals. */
import type { Fields, Segment, Tag } from '../../wire/layouts.ts';
import type { HeldDisposal } from '../nominal.ts';
import { heldDisposal } from './amendment.ts';

export interface Charge {
  /** Of the case (`held`), or new to it (`added`). */
  held?: Fields<'CCH'>;
  added?: Fields<'ACH'>;
  result?: Fields<'ADJ'>;
  disposals: HeldDisposal[];
}

export function chargesOf(segments: readonly Segment[]): Charge[] {
  const charges: Charge[] = [];
  for (const segment of segments) {
    const last = charges.at(-1);
    if (segment.tag === 'CCH') charges.push({ held: segment.fields, disposals: [] });
    if (segment.tag === 'ACH') charges.push({ added: segment.fields, disposals: [] });
    if (segment.tag === 'ADJ' && last) last.result = segment.fields;
    if (segment.tag === 'DIS') last?.disposals.push(heldDisposal(segment.fields));
  }
  return charges;
}

/** The first with that tag. */
export function fieldsOf<T extends Tag>(segments: readonly Segment[], tag: T): Fields<T> | undefined {
  return segments.find((segment) => segment.tag === tag)?.fields as Fields<T> | undefined;
}
