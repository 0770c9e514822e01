/** What LEDS says it recorded on a day. */
import { tallyItemsMax, type Tally, type TallyQuestion } from '../../contract/tally.ts';
import { unreadableAnswer } from './calls.ts';
import { ledsFault } from './faults.ts';
import type { Desk } from './locate.ts';

/** Throws BackendFault; `rejected` NO_TALLY for the sets that only partners have. */
export async function askTally({ set, day, prefix }: TallyQuestion, { calls, journey }: Desk): Promise<Tally> {
  if (set !== 'RECORDED') throw ledsFault('rejected', 'NO_TALLY', 'LEDS holds no such set');
  const body = { recordedDate: day, keyPrefix: prefix.toLowerCase() };
  const { count, digest, references } = await calls.ask('readTally', { body }, journey);
  if (references ? references.length !== count : count <= tallyItemsMax)
    throw unreadableAnswer(false, 'COUNT', 'other references are given than are counted');
  return { count, digest, ...(references && { items: references }) };
}
