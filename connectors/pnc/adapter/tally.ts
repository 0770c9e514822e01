/** What the PNC says it recorded on a day. */
import type { Accountability } from '../../contract/messages.ts';
import type { Tally, TallyQuestion } from '../../contract/tally.ts';
import { pncFault } from './faults.ts';
import type { Deadline } from './line.ts';
import { allOf, firstOf } from './segments.ts';
import type { Transact } from './transact.ts';

export interface TallyTools {
  transact: Transact;
  accountability: Accountability;
  deadline: Deadline;
}

/** Throws BackendFault; `rejected` NO_TALLY for the sets that only partners have. */
export async function askTally({ set, day, prefix }: TallyQuestion, tools: TallyTools): Promise<Tally> {
  const { transact, ...call } = tools;
  if (set !== 'RECORDED') throw pncFault('rejected', 'NO_TALLY', 'the PNC holds no such set');
  if (!/^[\da-f]{0,64}$/i.test(prefix)) throw pncFault('rejected', 'TALLY_PREFIX', 'the prefix is no hexadecimal digits');
  const fields = { set, day, ...(prefix && { prefix: prefix.toUpperCase() }) };
  const { segments } = await transact({ type: 'ENQTAL', segments: [{ tag: 'TLQ', fields }], ...call });
  const head = firstOf(segments, 'TLH');
  const items = allOf(segments, 'TLI').map(({ reference }) => reference);
  if (!head || head.given !== items.length)
    throw pncFault('malformed', 'COUNT', 'TLH.given counts other references than there are');
  if (items.length > 0 && items.length !== head.count)
    throw pncFault('malformed', 'COUNT', 'some of the references are not given');
  if (!/^[\dA-F]{64}$/.test(head.digest)) throw pncFault('malformed', 'FORM', 'TLH.digest is no digest');
  const isListed = items.length === head.count;
  return { count: head.count, digest: head.digest.toLowerCase(), ...(isListed && { items }) };
}
