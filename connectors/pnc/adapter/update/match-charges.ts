/** Which offence of the case each charge of an update is about: by code and dates, and nothing is guessed. */
import type { Charge } from '../../../contract/register.ts';
import { pncFault } from '../faults.ts';
import type { HeldCharge } from '../held-record.ts';

export interface Matched<Of extends Charge> {
  charge: Of;
  /** Absent: the case has no such offence. */
  held?: HeldCharge;
}

/**
 * Two offences of one code and date are told apart by nothing but their place, so they are matched in order where both sides have equally
 * many. Throws `rejected` CHARGE_AMBIGUOUS otherwise, and where the case has the code on another date: a person must look.
 */
export function matchCharges<Of extends Charge>(held: readonly HeldCharge[], charges: readonly Of[]): Matched<Of>[] {
  const matched = charges.map((charge): Matched<Of> => {
    const [theirs, ours] = [held.filter((each) => isAbout(each, charge)), charges.filter((each) => isAlike(each, charge))];
    if (theirs.length > 0 && theirs.length !== ours.length) throw ambiguous();
    return { charge, held: theirs[ours.indexOf(charge)] };
  });
  const free = held.filter((each) => !matched.some((pair) => pair.held === each));
  if (matched.some((pair) => !pair.held && free.some(({ cjsCode }) => cjsCode === pair.charge.cjsCode))) throw ambiguous();
  return matched;
}

function isAbout({ cjsCode, startDate, endDate }: HeldCharge, charge: Charge): boolean {
  return isAlike({ cjsCode, startedOn: startDate ?? '', endedOn: endDate }, charge);
}

function isAlike(left: Charge, right: Charge): boolean {
  return left.cjsCode === right.cjsCode && left.startedOn === right.startedOn && left.endedOn === right.endedOn;
}

function ambiguous() {
  return pncFault('rejected', 'CHARGE_AMBIGUOUS', 'it is not clear which offence of the case a charge is about');
}
