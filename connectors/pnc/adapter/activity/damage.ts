/** What stops reading on: it stays stopped until the file is put right, because a file that is passed over is people who are not told of. */
import type { BackendFault } from '../../../contract/fault.ts';
import { pncFault } from '../faults.ts';

/** `code` is the format's: COUNT, CRC, SEQUENCE, TOO_LONG, ... The text names file and line and nothing that stands there. */
export function damaged(file: string, line: number, code: string, where = ''): BackendFault {
  return pncFault('malformed', `ACTIVITY_${code}`, `${file} line ${line}: ${code}${where && ` at ${where}`}`);
}

/** A file is missing, or one has come that the others do not know of. */
export function gap(file: string, missing: string): BackendFault {
  return pncFault('malformed', 'ACTIVITY_GAP', `${file} does not follow on ${missing}`);
}

/** Nobody said where the files are: no reason not to start, and none to say that nothing was recorded. */
export function noFolder(): BackendFault {
  return pncFault('rejected', 'NO_ACTIVITY', 'no folder of activity files is configured');
}

/** The folder, or a file in it, cannot be read. */
export function unreadableFolder(error: unknown): BackendFault {
  const isStopped = (error as { name?: unknown } | null)?.name === 'AbortError';
  if (isStopped) return pncFault('unavailable', 'CLOSED', 'the connection is closed');
  return pncFault('unavailable', 'ACTIVITY_UNREADABLE', 'the folder of activity files, or a file in it, cannot be read', error);
}
