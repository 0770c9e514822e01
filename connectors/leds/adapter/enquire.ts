/** An enquiry is two steps: find which people are meant, then read each of them. */
import type { NominalRecord, RegisterAnswer, RegisterEnquiry } from '../../contract/register.ts';
import { unreadableAnswer } from './calls.ts';
import { locate, readWhole, type Desk } from './locate.ts';
import { isSameNumber } from './numbers.ts';
import { readPerson } from './person.ts';

/** Throws BackendFault; nobody found is an answer without records. */
export async function enquire(enquiry: RegisterEnquiry, recordsMax: number, desk: Desk): Promise<RegisterAnswer> {
  const { personIds, found } = await locate(enquiry, recordsMax, desk);
  const records: NominalRecord[] = [];
  for (const personId of personIds.slice(0, recordsMax)) {
    const person = await readWhole(personId, desk);
    if (person) records.push(readPerson(person, desk.thisYear));
  }
  for (const record of records) assertIsAsked(enquiry, record, desk.thisYear);
  return { records, truncated: found > Math.min(personIds.length, recordsMax) };
}

/** Somebody who does not bear the number asked for must not pass for the one who does. */
function assertIsAsked(enquiry: RegisterEnquiry, { identity }: NominalRecord, thisYear: number): void {
  if (enquiry.by === 'NAME') return;
  const { scheme, value } = enquiry;
  const bears = identity.identifiers.some((own) => own.scheme === scheme && isSameNumber(scheme, own.value, value, thisYear));
  if (!bears) throw unreadableAnswer(false, 'ANOTHER_RECORD', `the answer is about somebody without this ${scheme}`);
}
