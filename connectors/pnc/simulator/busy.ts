/** Who has to wait for whom. Ours: the public lists name I6001 and I6002 as worth a repeat and nothing more. */
import type { Message } from '../wire/message.ts';
import { isUpdate } from '../wire/transactions.ts';
import type { State } from './state.ts';
import { heldBy } from './updates/update.ts';

/**
 * While an update is under way nobody reads the record: who asks whether a lost update was made must not be told "no" too early. A
 * terminal that holds it keeps other updates off and lets everybody read.
 */
export function busyLine(message: Message, state: State): string | undefined {
  const records = isUpdate(message.type) ? [heldBy(message, state.register)] : recordsAskedFor(message, state);
  if (records.some((record) => record !== undefined && isUnderWay(record, state)))
    return 'I6002 - UPDATE OF THE RECORD UNDER WAY';
  const held = isUpdate(message.type) && records.some((record) => record !== undefined && state.locked.has(record));
  return held ? 'I6001 - RECORD IN USE BY ANOTHER TRANSACTION' : undefined;
}

function isUnderWay(record: string, { underWay, register }: State): boolean {
  return [...underWay].some((each) => each === record || register.same('ASN', each, record));
}

/** A names enquiry reads no record, only the file of names. */
function recordsAskedFor({ segments: [key] }: Message, { register }: State): string[] {
  if (key?.tag === 'E07') return [key.fields.asn, ...register.byNumber('ASN', key.fields.asn).map(({ pncId }) => pncId)];
  if (key?.tag !== 'E08') return [];
  return register.byNumber(key.fields.scheme === 'P' ? 'PNCID' : 'CRO', key.fields.value).map(({ pncId }) => pncId);
}
