/** Promises a change of a ViSOR record, with who answers for it. */
import type { OffenderUpdate } from '../../connectors/contract/offenders.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import { newId } from '../platform/ids.ts';
import { oweWrite } from '../exchange/registers/owe-write.ts';
import { justificationOf } from './offender-rules.ts';

/** Names of what goes on after ViSOR's answer; composed in server/desks.ts. */
export type OffenderSequel = 'offender-recorded' | 'hand-over-proposed' | 'hand-over-accepted' | 'hand-over-rejected';

type WithoutReference<Update> = Update extends unknown ? Omit<Update, 'reference'> : never;

interface Owed {
  write: WithoutReference<OffenderUpdate>;
  /** Who answers for it: ViSOR lets only the owner offer a record, and only the force it is offered to take it. */
  organisation: string;
  reason: string;
  sequel: { name: OffenderSequel; id: string };
}

/** A matter's status allows one change at a time, so every promise is a change of its own. */
export async function oweOffenderWrite(work: Work, { write, organisation, reason, sequel }: Owed): Promise<void> {
  const accountability = { organisation, purpose: 'PUBLIC_PROTECTION', justification: justificationOf(reason) };
  await oweWrite(work, { backEnd: 'visor', write: { ...write, reference: `offender:${newId()}` }, accountability, sequel });
}
