/** Some records of one file that was checked. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ActivityEntry } from '../../../contract/activity.ts';
import { isBackendFault } from '../../../contract/fault.ts';
import { decodeActivityRecord } from '../../wire/activity-file.ts';
import { describePlace, isWireError } from '../../wire/wire-error.ts';
import { pncFault } from '../faults.ts';
import { damaged, unreadableFolder } from './damage.ts';
import { entryOf } from './entry.ts';
import type { FileIndex, RecordSpan } from './file-index.ts';
import type { Place } from './position.ts';

export interface RecordsWanted {
  index: FileIndex;
  place: Place;
  most: number;
  folder: string;
}

/** Fewer than wanted where the file ends or one cannot be read. Throws BackendFault where that is the first. */
export async function readRecords({ index, place, most, folder }: RecordsWanted): Promise<ActivityEntry[]> {
  const { name, records, end } = index;
  if (place.read > records.length) throw pncFault('rejected', 'ACTIVITY_POSITION', `${name} has fewer records`);
  const wanted = records.slice(place.read, place.read + most);
  const [first] = wanted;
  if (!first) return [];
  const until = records[place.read + most]?.from ?? end;
  const bytes = await readSpan(path.join(folder, name), first.from, until);
  const entries: ActivityEntry[] = [];
  for (const [at, span] of wanted.entries()) {
    const text = bytes.toString('latin1', span.from - first.from, (wanted[at + 1]?.from ?? until) - first.from);
    try {
      entries.push(readEntry({ name, text, span }));
    } catch (error) {
      if (entries.length === 0 || !isBackendFault(error)) throw error;
      break;
    }
  }
  return entries;
}

async function readSpan(file: string, from: number, until: number): Promise<Buffer> {
  try {
    return await buffer(createReadStream(file, { start: from, end: until - 1 }));
  } catch (error) {
    throw unreadableFolder(error);
  }
}

interface RecordText {
  name: string;
  text: string;
  span: RecordSpan;
}

function readEntry({ name, text, span }: RecordText): ActivityEntry {
  try {
    const record = decodeActivityRecord(text);
    const entry = entryOf(record);
    if (!entry) throw damaged(name, span.line, 'NO_CONVICTION');
    return entry;
  } catch (error) {
    if (!isWireError(error)) throw error;
    const { segment, column, offset = 0 } = error.place;
    const linesBefore = text.slice(0, offset).split('\n').length - 1;
    throw damaged(name, span.line + linesBefore, error.code, describePlace({ segment, column }));
  }
}
