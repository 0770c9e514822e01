/** What an update makes of a record. The rules are ours where no public log shows them; see ../../wire/README.md. */
import type { Fields, Segment } from '../../wire/layouts.ts';
import type { Case, HeldDisposal, Nominal } from '../nominal.ts';
import type { Register } from '../register.ts';

export interface Amendment {
  /** As it stands after the update. */
  nominal: Nominal;
  /** Of the reply, before its lines. */
  segments: Segment[];
  lines: string[];
}
/** The error line; nothing was changed. */
export interface Refusal {
  text: string;
}

export interface Desk {
  register: Register;
  now: Date;
}

export function refusal(text: string): Refusal {
  return { text };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'text' in outcome;
}

export const notFound = refusal('I0208 - RECORD NOT FOUND');
export const wrongName = refusal('I0209 - NAME DOES NOT AGREE WITH THE RECORD');
export const noSuchCase = refusal('I0212 - COURT CASE NOT FOUND ON THE RECORD');
export const noSuchOffence = refusal('I0256 - OFFENCE NOT FOUND IN THE CASE');

/** The first 12 characters of the surname: with it, a mistyped number meets no other person's record. */
export function checkNameOf({ fileName }: Pick<Nominal, 'fileName'>): string {
  return (fileName.split('/')[0] ?? '').slice(0, 12).trimEnd();
}

export function shortPncId(canonical: string): string {
  const [year = '', serial = ''] = canonical.split('/');
  return `${year.slice(-2)}/${serial.replace(/^0+(?=\d)/, '')}`;
}

export function identify(register: Register, { pncId, checkName }: Fields<'IDS'>): Nominal | Refusal {
  const [nominal] = register.byNumber('PNCID', pncId);
  if (!nominal) return notFound;
  return checkNameOf(nominal) === checkName ? nominal : wrongName;
}

export function withCase(nominal: Nominal, changed: Case): Nominal {
  return { ...nominal, cases: nominal.cases.map((held) => (held.reference === changed.reference ? changed : held)) };
}

export function heldDisposal(disposal: Fields<'DIS'>): HeldDisposal {
  const { disposalCode, duration, effectiveDate, amount, fineUnits, qualifierDuration, text } = disposal;
  const qualifiers = [disposal.qualifier1, disposal.qualifier2, disposal.qualifier3, disposal.qualifier4];
  return {
    code: disposalCode,
    duration,
    effectiveDate,
    amount,
    ...(fineUnits && { fineUnits }),
    qualifiers: qualifiers.filter((code) => code !== undefined),
    qualifierDuration,
    text,
  };
}
