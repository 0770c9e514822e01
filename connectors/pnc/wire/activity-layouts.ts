/**
 * Lines that only the daily activity file has, in the manner of layouts.ts. Ours: that the PNC writes such files is public, what stands in
 * them is not.
 */
import { birthFacts, fileName, pncId } from './columns.ts';
import type { Layout, RecordOf } from './segment-codec.ts';

/** ISO 3166-1 alpha-2 where the country is known; what else was entered (XXX, a word cut short) stands as it was entered. */
const nationality = <Name extends string>(name: Name) => ({ name, kind: 'text', width: 3, optional: true }) as const;

export const activityLayouts = {
  /** First line. `previous` is the name of the file before this one; blank in the first of all. */
  AHD: [
    { name: 'date', kind: 'date', width: 8 },
    { name: 'sequence', kind: 'digits', width: 3 },
    { name: 'version', kind: 'digits', width: 2, oneOf: ['01'] },
    { name: 'previous', kind: 'text', width: 15, optional: true },
  ],
  /** Begins a record: N new, U update, D deletion; `number` counts the changes of this conviction from 1. */
  ACG: [
    { name: 'change', kind: 'text', width: 1, oneOf: ['N', 'U', 'D'] },
    { name: 'number', kind: 'number', width: 6 },
    { name: 'recordedOn', kind: 'date', width: 8 },
    pncId,
  ],
  /** The person; so many ALS lines follow. */
  ACP: [
    fileName,
    ...birthFacts,
    nationality('nationality1'),
    nationality('nationality2'),
    nationality('nationality3'),
    { name: 'aliases', kind: 'number', width: 2 },
  ],
  /** Last line. `check` is the CRC-32 of every byte before this line: eight hexadecimal digits, capitals. */
  ATR: [
    { name: 'records', kind: 'number', width: 6 },
    { name: 'check', kind: 'text', width: 8, least: 8 },
  ],
} as const satisfies Record<string, Layout>;

export type ActivityTag = keyof typeof activityLayouts;
export type ActivityFields<T extends ActivityTag> = RecordOf<(typeof activityLayouts)[T]>;
