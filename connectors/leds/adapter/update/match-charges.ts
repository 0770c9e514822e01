/** Which offence of the case each charge of an update is about: by code and dates, and nothing is guessed. */
import type { Charge } from '../../../contract/register.ts';
import type { Wire } from '../../wire/schemas.ts';
import { ledsFault } from '../faults.ts';

export interface Matched<Of extends Charge> {
  charge: Of;
  /** Absent: the case has no such offence. */
  held?: Wire<'Offence'>;
}

/**
 * Two offences of one code and date are told apart by nothing but their place, so they are matched in order where both sides have equally
 * many. Throws `rejected` CHARGE_AMBIGUOUS otherwise, and where the case has the code on another date: a person must look.
 */
export function matchCharges<Of extends Charge>(held: readonly Wire<'Offence'>[], charges: readonly Of[]): Matched<Of>[] {
  const inOrder = held.toSorted((left, right) => left.courtOffenceSequenceNumber - right.courtOffenceSequenceNumber);
  const matched = charges.map((charge): Matched<Of> => {
    const theirs = inOrder.filter((offence) => keyOf(offence) === keyOfCharge(charge));
    const ours = charges.filter((each) => keyOfCharge(each) === keyOfCharge(charge));
    if (theirs.length > 0 && theirs.length !== ours.length) throw ambiguous();
    return { charge, held: theirs[ours.indexOf(charge)] };
  });
  const free = inOrder.filter((offence) => !matched.some((pair) => pair.held === offence));
  const isElsewhere = ({ charge, held: found }: Matched<Of>) =>
    !found && free.some(({ cjsOffenceCode }) => cjsOffenceCode === charge.cjsCode);
  if (matched.some(isElsewhere)) throw ambiguous();
  return matched;
}

function keyOf({ cjsOffenceCode, offenceStartDate, offenceEndDate }: Wire<'Offence'>): string {
  return keyOfCharge({ cjsCode: cjsOffenceCode, startedOn: offenceStartDate ?? '', endedOn: offenceEndDate });
}

function keyOfCharge({ cjsCode, startedOn, endedOn = '' }: Charge): string {
  return JSON.stringify([cjsCode, startedOn, endedOn]);
}

function ambiguous() {
  return ledsFault('rejected', 'CHARGE_AMBIGUOUS', 'it is not clear which offence of the case a charge is about');
}
