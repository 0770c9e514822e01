/** What LEDS recorded, read on from where it was read to. */
import type { ActivityEntry, ActivityPage, ActivityQuestion } from '../../../contract/activity.ts';
import { activityPageMost } from '../../wire/activity-schemas.ts';
import { unreadableAnswer } from '../calls.ts';
import { ledsFault } from '../faults.ts';
import type { Desk } from '../locate.ts';
import { entryOf } from './entry.ts';

const pageMost = 1000;

/** Throws BackendFault. A page of LEDS is shorter than the longest that may be asked for: there is more then. */
export async function readActivity({ after, max }: ActivityQuestion, { calls, journey }: Desk): Promise<ActivityPage> {
  if (!Number.isInteger(max) || max < 1 || max > pageMost)
    throw ledsFault('rejected', 'PAGE_SIZE', `a page has 1 to ${pageMost} entries`);
  if (after !== undefined && !/^\d{1,9}$/.test(after))
    throw ledsFault('rejected', 'ACTIVITY_POSITION', 'the position is none of this register');
  const maximum = Math.min(max, activityPageMost);
  const body = { maximum, ...(after !== undefined && { after }) };
  const { changes, position, more } = await calls.ask('readActivity', { body }, journey);
  if (changes.length > maximum) throw unreadableAnswer(false, 'COUNT', 'the page has more than was asked for');
  // Whoever reads on from such an answer would read the same for ever, or pass something over.
  const isMoved = position !== (after ?? '0');
  if (isMoved !== changes.length > 0 || (more && !isMoved))
    throw unreadableAnswer(false, 'ACTIVITY_POSITION', 'the place and what was read do not agree');
  return { entries: changes.map((change, index) => told(entryOf(change), index)), next: position, more };
}

function told(entry: ActivityEntry | undefined, index: number): ActivityEntry {
  if (!entry) throw unreadableAnswer(false, 'ACTIVITY_NO_CONVICTION', `change ${index + 1} of the page is of no conviction`);
  return entry;
}
