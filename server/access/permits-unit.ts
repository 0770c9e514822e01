import { unitOrganisation, type Caller } from './caller.ts';
import { permits, type Action } from './policy.ts';
import { notPermitted, type Refusal } from '../platform/refusal.ts';

/** Undefined where the caller works for the exchange unit and has the right; some work is the unit's alone. */
export function refusedOutsideUnit(caller: Pick<Caller, 'role' | 'organisation'>, action: Action): Refusal | undefined {
  if (!permits(caller, action)) return notPermitted('ROLE', `The role ${caller.role} does no such work.`);
  if (caller.organisation === unitOrganisation) return undefined;
  return notPermitted('UNIT_ONLY', `This is the exchange unit's work (organisation ${unitOrganisation}).`);
}
