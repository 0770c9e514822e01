/** The job that writes what was recorded into the day's files: each once, by rename, the same again where a crash came between. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { activityFileName, encodeActivityFile, sequenceMost } from '../../wire/activity-file.ts';
import { fileRecord } from './file-record.ts';
import type { Ledger, WrittenFile } from './ledger.ts';

export const recordsMost = 10_000;

/** The files that what is recorded and not yet written makes: one for each day, more where a day has many entries. Pure. */
export function filesToWrite({ recorded, files, leaveOut }: Ledger): WrittenFile[] {
  const made: WrittenFile[] = [];
  let last = files.at(-1);
  for (let from = last?.to ?? 0; from < recorded.length; from = last.to) {
    const day = recorded[from]?.recordedOn ?? '';
    const next = recorded.findIndex(({ recordedOn }, at) => at > from && recordedOn !== day);
    const to = Math.min(next < 0 ? recorded.length : next, from + recordsMost);
    // A clock that was put back makes no file that would sort before the last.
    const date = last && last.date > day ? last.date : day;
    const sequence = last?.date === date ? last.sequence + 1 : 1;
    if (sequence > sequenceMost) break;
    last = { date, sequence, ...(last && { previous: activityFileName(last) }), from, to, leftOut: leaveOut };
    made.push(last);
  }
  return made;
}

/** Does nothing where the file is there: it is never changed. */
export function writeFile(folder: string, ledger: Ledger, file: WrittenFile): void {
  const name = activityFileName(file);
  if (existsSync(path.join(folder, name))) return;
  mkdirSync(folder, { recursive: true });
  const unfinished = path.join(folder, `.${name}.part`);
  writeFileSync(unfinished, encodeActivityFile(file, ledger.entriesOf(file).map(fileRecord)), 'latin1');
  renameSync(unfinished, path.join(folder, name));
}
