/** Promises a change to a register, in the caller's transaction; a worker sends it, once, whatever happens on the way. */
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { OffenderUpdate } from '../../../connectors/contract/offenders.ts';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { changeLane } from '../../platform/event/lane.ts';
import { owe } from '../../platform/event/outbox.ts';
import { newId } from '../../platform/ids.ts';
import { RegisterWrite } from './register-write.entity.ts';

export interface NewWrite {
  /** Name of the connector, which must be able to read back: capabilities `update` and `reconcile`. */
  backEnd: string;
  write: RegisterUpdate | OffenderUpdate;
  accountability: Accountability;
  /** Goes on when the write is done or refused: a name of `Sequels`, with the row it concerns. */
  sequel?: { name: string; id: string };
}

/** @returns the id of the write; for a reference that was given before, that of the first. */
export async function oweWrite(work: Work, { backEnd, write, accountability, sequel }: NewWrite): Promise<string> {
  const { reference } = write;
  const before = await work.em.findOne(RegisterWrite, { reference });
  if (before) return before.id;
  const id = newId();
  work.em.create(RegisterWrite, {
    id,
    backEnd,
    reference,
    write,
    ...accountability,
    state: 'WAITING',
    sequel: sequel?.name ?? null,
    sequelId: sequel?.id ?? null,
    raisedAt: work.now,
  });
  await owe(work, 'register-write', changeLane(backEnd, subjectOf(write)), { writeId: id });
  return id;
}

/** Changes about the same subject are sent in the order in which they were promised. */
function subjectOf(write: RegisterUpdate | OffenderUpdate): string {
  if ('nativeId' in write) return write.nativeId;
  return 'asn' in write ? write.asn : write.reference;
}
