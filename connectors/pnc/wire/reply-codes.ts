/** What a reply line means. A line begins with its code: `I1008 - GWAY - ENQUIRY ERROR ...`, `A0031-REMAND REPORT ...`. */
export type ReplyMeaning =
  | 'ACKNOWLEDGED'
  | 'NOT_FOUND' // the enquiry was good, nobody is there
  | 'WARNING' // done, with a remark
  | 'BUSY' // locked by another transaction: ask again
  | 'UNAVAILABLE' // the computer is down
  | 'MESSAGE_REFUSED' // invalid elements in a segment
  | 'RECORD_REFUSED' // the record does not allow it
  | 'GATEWAY_REFUSED'
  | 'UNKNOWN';

/**
 * First row that covers the code wins. Ranges are those the public clients test for. The meaning of I0208 to I0256 and the use of
 * I1008 for our own enquiries are ours.
 */
const rows: readonly (readonly [first: string, last: string, meaning: ReplyMeaning])[] = [
  ['A0000', 'A9999', 'ACKNOWLEDGED'],
  ['I1008', 'I1008', 'NOT_FOUND'],
  ['I0001', 'I0036', 'MESSAGE_REFUSED'],
  ['I0208', 'I0256', 'RECORD_REFUSED'],
  ['I1001', 'I1041', 'GATEWAY_REFUSED'],
  ['I5001', 'I5999', 'WARNING'],
  ['I6001', 'I6002', 'BUSY'],
  ['PNCUE', 'PNCUE', 'BUSY'],
  ['PNCAM', 'PNCAM', 'UNAVAILABLE'],
];

/** Codes are a capital letter and four more characters, so that comparing text compares numbers. */
export function readReplyLine(line: string): { code: string; meaning: ReplyMeaning } {
  const code = /^[A-Z][A-Z0-9]{4}(?![A-Z0-9])/.exec(line)?.[0];
  if (code === undefined) return { code: 'NO_CODE', meaning: 'UNKNOWN' };
  const row = rows.find(([first, last]) => code >= first && code <= last);
  return { code, meaning: row?.[2] ?? 'UNKNOWN' };
}
