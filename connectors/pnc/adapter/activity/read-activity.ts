/** The register's activity, read on from file to file. Nothing of a file is given before the whole of it was checked. */
import { readdir } from 'node:fs/promises';
import type { ActivityEntry, ActivityPage, ActivityQuestion } from '../../../contract/activity.ts';
import { isBackendFault } from '../../../contract/fault.ts';
import { activityFileNames } from '../../wire/activity-file.ts';
import { pncFault } from '../faults.ts';
import { gap, noFolder, unreadableFolder } from './damage.ts';
import { indexFile, type FileIndex } from './file-index.ts';
import { readPosition, writePosition, type Place } from './position.ts';
import { readRecords } from './read-records.ts';

interface ActivitySource {
  /** Undefined where none is configured. */
  folder: string | undefined;
  /** Ends what is being read. */
  signal: AbortSignal;
}

export function openActivity({ folder, signal }: ActivitySource): (question: ActivityQuestion) => Promise<ActivityPage> {
  const kept = new Map<string, Promise<FileIndex>>();
  return async (question) => {
    if (folder === undefined) throw noFolder();
    return readActivity(question, { folder, signal, kept });
  };
}

interface ActivityTools {
  folder: string;
  signal: AbortSignal;
  /** The files checked last: the next page is most often of the same one, and files never change. */
  kept: Map<string, Promise<FileIndex>>;
}

const pageMost = 1000;

/** Throws BackendFault. What can be read before a damaged place is given; asked to go on from there, it stays at the damage. */
async function readActivity({ after, max }: ActivityQuestion, tools: ActivityTools): Promise<ActivityPage> {
  if (!Number.isInteger(max) || max < 1 || max > pageMost)
    throw pncFault('rejected', 'PAGE_SIZE', `a page has 1 to ${pageMost} entries`);
  if (tools.signal.aborted) throw pncFault('unavailable', 'CLOSED', 'the connection is closed');
  const files = await filesIn(tools.folder);
  const start = startOf(after, files);
  return start ? fill({ start, isKnown: after !== undefined, files, max, tools }) : { entries: [], more: false };
}

/** Other names are of files that are not finished yet. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => activityFileNames.test(name)).toSorted();
  } catch (error) {
    throw unreadableFolder(error);
  }
}

/** Undefined where there is no file and none was read. */
function startOf(after: string | undefined, files: readonly string[]): Place | undefined {
  const [first] = files;
  if (after === undefined) return first === undefined ? undefined : { file: first, read: 0 };
  const place = readPosition(after);
  if (!files.includes(place.file)) throw gap(files.at(-1) ?? 'nothing', place.file);
  return place;
}

interface Filling {
  start: Place;
  /** The file read on in was read before: those before it need not be there any more. */
  isKnown: boolean;
  files: readonly string[];
  max: number;
  tools: ActivityTools;
}

async function fill({ start, isKnown, files, max, tools }: Filling): Promise<ActivityPage> {
  const entries: ActivityEntry[] = [];
  let reached: Place | undefined;
  for (let at = files.indexOf(start.file); ; at += 1) {
    const file = files[at];
    if (file === undefined) return { entries, next: writePosition(reached ?? start), more: false };
    const place = file === start.file ? start : { file, read: 0 };
    try {
      const index = await checked(file, tools);
      const before = files[at - 1] ?? (isKnown ? index.previous : undefined);
      if (index.previous !== before) throw gap(file, index.previous ?? 'nothing');
      const found = await readRecords({ index, place, most: max - entries.length, ...tools });
      entries.push(...found);
      reached = { file, read: place.read + found.length };
      const isWhole = reached.read === index.records.length;
      if (!isWhole || entries.length === max)
        return { entries, next: writePosition(reached), more: !isWhole || at + 1 < files.length };
    } catch (error) {
      // What is before the damage is given; the next page begins at it.
      if (!reached || entries.length === 0 || !isBackendFault(error)) throw error;
      return { entries, next: writePosition(reached), more: true };
    }
  }
}

const keptMost = 2;

/** A file found good is not checked again for the next page. */
function checked(file: string, { folder, signal, kept }: ActivityTools): Promise<FileIndex> {
  const known = kept.get(file);
  if (known) return known;
  const index = indexFile(folder, file, signal);
  kept.set(file, index);
  index.catch(() => kept.delete(file));
  for (const name of kept.keys()) if (kept.size > keptMost) kept.delete(name);
  return index;
}
