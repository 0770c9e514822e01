import type { Work } from '../platform/database/unit-of-work.ts';
import { takeStep } from '../platform/lifecycle/take-step.ts';
import { offenderMatter, type MatterStep } from './offender-lifecycle.ts';
import type { OffenderMatter } from './offender-matter.entity.ts';

/** A matter moves on; false where its lifecycle does not allow it from here. `by`: the token's subject; default the hub. */
export function stepMatter(work: Work, matter: OffenderMatter, step: MatterStep, by?: string): boolean {
  return takeStep(work, offenderMatter, matter, { step, basis: 'PROTECT_PUBLIC', ...(by === undefined ? {} : { by }) });
}
