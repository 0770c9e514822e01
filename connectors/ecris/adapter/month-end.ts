/** The month-end freeze as our side of the exchange keeps it: nothing is sent while the partner closes its statistics. */
import { BackendFault } from '../../contract/fault.ts';
import { freezeError } from '../wire/codes.ts';
import { inMonthEndFreeze } from '../wire/month-end-freeze.ts';
import { profileOf, type EcrisOptions } from './options.ts';

/** Published code: of our own fault while we hold, and of the error a partner sends to what reached it in the freeze. */
export const freezeCode = 'MONTH_END_FREEZE';

/** Throws BackendFault `busy` in the freeze and for `marginMs` on both sides of it: neither clocks nor deliveries are exact. */
export function holdInFreeze(options: EcrisOptions, country: string, now: Date): void {
  const { hold, marginMs } = options.monthEndFreeze;
  const timeZone = profileOf(options, country)?.timeZone;
  if (!hold || timeZone === undefined) return;
  const instants = [-marginMs, 0, marginMs].map((shift) => new Date(now.getTime() + shift));
  if (!instants.some((instant) => inMonthEndFreeze(instant, timeZone))) return;
  throw new BackendFault({
    backEnd: 'ecris',
    kind: 'busy',
    code: freezeCode,
    message: 'the partner takes no messages while it closes the month',
  });
}

/** The code under which a functional error is delivered. */
export function codeOfError(code: string, text: string | undefined): string {
  const isFreeze = code === freezeError.code || (text !== undefined && /\bLMS-1\b/.test(text));
  return isFreeze ? freezeCode : code;
}
