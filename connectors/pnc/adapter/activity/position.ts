/** Where reading stands: after so many records of a file, e.g. `DAF20261125.001#17`. Files never change, so it is valid for good. */
import type { ActivityPosition } from '../../../contract/activity.ts';
import { pncFault } from '../faults.ts';

export interface Place {
  file: string;
  /** Records of it that were read. */
  read: number;
}

export function writePosition({ file, read }: Place): ActivityPosition {
  return `${file}#${read}`;
}

/** Throws BackendFault `rejected`: reading on from a guess would lose or repeat what was recorded. */
export function readPosition(position: ActivityPosition): Place {
  const { file, read } = /^(?<file>DAF\d{8}\.\d{3})#(?<read>\d{1,6})$/.exec(position)?.groups ?? {};
  if (!file || !read) throw pncFault('rejected', 'ACTIVITY_POSITION', 'the position is none of this register');
  return { file, read: Number(read) };
}
