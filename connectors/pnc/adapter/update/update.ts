/**
 * An update is two steps, three where it is in doubt: read the record, write unless it already says so, and read again to settle a lost
 * answer. The PNC knows no repeats, so what it holds is the only thing that tells whether an update was made.
 */
import type { Settlement } from '../../../contract/connector.ts';
import type { Accountability } from '../../../contract/messages.ts';
import type { RegisterUpdate, RegisterUpdated } from '../../../contract/register.ts';
import type { Segment } from '../../wire/layouts.ts';
import { transactions } from '../../wire/transactions.ts';
import { pncFault } from '../faults.ts';
import { heldIdentifier } from '../held-identifier.ts';
import { deadlineIn } from '../line.ts';
import { firstOf } from '../segments.ts';
import type { UpdateReply } from '../judge-update.ts';
import type { Transact, TransactUpdate } from '../transact.ts';
import { appliedTo } from './applied.ts';
import { isSamePerson } from './same-person.ts';
import { isSameNumber, readHeldRecord, type HeldRecord } from '../held-record.ts';
import { ownIdentifier } from '../own-identifier.ts';
import { checkNumbers } from './own-input.ts';
import { writeAmendment, writeCreation, type Amendment, type Of, type Written } from './write-update.ts';

export interface UpdateTools {
  transact: Transact;
  transactUpdate: TransactUpdate;
  /** Milliseconds for the reading and again for the writing. */
  timeoutMs: number;
  thisYear: number;
  stationOwner: string;
}

/** Throws BackendFault; `outcome-unknown` = settle it before repeating. */
export async function update(change: RegisterUpdate, by: Accountability, tools: UpdateTools): Promise<RegisterUpdated> {
  const { written, settlement } = await prepare(change, by, tools);
  if (settlement.done) return settlement.result;
  if (!written) throw pncFault('rejected', 'RECORD_NOT_FOUND', 'the PNC has no such record');
  const deadline = deadlineIn(tools.timeoutMs);
  return updatedBy(await tools.transactUpdate({ ...written(), accountability: by, deadline }), change, tools.thisYear);
}

/** Reads the record and says whether the update is on it. Throws BackendFault where it cannot be read now. */
export async function settle(change: RegisterUpdate, by: Accountability, tools: UpdateTools): Promise<Settlement> {
  return (await prepare(change, by, tools)).settlement;
}

interface Prepared {
  settlement: { done: true; result: RegisterUpdated } | { done: false };
  /** Absent where there is no record to update. */
  written?: () => Written;
}

async function prepare(change: RegisterUpdate, by: Accountability, tools: UpdateTools): Promise<Prepared> {
  checkNumbers(change, tools.thisYear);
  const read = openReader(by, tools);
  return change.kind === 'CREATE_RECORD' ? prepareCreation(change, read, tools) : prepareAmendment(change, read, tools);
}

async function prepareAmendment(change: Amendment, read: Reader, tools: UpdateTools): Promise<Prepared> {
  const record = await read.record(ownIdentifier('PNCID', change.nativeId, tools.thisYear).canonical);
  if (!record) return { settlement: { done: false } };
  if (change.kind === 'ADD_CASE') await assertFree(change, read, record, tools.thisYear);
  const applied = appliedTo(record, change, tools.thisYear);
  const written = () => writeAmendment(change, record, tools);
  if (!applied) return { settlement: { done: false }, written };
  const done = { PNCID: record.person.pncId, CCR: applied.courtCase, code: transactions[typeOf[change.kind]].done };
  return { settlement: { done: true, result: readBack(done, tools.thisYear) }, written };
}

/** All of them are acknowledged alike whichever the reason of a variation is. */
const typeOf = { ADD_CASE: 'NEWCAS', ADD_DISPOSALS: 'DISARR', VARY_DISPOSALS: 'SUBVAR', REMAND: 'NEWREM' } as const;

