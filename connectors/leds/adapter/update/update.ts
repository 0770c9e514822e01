import type { Settlement } from '../../../contract/connector.ts';
import { isBackendFault } from '../../../contract/fault.ts';
import type { RegisterUpdate, RegisterUpdated } from '../../../contract/register.ts';
import { referencePattern } from '../../wire/audit-headers.ts';
import type { Wire } from '../../wire/schemas.ts';
import { unreadableAnswer } from '../calls.ts';
import { duplicate, ledsFault, notThere } from '../faults.ts';
import type { Desk } from '../locate.ts';
import { heldNumber } from '../numbers.ts';
import { writeUpdate } from './write-update.ts';

/**
 * Makes one update. Its reference goes with it and LEDS takes none twice, so an update that comes again gets the result of the first.
 * Throws BackendFault: `outcome-unknown` where the answer is lost.
 */
export async function update(change: RegisterUpdate, ownerCode: string, desk: Desk): Promise<RegisterUpdated> {
  assertReference(change);
  const { name, ask } = await writeUpdate(change, ownerCode, desk);
  try {
    return resultOf(change, await desk.calls.ask(name, { ...ask, reference: change.reference }, desk.journey), desk);
  } catch (error) {
    if (!isBackendFault(error) || error.code !== duplicate) throw error;
    const earlier = await readBack(change, desk);
    if (earlier) return resultOf(change, earlier, desk);
    throw error;
  }
}

/** Reads back, by our reference, whether an update has been made. */
export async function settle(change: RegisterUpdate, desk: Desk): Promise<Settlement> {
  assertReference(change);
  const made = await readBack(change, desk);
  return made ? { done: true, result: resultOf(change, made, desk) } : { done: false };
}

function assertReference({ reference }: RegisterUpdate): void {
  if (!referencePattern.test(reference)) throw ledsFault('rejected', 'REFERENCE_FORM', 'not sent, the reference does not fit');
}

async function readBack({ reference }: RegisterUpdate, { calls, journey }: Desk): Promise<Wire<'Updated'> | undefined> {
  try {
    const { referenceId, updated } = await calls.ask('readReference', { path: { referenceId: reference } }, journey);
    if (referenceId === reference) return updated;
  } catch (error) {
    if (isBackendFault(error) && error.code === notThere) return undefined;
    throw error;
  }
  throw unreadableAnswer(false, 'ANOTHER_UPDATE', 'the answer is about another update');
}

/** LEDS answers an update with an id and no code; ours say which kind it was. */
function resultOf(
  change: RegisterUpdate,
  { longPersonUrn, courtCaseReference }: Wire<'Updated'>,
  { thisYear }: Desk,
): RegisterUpdated {
  const person = longPersonUrn === undefined ? undefined : heldNumber('PNCID', longPersonUrn, thisYear).value;
  const isNew = change.kind === 'CREATE_RECORD';
  if (isNew && person === undefined) throw unreadableAnswer(true, 'ANSWER_FORM', 'a new record without its number');
  return {
    nativeId: isNew ? person : heldNumber('PNCID', change.nativeId, thisYear).value,
    ...(courtCaseReference !== undefined && { courtCase: heldNumber('CCR', courtCaseReference, thisYear).value }),
    code: isNew ? 'CREATED' : 'UPDATED',
    warnings: [],
  };
}