/** An arrest number is given once: a record that has it is the one that was to be made, or another person's. */
async function prepareCreation(change: Of<'CREATE_RECORD'>, read: Reader, tools: UpdateTools): Promise<Prepared> {
  const written = writeCreation(change, tools);
  const pncId = await read.ownerOf(ownIdentifier('ASN', change.asn, tools.thisYear).short);
  const record = pncId === undefined ? undefined : await read.record(pncId);
  if (!record) return { settlement: { done: false }, written: () => written };
  const courtCase = isSamePerson(record, change, written, tools.thisYear);
  if (!courtCase) throw pncFault('rejected', 'ASN_IN_USE', 'another record has the arrest number');
  const done = { PNCID: record.person.pncId, CCR: courtCase.reference, code: transactions.NEWREC.done };
  return { settlement: { done: true, result: readBack(done, tools.thisYear) }, written: () => written };
}

/** An arrest number is given once: on another record it is another person's arrest. */
async function assertFree({ asn }: Of<'ADD_CASE'>, read: Reader, { person }: HeldRecord, thisYear: number): Promise<void> {
  const owner = await read.ownerOf(ownIdentifier('ASN', asn, thisYear).short);
  if (owner !== undefined && !isSameNumber('PNCID', owner, person.pncId, thisYear))
    throw pncFault('rejected', 'ASN_IN_USE', 'another record has the arrest number');
}

interface Reader {
  /** Undefined where there is none. */
  record(pncId: string): Promise<HeldRecord | undefined>;
  ownerOf(asn: string): Promise<string | undefined>;
}

function openReader(accountability: Accountability, { transact, timeoutMs, thisYear }: UpdateTools): Reader {
  const call = { accountability, deadline: deadlineIn(timeoutMs) };
  return {
    async record(pncId) {
      const key: Segment = { tag: 'E08', fields: { scheme: 'P', value: pncId } };
      const { segments } = await transact({ ...call, type: 'ENQPNC', segments: [key] });
      if (segments.length === 0) return undefined;
      const record = readHeldRecord(segments);
      const isTheirs =
        heldIdentifier('PNCID', record.person.pncId, thisYear).value === heldIdentifier('PNCID', pncId, thisYear).value;
      if (!isTheirs) throw pncFault('malformed', 'PRINT_OF_ANOTHER_RECORD', 'the print is not of the nominal asked for');
      return record;
    },
    async ownerOf(asn) {
      const { segments } = await transact({ ...call, type: 'ENQASI', segments: [{ tag: 'E07', fields: { asn } }] });
      return firstOf(segments, 'IDS')?.pncId;
    },
  };
}

/** Warnings that went with the lost answer are lost with it. */
function readBack({ PNCID, CCR, code }: { PNCID: string; CCR?: string; code: string }, thisYear: number): RegisterUpdated {
  return answered({ code, warnings: [] }, { PNCID, CCR }, thisYear);
}

function updatedBy({ segments, code, warnings }: UpdateReply, change: RegisterUpdate, thisYear: number): RegisterUpdated {
  const PNCID = change.kind === 'CREATE_RECORD' ? firstOf(segments, 'IDS')?.pncId : change.nativeId;
  return answered({ code, warnings }, { PNCID, CCR: firstOf(segments, 'CCR')?.courtCase }, thisYear);
}

/** A wrong check letter that comes back is kept and flagged among the warnings. */
function answered(
  { code, warnings }: Pick<RegisterUpdated, 'code' | 'warnings'>,
  numbers: { PNCID?: string; CCR?: string },
  thisYear: number,
): RegisterUpdated {
  const person = numbers.PNCID === undefined ? undefined : heldIdentifier('PNCID', numbers.PNCID, thisYear);
  const courtCase = numbers.CCR === undefined ? undefined : heldIdentifier('CCR', numbers.CCR, thisYear);
  return {
    ...(person && { nativeId: person.value }),
    ...(courtCase && { courtCase: courtCase.value }),
    code,
    warnings: [...warnings, ...(person?.flags ?? []), ...(courtCase?.flags ?? [])],
  };
}
